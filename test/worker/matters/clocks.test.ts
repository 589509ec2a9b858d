import { describe, expect, it } from 'vitest'
import { type Operator, operator, proposedPromises } from '../../../content/operator.ts'
import { clocks as words } from '../../../content/words/clocks.ts'
import { matterKinds } from '../../../worker/contract/matters.ts'
import { references } from '../../../worker/matters/clock-rules.ts'
import { type Clock, clocksFor } from '../../../worker/matters/clocks.ts'
import { addDays, addWorkdays, dayOf, endOf, isWorkday } from '../../../worker/matters/workdays.ts'
import { goldenDays, goldenWorkdays, notices } from './golden-days.ts'

/** Ten in the morning of a day in Jiangxi. */
const at = (day: string) => Date.parse(`${day}T10:00:00+08:00`)
const adopted: Operator = { ...operator, name: '青云市平安建设统筹协调机构办公室', promises: proposedPromises }
const dueOf = (clocks: readonly Clock[]) => Object.fromEntries(clocks.map(({ id, due }) => [id, due]))

describe('workdays', () => {
  const pairs = goldenWorkdays.flatMap(([day, dues]) =>
    Object.entries(dues).map(([count, due]) => [day, Number(count), due] as const),
  )

  it('has at least 80 golden dates', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(80)
  })

  it.each(pairs)('%s and %i workdays: %s', (day, count, due) => {
    expect(addWorkdays(day, count)).toBe(due)
  })

  it.each(goldenDays)('%s and %i days: %s', (day, count, due) => {
    expect(addDays(day, count)).toBe(due)
  })

  it('2026-02-14 and 2026-10-10 are workdays', () => {
    expect([isWorkday('2026-02-14'), isWorkday('2026-10-10')]).toEqual([true, true])
  })

  it('agrees with the notices on every day of 2025 and 2026 that they can speak of', () => {
    const isOff = (day: string) => notices.off.some(([first, last]) => first <= day && day <= last)
    for (let day = '2025-01-01'; day <= '2026-12-28'; day = addDays(day, 1)) {
      const weekend = [0, 6].includes(new Date(day).getUTCDay())
      const works = (notices.work as readonly string[]).includes(day) || !(weekend || isOff(day))
      expect([day, isWorkday(day)]).toEqual([day, works])
    }
  })

  it('guesses nothing of a year without a notice, nor of the days that the next notice may move', () => {
    for (const day of ['2026-12-29', '2026-12-31', '2027-01-01', '2027-02-05', '2040-06-03']) {
      expect(isWorkday(day)).toBeNull()
      expect(addWorkdays(day, 1)).toBe('unpublished')
    }
    expect(isWorkday('2025-12-31')).toBe(true)
  })

  it('begins and ends a day in Asia/Shanghai, wherever it runs', () => {
    expect(dayOf(Date.parse('2026-02-13T15:59:59.999Z'))).toBe('2026-02-13')
    expect(dayOf(Date.parse('2026-02-13T16:00:00.000Z'))).toBe('2026-02-14')
    expect(endOf('2026-02-13')).toBe(Date.parse('2026-02-13T16:00:00.000Z'))
    const before = clocksFor('help', 'other', Date.parse('2026-02-14T23:59:59+08:00'), operator)
    const after = clocksFor('help', 'other', Date.parse('2026-02-15T00:00:00+08:00'), operator)
    expect([dueOf(before).answer, dueOf(after).answer]).toEqual(['2026-02-26', '2026-02-26'])
    expect([dueOf(before)['petition-notice'], dueOf(after)['petition-notice']]).toEqual(['2026-03-01', '2026-03-02'])
  })
})

describe('our promises', () => {
  it('are an example that binds nobody until an operator has adopted them', () => {
    const promises = clocksFor('help', 'other', at('2026-02-13'), operator).filter(({ group }) => group === 'promise')
    expect(promises.map(({ id, due }) => [id, due])).toEqual([
      ['receipt', 'now'],
      ['routing', '2026-02-14'],
      ['answer', '2026-02-25'],
      ['general', '2026-02-27'],
      ['complex', '2026-03-12'],
    ])
    for (const { source, binds } of promises) expect([source, binds]).toEqual(['本平台的示例时限，尚无单位承诺', 'no'])
  })

  it('count with the numbers that the operator has adopted, and bind it', () => {
    const own = { ...adopted, promises: { ...proposedPromises, generalDays: 7 } }
    const clocks = clocksFor('inquiry', 'other', at('2026-09-30'), own)
    const general = clocks.find(({ id }) => id === 'general')
    expect(general).toMatchObject({ due: '2026-10-15', binds: 'yes', source: `本平台承诺：${own.name}` })
    expect(general?.period).toContain('7个工作日')
    const nameless = { ...own, name: '' }
    expect(clocksFor('inquiry', 'other', at('2026-09-30'), nameless)[1]?.binds).toBe('no')
  })

  it('climb at 50, 80, 100 and 200 percent to handler, supervisor and coordinating office', () => {
    const complex = clocksFor('help', 'other', at('2026-09-30'), operator).find(({ id }) => id === 'complex')
    expect(complex?.ladder).toEqual([
      { percent: 50, on: '2026-10-16', to: 'handler' },
      { percent: 80, on: '2026-10-22', to: 'supervisor' },
      { percent: 100, on: '2026-10-27', to: 'coordinating-office' },
      { percent: 200, on: '2026-11-17', to: 'coordinating-office' },
    ])
    const late = clocksFor('help', 'other', at('2026-12-11'), operator).find(({ id }) => id === 'complex')
    expect(late?.ladder.map(({ on }) => on)).toEqual(['2026-12-23', 'unpublished', 'unpublished', 'unpublished'])
  })
})

