import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { cities } from '../../../content/places/index.ts'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { cellMin, type PublicNumbersAnswer, publicMeasures } from '../../../worker/contract/accountability.ts'
import { sql } from '../../../worker/db/database.ts'
import { writeWithEvent } from '../../../worker/db/write.ts'
import { closeUnanswered } from '../../../worker/matters/close-unanswered.ts'
import { touchMatter } from '../../../worker/matters/dialogue/sql.ts'
import { countPeriod } from '../../../worker/matters/numbers/count.ts'
import { hideSmall } from '../../../worker/matters/numbers/hide.ts'
import { noCells } from '../../../worker/matters/numbers/measures.ts'
import { publishNumbers } from '../../../worker/matters/numbers/publish.ts'
import { answering, countReceived, selectFirstAnswers } from '../../../worker/matters/numbers/sql.ts'
import { replyToResident } from '../../../worker/matters/reply.ts'
import { addDays, dayOf, endOf, isWorkday } from '../../../worker/matters/workdays.ts'
import type { TestHome } from '../../support/home.ts'
import { at, china } from '../clock/plant.ts'
import { as, complaint, count, file, tell, toWork, walk } from './told.ts'

const numbers = async (home: TestHome): Promise<PublicNumbersAnswer> =>
  (await home.request('/api/accountability')).json()
const publish = async (home: TestHome) => (await publishNumbers(as(home, 'system'))).done

/** A matter of this city, answered so many days after it came in, and what the person says then. */
async function tellOne(home: TestHome, city: string, days: number, word: 'confirm' | 'not-solved' | 'silence') {
  const { county: _, ...place } = complaint.place
  const filed = await file(home, { ...complaint, place: { ...place, city } })
  const start = home.time.now
  home.time.now = start + days * 86_400_000
  await walk(home, filed.id, ...toWork)
  await replyToResident(as(home, 'handler'), { matterId: filed.id, outcome: 'solved', said: { text: '办好了。' } })
  if (word === 'confirm') await tell(home, 'confirm', { receipt: filed.receipt })
  if (word === 'not-solved') await tell(home, 'not-solved', { receipt: filed.receipt }, { text: '没有办好。' })
  home.time.now = start
}

interface Event {
  readonly subject_id: string
  readonly action: string
  readonly unit: string
  readonly at: number
}

/** The same numbers by hand, from every row of the ledger in order: no index, no query, no code of the publisher. */
async function recount(home: TestHome, from: number, until: number) {
  const events = await home.db.all<Event>(
    sql("SELECT subject_id, action, unit, at FROM events WHERE subject_kind = 'matter' ORDER BY at, rowid"),
  )
  const found: Record<string, Record<string, number>> = {}
  const add = (unit: string, what: string) => {
    const area = `${unit.slice(0, 4)}00`
    found[area] = { ...found[area], [what]: (found[area]?.[what] ?? 0) + 1 }
  }
  const inside = (event: Event | undefined): event is Event =>
    event !== undefined && event.at >= from && event.at < until
  for (const id of new Set(events.map(({ subject_id }) => subject_id))) {
    const story = events.filter(({ subject_id }) => subject_id === id)
    const first = (...actions: string[]) => story.find(({ action }) => actions.includes(action))
    const taken = first('matter.submit', 'matter.file')
    if (inside(taken)) add(taken.unit, 'received')
    const answer = first('matter.reply', 'matter.refuse')
    if (inside(answer) && taken) {
      let day = dayOf(taken.at)
      for (let left = 5; left > 0; ) {
        day = addDays(day, 1)
        if (isWorkday(day)) left -= 1
      }
      add(answer.unit, 'answered')
      add(answer.unit, answer.at < endOf(day) ? 'onTime' : 'late')
    }
    const confirmed = first('matter.confirm')
    if (inside(confirmed)) add(confirmed.unit, 'confirmed')
    const not = story.find((event) => event.action === 'matter.not-solved' && inside(event))
    if (not) add(not.unit, 'reopened')
    const words = story.filter(
      (event) => inside(event) && ['matter.close', 'matter.confirm', 'matter.not-solved'].includes(event.action),
    )
    if (words.at(-1)?.action === 'matter.close') add(words.at(-1)?.unit ?? '', 'unconfirmed')
  }
  return found
}

