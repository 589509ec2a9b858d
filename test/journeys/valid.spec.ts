import { HtmlValidate } from 'html-validate'
import { addresses } from './support/addresses.ts'
import { expect, test } from './support/test.ts'
import { fetchText } from './support/visit.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-raw-characters': 'off', // Astro writes '>' and '&' as HTML allows.
    'attr-quotes': 'off', // A matter of style, not of validity.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off', // The name of the regulation alone takes its length.
    'require-sri': 'off', // Every file is our own.
    'tel-non-breaking': 'off', // Chinese short numbers have no spaces.
  },
})

/** Astro puts this one element before the first island of a page, wherever that stands. */
const astroStyle = /<style>astro-island[^<]*<\/style>/

test('every page is valid HTML', async () => {
  const found: string[] = []
  for (const path of await addresses()) {
    const { text } = await fetchText(path)
    const { results } = await validator.validateString(text.replace(astroStyle, ''), path)
    for (const { messages } of results) {
      for (const { ruleId, message, line, severity } of messages)
        if (severity === 2) found.push(`${path}:${line} ${ruleId}: ${message}`)
    }
  }
  expect(found).toEqual([])
})
