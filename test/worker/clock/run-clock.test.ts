import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { answered, count, file, look, stored } from '../matters/told.ts'
import { at, gone, left, plantMatter, wind } from './plant.ts'

describe('the clock', () => {
  it('takes a matter from an answer without a word to its tombstone', async () => {
    const home = await openHome()
    at(home, '2026-03-02T09:00:00')
    const filed = await file(home)
    await answered(home, filed.id)
    expect(await wind(home)).toEqual({ 'close-unanswered': 1 })
    at(home, '2026-03-17T00:00:00')
    expect(await wind(home)).toEqual({ 'close-unanswered': 1, 'forget-keys': expect.any(Number) })
    expect((await look(home, filed)).mayDo).toContain('not-solved')
    at(home, '2026-04-15T23:59:59')
    expect(await wind(home)).toEqual({})
    at(home, '2026-04-16T00:00:00')
    expect(await wind(home)).toEqual({ 'archive-closed': 1 })
    const seen = await look(home, filed)
    expect([seen.state, seen.erasure.on]).toEqual(['archived', '2029-03-16'])
    at(home, '2029-03-16T00:00:00')
    expect(await wind(home)).toEqual({ 'erase-due': 1 })
    expect(await left(home)).toEqual(gone)
  })

  it('makes up for what it left out in one run, and a run more changes nothing', async () => {
    const home = await openHome()
    for (const id of ['a', 'b', 'c']) {
      await plantMatter(home, { id, state: 'closed-unconfirmed', closed: '2026-03-02T09:00:00' })
    }
    at(home, '2029-05-01T00:00:00')
    expect(await wind(home)).toEqual({ 'archive-closed': 3, 'erase-due': 3 })
    // The end of the ledger is published once a day, when there is one.
    expect(await wind(home)).toEqual({})
    const before = await stored(home)
    expect(await wind(home)).toEqual({})
    expect(await stored(home)).toBe(before)
    expect(await count(home, 'events', "action = 'matter.erase'")).toBe(3)
  })

  it('erases once when two run at the same moment', async () => {
    const home = await openHome()
    for (const id of ['a', 'b']) await plantMatter(home, { id, closed: '2026-03-02T09:00:00' })
    at(home, '2029-05-01T00:00:00')
    const reports = await Promise.all([runClock(home), runClock(home)])
    expect(reports.map(({ failed }) => failed)).toEqual([0, 0])
    expect([await count(home, 'tombstones'), await count(home, 'events', "action = 'matter.erase'")]).toEqual([2, 2])
  })

  it('works in bounded passes, and goes on where a home allows it', async () => {
    const home = await openHome()
    for (const id of ['a', 'b', 'c', 'd', 'e']) await plantMatter(home, { id, closed: '2026-03-02T09:00:00' })
    at(home, '2029-05-01T00:00:00')
    const once = await runClock(home, { rowsAtOnce: 2, passesMax: 1 })
    expect([once.mayGoOn, await count(home, 'matters')]).toEqual([true, 3])
    const rest = await runClock(home, { rowsAtOnce: 2, passesMax: 100 })
    expect([rest.mayGoOn, await count(home, 'matters')]).toEqual([false, 0])
  })

  it('lets no failing matter stop the others, tells how many failed and nothing of them, and tries again', async () => {
    const home = await openHome()
    for (const id of ['a', 'bad', 'c']) await plantMatter(home, { id, closed: '2026-03-02T09:00:00' })
    at(home, '2029-05-01T00:00:00')
    const { batch } = home.db
    const broken: typeof batch = async (statements) => {
      if (statements.some(({ params }) => params.includes('bad'))) throw new Error('disk')
      return batch(statements)
    }
    const report = await runClock({ ...home, db: { ...home.db, batch: broken } })
    expect(report.jobs.find(({ name }) => name === 'erase-due')).toMatchObject({ done: 2, failed: 1, isBroken: false })
    expect(JSON.stringify(report)).not.toContain('bad')
    expect([await count(home, 'tombstones'), await count(home, 'matters', "id = 'bad'")]).toEqual([2, 1])
    expect(await wind(home)).toEqual({ 'erase-due': 1 })
  })

  it('lets no broken job stop the others, and then does not say that the run came to its end', async () => {
    const home = await openHome()
    await plantMatter(home, { id: 'a', closed: '2026-03-02T09:00:00' })
    at(home, '2029-05-01T00:00:00')
    const { all } = home.db
    const broken: typeof all = async (statement) => {
      if (statement.sql.includes('survey_answers')) throw new Error('disk')
      return all(statement)
    }
    const report = await runClock({ ...home, db: { ...home.db, all: broken } })
    expect(report.jobs.filter(({ isBroken }) => isBroken).map(({ name }) => name)).toEqual(['forget-answers'])
    expect(await count(home, 'matters')).toBe(0)
    expect(await count(home, 'clock_runs', "name = 'clock'")).toBe(0)
    expect(await count(home, 'clock_runs', "name = 'erase-due'")).toBe(1)
  })

  it('shows in the health of the portal when it last ran', async () => {
    const home = await openHome()
    const health = async () => (await (await home.request('/api/health')).json()).lastClockRun
    expect(await health()).toBe(null)
    at(home, '2026-11-22T10:00:00')
    await runClock(home)
    expect(await health()).toBe('2026-11-22T02:00:00.000Z')
  })

  it('has no address: nobody outside can ask for it', async () => {
    const home = await openHome()
    for (const path of ['/api/clock', '/clock', '/__scheduled', '/api/scheduled', '/cdn-cgi/handler/scheduled']) {
      for (const method of ['GET', 'POST']) await home.request(path, { method })
    }
    expect(await count(home, 'clock_runs')).toBe(0)
  })
})
