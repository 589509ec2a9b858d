import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { APIRoute } from 'astro'
import { afterAll, describe, expect, test } from 'vitest'
import { deriveVersions } from '../../content/regulation/derive.ts'
import { findArticle, paragraphText, regulation } from '../../content/regulation/index.ts'
import { articleSchema, jsonSchemaOf, regulationSchema } from '../../content/regulation/schema.ts'
import { versions } from '../../content/regulation/versions.ts'
import { unpackDocuments } from '../../search/documents/lean.ts'
import { renderFeed } from '../../site/data/feed.ts'
import { articleLd, lawLd, pageLd, serializeLd } from '../../site/data/json-ld.ts'
import { articleData, regulationData } from '../../site/data/regulation-data.ts'
import { renderHeaders } from '../../site/layouts/host-files.ts'
import * as regulationFile from '../../site/pages/data/regulation.json.ts'
import * as schemaFile from '../../site/pages/data/regulation.schema.json.ts'
import { searchData } from '../../site/pages/data/search.json.ts'
import { viewArticle } from '../../site/parts/Law/pieces.ts'
import { dataHeaders, dataTypes, pageHeaders } from '../../worker/contract/headers.ts'
import { madeUp, writeAmendment } from '../support/amendment.ts'
import { elementsOf, readXml } from '../support/xml.ts'

const folder = writeAmendment()
const amended = deriveVersions(folder)
afterAll(() => rmSync(fileURLToPath(folder), { recursive: true }))

type Item = { number: number; text: string }
type Paragraph = { id: string; text: string; sha256: string; items: Item[]; gloss?: string }
type Data = { sha256: string; articles: { number: number; paragraphs: Paragraph[] }[] }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const bodyOf = (file: { GET: APIRoute }) => (file.GET as () => Response)().text()
const wire = <T>(data: unknown) => JSON.parse(JSON.stringify(data)) as T
const compile = (schema: Parameters<typeof jsonSchemaOf>[0]): ValidateFunction => {
  const ajv = new Ajv2020({ allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } })
  return ajv.compile(jsonSchemaOf(schema, 'https://example.org/schema'))
}

describe('regulation.json', () => {
  const validate = compile(regulationSchema)

  test.each([...versions, ...amended].map((law) => [law.version, law] as const))(
    '%s keeps to its schema',
    (_v, law) => {
      expect(validate(wire(regulationData(law))), JSON.stringify(validate.errors)).toBe(true)
    },
  )

  test('what is served is that, and so is the schema that it names', async () => {
    const data = JSON.parse(await bodyOf(regulationFile))
    expect(validate(data)).toBe(true)
    const schema = JSON.parse(await bodyOf(schemaFile))
    expect(schema.$id).toBe(data.$schema)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(new Ajv2020({ formats: { uri: true } }).compile(schema)(data)).toBe(true)
  })

  test.each([
    ['a field too many', (data: Record<string, unknown>) => ({ ...data, extra: 1 })],
    ['no hash', ({ sha256: _gone, ...data }: Record<string, unknown>) => data],
    ['a date that is none', (data: Record<string, unknown>) => ({ ...data, version: '2023' })],
    ['no article', (data: Record<string, unknown>) => ({ ...data, articles: [] })],
  ])('the schema refuses %s', (_what, spoil) => {
    expect(validate(spoil(wire(regulationData(regulation))))).toBe(false)
  })

  test('every paragraph has its gloss, apart from the words of the law', () => {
    for (const paragraph of wire<Data>(regulationData(regulation)).articles.flatMap((one) => one.paragraphs)) {
      expect(paragraph.gloss, paragraph.id).toBeTruthy()
      expect(paragraph.text).not.toBe(paragraph.gloss)
    }
  })

  test('a gloss of other words is not handed out with the changed ones', () => {
    const articles = wire<Data>(regulationData(amended[1] ?? regulation)).articles
    const paragraphs = articles.flatMap((one) => one.paragraphs)
    expect(paragraphs.find(({ id }) => id === madeUp.paragraph)?.gloss).toBeUndefined()
    expect(paragraphs.find(({ id }) => id === 'a55.p1')?.gloss).toBeUndefined()
    expect(paragraphs.find(({ id }) => id === 'a54.p1')?.gloss).toBeTruthy()
  })
})

test('every article file keeps to its schema and names the address that stays', () => {
  const validate = compile(articleSchema)
  for (const { number } of regulation.articles) {
    const data = articleData(regulation, number)
    expect(validate(wire(data)), JSON.stringify(validate.errors)).toBe(true)
    expect(data.permanent.endsWith(`/law/2023-01-01/art/${number}`)).toBe(true)
  }
})