/** A September of three cities: solved, not solved and late, unconfirmed, and few. */
async function tellSeptember(home: TestHome): Promise<void> {
  at(home, '2026-09-02T09:00:00')
  const plan = [
    ...Array.from({ length: 12 }, (_, n) => ['360100', n % 3, 'confirm'] as const),
    ...Array.from({ length: 11 }, (_, n) => ['360100', 12 + (n % 2), 'not-solved'] as const),
    ...Array.from({ length: 11 }, () => ['360700', 1, 'silence'] as const),
    ...Array.from({ length: 3 }, () => ['360200', 2, 'confirm'] as const),
  ]
  for (const [city, days, word] of plan) await tellOne(home, city, days, word)
  at(home, '2026-09-03T09:00:00')
  await closeUnanswered(as(home, 'system'))
  at(home, '2026-09-28T09:00:00')
  await closeUnanswered(as(home, 'system'))
  at(home, '2026-10-01T00:00:00')
}

describe('the public numbers', () => {
  it('call an answer late from the midnight on that ends its last workday, and not a moment before', async () => {
    const home = await openHome()
    // Wednesday: the fifth workday after it is the next Wednesday.
    at(home, '2026-09-02T09:00:00')
    const midnight = china('2026-09-10T00:00:00')
    for (const answered of [midnight - 1, midnight]) {
      at(home, '2026-09-02T09:00:00')
      await tellOne(home, '360100', (answered - home.time.now) / 86_400_000, 'silence')
    }
    const counted = await countPeriod(as(home, 'system'), china('2026-09-01T00:00:00'), china('2026-10-01T00:00:00'))
    expect(counted.get('360100')?.cells).toMatchObject({ answered: 2, onTime: 1, late: 1 })
  })

  it('equal a recomputation from the ledger, with those under ten hidden, in the order of the divisions', async () => {
    const home = await openHome()
    await tellSeptember(home)
    expect(await publish(home)).toBe(1)
    const [from, until] = [china('2026-09-01T00:00:00'), china('2026-10-01T00:00:00')]
    const truth = await recount(home, from, until)
    expect(truth['360100']).toMatchObject({
      received: 23,
      answered: 23,
      onTime: 12,
      late: 11,
      confirmed: 12,
      reopened: 11,
    })
    expect(truth['360700']).toMatchObject({ received: 11, unconfirmed: 11 })
    const { periods } = await numbers(home)
    const [period] = periods
    expect([periods.length, period?.from, period?.until]).toEqual([1, '2026-09-01', '2026-10-01'])
    expect(period?.areas.map(({ code }) => code)).toEqual(['360000', ...cities().map(({ code }) => code)])
    for (const area of period?.areas ?? []) {
      for (const measure of publicMeasures) {
        const true_ = truth[area.code]?.[measure] ?? 0
        const shown = area[measure]
        if (shown !== null) expect([area.code, measure, shown]).toEqual([area.code, measure, true_])
        if (true_ > 0 && true_ < cellMin) expect([area.code, measure, shown]).toEqual([area.code, measure, null])
      }
    }
    const of = (code: string) => period?.areas.find((area) => area.code === code)
    // Three of one city cannot stay: another city goes with them, or the total would tell.
    expect([of('360200')?.received, of('360700')?.received, of('360100')?.received]).toEqual([null, null, 23])
    expect(period?.total).toMatchObject({ received: 37, confirmed: 15, reopened: 11, unconfirmed: 11 })
    expect([of('360200')?.confirmed, of('360100')?.confirmed, of('360700')?.confirmed]).toEqual([null, null, 0])
    expect(of('360100')).toMatchObject({ reopened: 11, medianWorkdays: 2 })
    const counted = await countPeriod(as(home, 'system'), from, until)
    const again = hideSmall([...counted.values()])
    expect({ total: period?.total, areas: period?.areas.map(({ code: _, ...row }) => row) }).toEqual(again)
    for (const [code, { cells }] of counted) expect({ ...cells }).toEqual({ ...noCells, ...truth[code] })
  })

  it('come once a month is over, once, and stay; fewer than ten wait for the next month', async () => {
    const home = await openHome()
    at(home, '2026-07-06T09:00:00')
    for (let n = 0; n < 9; n++) await file(home)
    at(home, '2026-08-01T09:00:00')
    expect(await publish(home)).toBe(0)
    expect(await numbers(home)).toEqual({ cellMin, periods: [] })
    await file(home)
    expect(await publish(home)).toBe(0)
    at(home, '2026-09-01T00:00:00')
    expect(await Promise.all([publish(home), publish(home)]).then((done) => done.toSorted())).toEqual([0, 1])
    expect(await publish(home)).toBe(0)
    const first = await numbers(home)
    expect(first.periods).toMatchObject([
      { number: 1, from: '2026-07-01', until: '2026-09-01', total: { received: 10 } },
    ])
    for (let n = 0; n < 10; n++) await file(home)
    at(home, '2026-10-01T00:00:00')
    await runClock(home)
    const { periods } = await numbers(home)
    expect(periods).toMatchObject([{ number: 2, from: '2026-09-01', until: '2026-10-01' }, { number: 1 }])
    expect(periods[1]).toEqual(first.periods[0])
    expect(await count(home, 'events', "action = 'numbers.publish'")).toBe(2)
  })

  it('say what was so when the month was over, also when the clock is late', async () => {
    const home = await openHome()
    at(home, '2026-09-02T09:00:00')
    for (let n = 0; n < 10; n++) await tellOne(home, '360100', 1, 'silence')
    for (const day of ['03', '28']) {
      at(home, `2026-09-${day}T09:00:00`)
      await closeUnanswered(as(home, 'system'))
    }
    const [month, next] = [china('2026-09-01T00:00:00'), china('2026-10-01T00:00:00')]
    const unconfirmed = async () =>
      (await countPeriod(as(home, 'system'), month, next)).get('360100')?.cells.unconfirmed
    const closed = await unconfirmed()
    expect(closed).toBe(10)
    const [event] = await home.db.all<Event>(sql("SELECT * FROM events WHERE action = 'matter.close'"))
    const later = { subjectKind: 'matter', subjectId: event?.subject_id ?? '', unit: event?.unit ?? '' } as const
    home.time.now = next
    const draft = { ...later, action: 'matter.not-solved' } as const
    await writeWithEvent(as(home, 'resident'), {
      change: touchMatter(later.subjectId, 'closed-unconfirmed'),
      event: draft,
    })
    expect(await count(home, 'events', "action = 'matter.not-solved'")).toBe(1)
    expect(await unconfirmed()).toBe(10)
  })

  it('stay when the matters are forgotten: the events alone are counted', async () => {
    const home = await openHome()
    at(home, '2026-07-06T09:00:00')
    for (let n = 0; n < 10; n++) {
      const { receipt } = await file(home)
      await tell(home, 'delete', { receipt })
    }
    expect(await count(home, 'matters')).toBe(0)
    at(home, '2026-08-01T00:00:00')
    expect(await publish(home)).toBe(1)
    expect((await numbers(home)).periods[0]?.total.received).toBe(10)
  })

  it('are read from the index of exactly these events', async () => {
    const home = await openHome()
    const plans = [countReceived(1, 2), ...answering.map((action) => selectFirstAnswers(action, 1, 2, null, 10))]
    for (const { sql: text, params } of plans) {
      const plan = await home.db.all<{ detail: string }>(sql(`EXPLAIN QUERY PLAN ${text}`, ...params))
      const details = plan.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) events\b/.test(detail))
      expect(details.length).toBeGreaterThan(0)
      for (const detail of details) expect(detail).toMatch(/SEARCH events USING (COVERING )?INDEX events_counted/)
    }
    const answers = await home.db.all<{ detail: string }>(
      sql(`EXPLAIN QUERY PLAN ${plans[1]?.sql ?? ''}`, ...(plans[1]?.params ?? [])),
    )
    expect(answers.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE')
  })
})

describe('the page of the numbers', () => {
  const page = async (home: TestHome) => (await home.request('/accountability/')).text()

  it('says why it is empty, and hides nothing behind it', async () => {
    const html = await page(await openHome())
    expect(html).toContain('还没有数字')
    expect(html).not.toContain('<table')
    expect(html).not.toContain('<!--fill:')
  })

  it('shows the newest period in the order of the divisions, the hidden ones said in words, the earlier ones folded', async () => {
    const home = await openHome()
    for (const month of ['07', '08']) {
      at(home, `2026-${month}-06T09:00:00`)
      for (let n = 0; n < 12; n++) await file(home)
    }
    for (const month of ['08', '09']) {
      at(home, `2026-${month}-01T09:00:00`)
      await publish(home)
    }
    const html = await page(home)
    expect(html).toMatch(/<b>2026年8月<\/b>/)
    expect(html).toMatch(/<summary>2026年7月<\/summary>/)
    const order = cities().map(({ name }) => html.indexOf(name))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order.every((place) => place > 0)).toBe(true)
    expect(html).not.toContain('<!--fill:')
    expect(html).not.toMatch(/排名第|第一名|最好/)
    expect((await home.request('/accountability')).headers.get('Location')).toBe('/accountability/')
  })
})
