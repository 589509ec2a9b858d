import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { keepings, matterKinds } from '../../../worker/contract/matters.ts'
import { keepDays } from '../../../worker/contract/retention.ts'
import { sql } from '../../../worker/db/database.ts'
import { addDays } from '../../../worker/matters/workdays.ts'
import type { TestHome } from '../../support/home.ts'
import { count, file, stored, tell } from '../matters/told.ts'
import { at, gone, left, plantMatter, whole, wind } from './plant.ts'

const closedOn = '2026-03-02'

/** Nothing goes at the last second of the day before; everything at the first second of the day. */
async function expectGoneOn(home: TestHome, id: string, day: string): Promise<void> {
  at(home, `${addDays(day, -1)}T23:59:59`)
  await runClock(home)
  expect(await left(home), `the day before ${day}`).toEqual(whole)
  at(home, `${day}T00:00:00`)
  expect(await wind(home)).toEqual({ 'erase-due': 1 })
  expect(await left(home), day).toEqual(gone)
  expect(await home.blobs.get(`blob-${id}`)).toBe(null)
}

describe('a closed matter is forgotten on its day and not a day before', () => {
  const cells = keepings.flatMap((keeping) => matterKinds.map((kind) => ({ keeping, kind })))
  for (const { keeping, kind } of cells.filter((cell) => cell.keeping === 'sealed' || cell.kind !== 'tip')) {
    const days = keepDays[keeping][kind]
    it(`${keeping} ${kind}: ${days} days after closing rows, wraps, envelopes, messages and bytes go`, async () => {
      const home = await openHome()
      await plantMatter(home, { id: kind, kind, keeping, closed: `${closedOn}T23:00:00` })
      await expectGoneOn(home, kind, addDays(closedOn, days))
    })
  }

  it('a sealed tip stays 90 days, as the form says', () => {
    expect(keepDays.sealed.tip).toBe(90)
  })

  for (const keeping of keepings) {
    it(`what was taken back goes 30 days later (${keeping})`, async () => {
      const home = await openHome()
      await plantMatter(home, { id: 'w', keeping, state: 'withdrawn', closed: `${closedOn}T09:00:00` })
      await expectGoneOn(home, 'w', '2026-04-01')
    })
  }

  it('a matter that is open is never forgotten, however old', async () => {
    const home = await openHome()
    at(home, '2026-03-02T09:00:00')
    await file(home)
    at(home, '2046-03-02T09:00:00')
    await runClock(home)
    expect(await count(home, 'matters')).toBe(1)
  })
})

describe('a tombstone', () => {
  it('holds id, handle, kind, unit and month, and stays; the event says it was the system', async () => {
    const home = await openHome()
    const handle = await plantMatter(home, { id: 't', kind: 'tip', keeping: 'sealed', closed: '2026-03-02T09:00:00' })
    at(home, '2040-01-01T00:00:00')
    await wind(home)
    await wind(home)
    expect(await home.db.all(sql('SELECT * FROM tombstones'))).toEqual([
      { id: 't', handle, kind: 'tip', unit: '360102-centre', closed_month: '2026-03' },
    ])
    const events = await home.db.all<{ at: number }>(sql("SELECT * FROM events WHERE subject_id = 't'"))
    expect(events).toMatchObject([{ action: 'matter.erase', actor_role: 'system' }])
    expect((events[0]?.at ?? 1) % 3_600_000).toBe(0)
  })

  it('is found by no code: the answer is the one of an unknown code', async () => {
    const home = await openHome()
    at(home, '2026-03-02T09:00:00')
    const { receipt } = await file(home)
    await tell(home, 'withdraw', { receipt })
    at(home, '2026-04-01T00:00:00')
    expect(await wind(home)).toEqual({ 'erase-due': 1, 'forget-keys': 2 })
    const answerTo = async (code: string) => {
      const answer = await tell(home, 'track', { receipt: code })
      const { requestId: _, ...body } = await answer.json()
      return { status: answer.status, body }
    }
    expect(await answerTo(receipt)).toEqual(await answerTo('7K3M QX9T 2HDN 5RWB 8CVE J4PA'))
    expect(await stored(home)).not.toMatch(/canary|360102001/)
  })
})