describe('clocks of other laws', () => {
  it('show a petition its notice, and leave open what has not begun', () => {
    expect(dueOf(clocksFor('complaint', 'disputes', at('2026-11-22'), operator))).toMatchObject({
      'petition-notice': '2026-12-07',
      'petition-objection': 'not-started',
      'petition-finish': 'not-started',
      'petition-review': 'not-started',
    })
  })

  it('count each step from what it follows on', () => {
    const later = {
      forwarded: at('2026-09-24'),
      accepted: at('2026-01-31'),
      replied: at('2026-09-30'),
      'review-asked': at('2026-10-08'),
      reviewed: at('2026-11-05'),
      'rereview-asked': at('2026-12-02'),
    }
    expect(dueOf(clocksFor('complaint', 'disputes', at('2026-01-20'), operator, later))).toMatchObject({
      'petition-objection': '2026-10-09',
      'petition-finish': '2026-04-01',
      'petition-finish-extended': '2026-05-01',
      'petition-ask-review': '2026-10-30',
      'petition-review': '2026-11-07',
      'petition-ask-rereview': '2026-12-05',
      'petition-rereview': '2027-01-01',
    })
  })

  it("know the market's periods only while the text was in force that we have read", () => {
    const old = clocksFor('complaint', 'food-medicine', at('2026-02-13'), operator, { accepted: at('2026-03-02') })
    expect(dueOf(old)).toMatchObject({ 'market-accept': '2026-03-02', 'market-mediate': '2026-05-08' })
    const now = clocksFor('complaint', 'food-medicine', at('2026-04-15'), operator, { accepted: at('2026-04-20') })
    const replaced = now.filter(({ id }) => id.startsWith('market'))
    expect(replaced.map(({ due, period, ladder }) => [due, period, ladder.length])).toEqual([
      ['unverified', '', 0],
      ['unverified', '', 0],
    ])
    for (const { source } of replaced) expect(source).toContain('第121号')
    expect(dueOf(clocksFor('tip', 'food-medicine', at('2026-09-30'), operator))['market-check']).toBe('2026-10-27')
  })

  it('pass espionage on at once, by law, and answer applications for information in 20 and 40 workdays', () => {
    const spy = clocksFor('tip', 'national-security', at('2026-02-13'), operator).at(-1)
    expect(spy).toMatchObject({ id: 'espionage-pass-on', due: 'now', binds: 'yes', ladder: [] })
    expect(dueOf(clocksFor('inquiry', 'other', at('2026-08-01'), operator))['information-answer']).toBe('not-started')
    const asked = clocksFor('inquiry', 'other', at('2026-08-01'), operator, { confirmed: at('2026-08-31') })
    expect(dueOf(asked)).toMatchObject({
      'information-answer': '2026-09-28',
      'information-answer-extended': '2026-10-30',
    })
  })

  it('remind nobody of the time that is the person’s own', () => {
    const clocks = clocksFor('help', 'other', at('2026-01-20'), operator, { replied: at('2026-02-01') })
    expect(clocks.find(({ id }) => id === 'petition-ask-review')).toMatchObject({ due: '2026-03-03', ladder: [] })
  })

  it('each bear a name, a source and whether they bind, for every kind', () => {
    for (const kind of matterKinds) {
      for (const topic of ['other', 'food-medicine', 'national-security']) {
        const clocks = clocksFor(kind, topic, at('2026-11-22'), operator)
        expect(new Set(clocks.map(({ id }) => id)).size).toBe(clocks.length)
        for (const { name, source, force } of clocks)
          for (const said of [name, source, force]) expect(said).not.toBe('')
      }
    }
    expect(references.map(({ id }) => id)).toEqual(Object.keys(words.sources))
  })
})