describe('the text is the same in every format', () => {
  const textOf = ({ text, items }: { text: string; items: readonly Item[] }) => paragraphText({ text, items })
  const hashes = regulation.articles.flatMap(({ paragraphs }) => paragraphs.map((one) => one.sha256))
  const articles = regulation.articles.map(
    ({ number }) => wire<{ article: { paragraphs: Paragraph[] } }>(articleData(regulation, number)).article,
  )
  const views = regulation.articles.flatMap((article) => viewArticle(article))
  const join = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')
  const formats: [string, string[]][] = [
    [
      'regulation.json',
      wire<Data>(regulationData(regulation))
        .articles.flatMap((one) => one.paragraphs)
        .map(textOf),
    ],
    [
      'versions/2023-01-01.json',
      wire<Data>(regulationData(versions[0] ?? regulation))
        .articles.flatMap((one) => one.paragraphs)
        .map(textOf),
    ],
    ['articles/<n>.json', articles.flatMap(({ paragraphs }) => paragraphs).map(textOf)],
    [
      'the article pages',
      views.map(({ lead, items }) =>
        textOf({ text: join(lead), items: items.map((one, index) => ({ number: index + 1, text: join(one) })) }),
      ),
    ],
    [
      'search.json',
      unpackDocuments(searchData.documents).flatMap((one) => (one.kind === 'paragraph' ? [one.text] : [])),
    ],
  ]

  test.each(formats)('%s', (_name, texts) => {
    expect(texts.map(sha256)).toEqual(hashes)
    expect(sha256(texts.join('\n'))).toBe(regulation.sha256)
  })
})

describe('the feed', () => {
  const root = readXml(renderFeed(amended))
  const all = elementsOf(root)
  const entries = all.filter(({ name }) => name === 'entry')

  test('has what Atom requires, in the feed and in each entry', () => {
    expect(root.attributes.xmlns).toBe('http://www.w3.org/2005/Atom')
    for (const one of [root, ...entries]) {
      for (const name of ['title', 'id', 'updated']) {
        expect(
          one.children.filter((child) => child.name === name),
          name,
        ).toHaveLength(1)
      }
      expect(one.children.find(({ name }) => name === 'updated')?.text).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/)
      expect(one.children.find(({ name }) => name === 'id')?.text).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      )
    }
    expect(root.children.some(({ name }) => name === 'author')).toBe(true)
    expect(
      root.children.find(({ name, attributes }) => name === 'link' && attributes.rel === 'self')?.attributes.href,
    ).toMatch(/\/data\/changes\.xml$/)
  })

  test('an amendment is an entry of its own, the newest first, and leads to what it changed', () => {
    const [first] = entries
    expect(first?.children.find(({ name }) => name === 'link')?.attributes.href).toMatch(
      /\/law\/2027-01-01\/changes\/$/,
    )
    expect(first?.text).toContain('改了1条，新增1条，删去0条')
    expect(entries).toHaveLength(
      elementsOf(readXml(renderFeed(versions))).filter(({ name }) => name === 'entry').length + 1,
    )
  })

  test('ids are different from each other, and the same on every day and at every address', () => {
    const ids = all.filter(({ name }) => name === 'id').map(({ text }) => text)
    expect(new Set(ids).size).toBe(ids.length)
    expect(renderFeed(versions)).toContain('urn:uuid:aed7177d-e973-8599-a144-04b2124643ec')
  })
})

describe('JSON-LD', () => {
  test('an article says which law, which version, since when in force and where', () => {
    const article = findArticle(54) ?? (regulation.articles[0] as (typeof regulation.articles)[number])
    expect(articleLd(regulation, article)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      legislationIdentifier: '《江西省平安建设条例》第五十四条',
      legislationDate: '2022-11-25',
      legislationDateVersion: '2023-01-01',
      legislationLegalForce: 'https://schema.org/InForce',
      legislationJurisdiction: { name: '江西省' },
      isPartOf: { '@type': 'Legislation', name: '江西省平安建设条例' },
    })
    expect(lawLd(regulation)).toMatchObject({ '@type': 'Legislation', name: regulation.title })
  })

  test('no text of a page ends the element that it stands in', () => {
    const written = serializeLd(pageLd('</script><!--fill:value-->', '', '/x/'))
    expect(written).not.toContain('<')
    expect(JSON.parse(written).name).toBe('</script><!--fill:value-->')
  })
})

test('the headers file says what a data file is where its name does not', () => {
  const rules = renderHeaders(pageHeaders, dataHeaders, dataTypes).split('\n')
  for (const [path, type] of Object.entries(dataTypes)) {
    const at = rules.indexOf(path)
    expect(rules.slice(at + 1, at + 3)).toEqual(['  ! Content-Type', `  Content-Type: ${type}`])
  }
  expect(rules).toContain('  Access-Control-Expose-Headers: ETag')
})
