import { describe, expect, it } from 'vitest'
import { topics } from '../../content/duties/topics.ts'
import { cities, countiesOf, type Place } from '../../content/places/index.ts'
import { sealed as words } from '../../content/words/sealed.ts'
import { kindChoices, topicChoices } from '../../site/data/sealed-form.ts'
import { mistakesOf, noAnswers, openStepBefore, stepsFor, unknown } from '../../site/islands/SealedForm/answers.ts'
import { placeOf, receivingOf } from '../../site/islands/SealedForm/receivers.ts'
import { matterKinds } from '../../worker/contract/matters.ts'
import { custodianOf, receivingUnit } from '../../worker/matters/receiving-unit.ts'
import { routeMatter } from '../../worker/matters/routing.ts'

const places: readonly Place[] = cities().flatMap(({ code: city }) => [
  { city },
  ...countiesOf(city).map(({ code: county }) => ({ city, county })),
])
const whole = {
  ...noAnswers,
  kind: 'tip',
  privacy: 'anonymous' as const,
  text: '楼下有人带人收保护费，已经半年。',
  aboutUnit: 'no' as const,
  city: '360100',
  county: '360102',
}

describe('the form seals to whom the Worker expects', () => {
  it('in every place, about the unit or not, the inbox and the custodian are those of the Worker', () => {
    expect(places).toHaveLength(111)
    for (const place of places) {
      for (const aboutUnit of ['no', 'yes'] as const) {
        const to = receivingOf({ city: place.city, county: place.county ?? unknown, township: '', aboutUnit })
        expect(to.inbox).toBe(`inbox:${receivingUnit(place, aboutUnit === 'yes')}`)
        expect(to.custodian).toBe(`custodian:${custodianOf(place)}`)
        expect(to.unitName).not.toBe('')
      }
    }
  })

  it('every topic shows the words of the law that the Worker routes by, and no other', () => {
    const shown = topicChoices()
    expect(shown.map(({ code }) => code)).toEqual(topics.map(({ code }) => code))
    for (const { code, basis, unitBasis } of shown) {
      const route = routeMatter(code, { city: '360100' })
      expect(basis).toEqual({ title: route.basis.title, url: route.basis.url, quote: route.basis.quote })
      expect(unitBasis?.quote).toBe(route.unitBasis?.quote)
    }
    expect(shown.filter(({ isDiverted }) => isDiverted).map(({ code }) => code)).toEqual(['national-security'])
  })

  it('every kind is offered, tips first', () => {
    expect(kindChoices().map(({ value }) => value)).toEqual(['tip', 'complaint', 'inquiry', 'help', 'suggestion'])
    expect(kindChoices()).toHaveLength(matterKinds.length)
  })

  it('an unknown county and township stay out of the place', () => {
    expect(placeOf({ city: '360100', county: unknown, township: '' })).toEqual({ city: '360100' })
    expect(placeOf({ city: '360100', county: '360102', township: unknown })).toEqual({
      city: '360100',
      county: '360102',
    })
    // A county left over from another city.
    expect(placeOf({ city: '360200', county: '360102', township: '' })).toEqual({ city: '360200' })
  })
})

describe('the steps', () => {
  it('an anonymous person is never asked how to be reached', () => {
    expect(stepsFor(whole)).not.toContain('contact')
    expect(stepsFor({ ...whole, privacy: 'confidential' })).toContain('contact')
  })

  it('nobody gets past a step that is not finished, whatever the address says', () => {
    expect(openStepBefore('check', noAnswers)).toBe('kind')
    expect(openStepBefore('check', { ...whole, text: '短' })).toBe('what')
    expect(openStepBefore('check', { ...whole, county: '' })).toBe('where')
    expect(openStepBefore('check', { ...whole, privacy: 'confidential' })).toBe('contact')
    expect(openStepBefore('check', whole)).toBeNull()
  })

  it('lengths are counted as people count them, numbers checked as the Worker checks them', () => {
    expect(mistakesOf('what', { ...whole, text: '😀'.repeat(9) }).text).toBe(words.mistakes.short)
    expect(mistakesOf('what', { ...whole, text: '😀'.repeat(5000) })).toEqual({})
    expect(mistakesOf('what', { ...whole, text: '字'.repeat(5001) }).text).toBe(words.mistakes.long)
    const contact = (phone: string) => mistakesOf('contact', { ...whole, privacy: 'confidential', phone }).phone
    expect([contact(''), contact('12'), contact('１３８ 0013-8000'), contact('0791-86221234')]).toEqual([
      words.mistakes.contact,
      words.mistakes.phone,
      undefined,
      undefined,
    ])
    expect(mistakesOf('where', { ...whole, city: unknown }).city).toBe(words.where.unknownCity)
  })
})
