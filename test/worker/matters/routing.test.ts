import { expect, it } from 'vitest'
import { topics } from '../../../content/duties/topics.ts'
import { findParagraph, paragraphText } from '../../../content/regulation/index.ts'
import { isDiverted, routeMatter } from '../../../worker/matters/routing.ts'
import type { Basis } from '../../../worker/matters/types.ts'

const place = { city: '360100', county: '360102' }

function expectVerbatim(basis: Basis): void {
  const paragraph = findParagraph(basis.id)
  expect(paragraph && paragraphText(paragraph)).toContain(basis.quote)
  expect(basis.id).toBe(`a${basis.article}.p${basis.paragraph}`)
  expect(basis.url).toBe(`/regulation/${basis.article}/#p${basis.paragraph}`)
}

it('quotes the stored law word for word for every topic, and the quote names the unit', () => {
  for (const { code } of topics) {
    const { basis, unitBasis, unit } = routeMatter(code, place)
    expectVerbatim(basis)
    if (unitBasis) expectVerbatim(unitBasis)
    expect((unitBasis ?? basis).quote, code).toContain(unit)
  }
})

it('sends a topic that nobody knows to whom everything else goes', () => {
  expect(routeMatter('dropped-topic', place)).toEqual(routeMatter('other', place))
})

it('diverts national security and nothing else', () => {
  expect(topics.map(({ code }) => code).filter(isDiverted)).toEqual(['national-security'])
})
