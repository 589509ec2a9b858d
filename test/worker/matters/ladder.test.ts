import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { sql } from '../../../worker/db/database.ts'
import { askResident } from '../../../worker/matters/ask.ts'
import { levelsOver } from '../../../worker/matters/ladder/addressee.ts'
import { climbLadder } from '../../../worker/matters/ladder/climb.ts'
import { insertNotice } from '../../../worker/matters/ladder/sql.ts'
import { moveMatter } from '../../../worker/matters/move.ts'
import { selectNotices } from '../../../worker/matters/notices/sql.ts'
import { replyToResident } from '../../../worker/matters/reply.ts'
import type { TestHome } from '../../support/home.ts'
import { at, plantMatter } from '../clock/plant.ts'
import { postSealed, seal } from './sealed-matter.ts'
import { answered, as, count, file, look, stored, tell, toWork, walk } from './told.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  // A Monday with an ordinary week behind it.
  at(home, '2026-11-23T09:00:00')
})

interface Told {
  readonly clock: string
  readonly percent: number
  readonly audience: string
  readonly top: string
}

/** What one run of the ladder tells, as `answer 80 supervisor 360102`. */
async function climb(time?: string): Promise<string[]> {
  if (time) at(home, time)
  const before = await count(home, 'notices')
  await climbLadder(as(home, 'system'), 100)
  const rows = await home.db.all<Told>(
    sql(`SELECT clock, percent, audience, top FROM notices ORDER BY at, matter_id, clock, percent`),
  )
  expect(await climbAgain()).toBe(rows.length)
  const fresh = rows.length - before
  return rows
    .slice(rows.length - fresh)
    .map(({ clock, percent, audience, top }) => `${clock} ${percent} ${audience} ${top}`)
}

/** A run more tells nobody anything. */
async function climbAgain(): Promise<number> {
  await climbLadder(as(home, 'system'), 100)
  return count(home, 'notices')
}

describe('the overdue ladder', () => {
  it('tells who has to act at half, the supervisor at four fifths, the coordinating offices at the end and at twice it, once each', async () => {
    const { id } = await file(home)
    await walk(home, id, 'dispatcher queue', 'dispatcher assign')
    expect(await climb()).toEqual([])
    // Three workdays: half of them is reached on the second, four fifths on the third.
    expect(await climb('2026-11-24T23:59:59')).toEqual([])
    expect(await climb('2026-11-25T00:00:00')).toEqual(['answer 50 handler 360102'])
    expect(await climb('2026-11-25T23:59:59')).toEqual([])
    expect(await climb('2026-11-26T00:00:00')).toEqual(['answer 80 supervisor 360102'])
    expect(await climb('2026-11-26T23:59:59')).toEqual([])
    expect(await climb('2026-11-27T00:00:00')).toEqual(['answer 100 supervisor 360100'])
    expect(await climb('2026-12-01T23:59:59')).toEqual([])
    expect(await climb('2026-12-02T00:00:00')).toEqual(['answer 200 supervisor 360000'])
    expect(await climb('2026-12-20T00:00:00')).toEqual([])
    expect(await count(home, 'events', "action IN ('matter.remind', 'matter.escalate')")).toBe(4)
  })

  it('follows the promise that runs: routing, first answer, answer, and the longer one after an extension', async () => {
    const { id } = await file(home)
    expect(await climb('2026-11-24T00:00:00')).toEqual(['routing 50 dispatcher 360102', 'routing 80 supervisor 360102'])
    await walk(home, id, 'dispatcher queue', 'dispatcher assign', 'handler accept', 'handler start')
    expect(await climb('2026-11-26T00:00:00')).toEqual(['general 50 handler 360102'])
    const extend = { matterId: id, action: 'matter.extend', reason: { text: '要等检测结果。' } } as const
    await moveMatter(as(home, 'handler'), { ...extend, secondPerson: 'reviewer' })
    expect(await climb('2026-12-02T23:59:59')).toEqual([])
    expect(await climb('2026-12-03T00:00:00')).toEqual(['complex 50 handler 360102'])
    expect(await climb('2026-12-15T00:00:00')).toEqual([
      'complex 80 supervisor 360102',
      'complex 100 supervisor 360100',
    ])
  })

  it('reminds nobody of the time that is the person’s own, but does not forget the matter when it is over', async () => {
    const { id } = await file(home)
    await walk(home, id, ...toWork)
    await askResident(as(home, 'handler'), { matterId: id, said: { text: '是哪一栋？' } })
    expect(await climb('2026-11-30T23:59:59')).toEqual([])
    expect(await climb('2026-12-01T00:00:00')).toEqual(['resident 100 handler 360102'])
    expect(await climb('2026-12-08T00:00:00')).toEqual(['resident 200 supervisor 360000'])
  })

  it('is silent once the body has answered, and begins anew when the person says that it is not solved', async () => {
    const filed = await file(home)
    await answered(home, filed.id)
    expect(await climb('2026-12-31T00:00:00')).toEqual([])
    at(home, '2026-12-01T09:00:00')
    await tell(home, 'not-solved', { receipt: filed.receipt }, { text: '还是老样子。' })
    expect(await climb('2026-12-04T00:00:00')).toEqual(['general 50 reviewer 360102'])
    expect((await look(home, filed)).timeline.at(-1).title).toBe('提醒了办理单位')
  })

  it('does not lengthen the new way by an extension of the first one', async () => {
    const filed = await file(home)
    await walk(home, filed.id, ...toWork)
    const extend = { matterId: filed.id, action: 'matter.extend', reason: { text: '要等检测结果。' } } as const
    await moveMatter(as(home, 'handler'), { ...extend, secondPerson: 'reviewer' })
    await replyToResident(as(home, 'handler'), { matterId: filed.id, outcome: 'solved', said: { text: '办好了。' } })
    at(home, '2026-12-01T09:00:00')
    await tell(home, 'not-solved', { receipt: filed.receipt }, { text: '还是老样子。' })
    expect(await climb('2026-12-04T00:00:00')).toEqual(['general 50 reviewer 360102'])
  })

  it('tells nobody of what lies with another unit by the time it is written down', async () => {
    const { id } = await file(home)
    const [row] = await home.db.all<{ unit: string; due_at: number }>(sql('SELECT unit, due_at FROM matters'))
    const rung = { clock: 'routing', since: 1, percent: 50, audience: 'dispatcher', top: '360102' } as const
    const notice = { ...rung, id: 'n', matterId: id, dueAt: row?.due_at ?? 0, at: 1, sendAt: null }
    const told = (unit: string, state: 'registered' | 'assigned') =>
      home.db.batch([insertNotice({ ...notice, unit }, state)])
    expect(await told('360103-centre', 'registered')).toEqual([0])
    expect(await told(row?.unit ?? '', 'assigned')).toEqual([0])
    expect(await told(row?.unit ?? '', 'registered')).toEqual([1])
  })

  it('makes up for what it left out, each rung once, even when two run at the same moment', async () => {
    await file(home)
    at(home, '2026-12-10T00:00:00')
    await Promise.all([climbLadder(as(home, 'system'), 100), climbLadder(as(home, 'system'), 100)])
    const rows = await home.db.all<{ percent: number }>(sql('SELECT percent FROM notices ORDER BY percent'))
    expect(rows.map(({ percent }) => percent)).toEqual([50, 80, 100, 200])
    expect(await count(home, 'events', "action IN ('matter.remind', 'matter.escalate')")).toBe(4)
    expect(await climb()).toEqual([])
  })

  it('guesses no day where the calendar ends, and goes on once it is known', async () => {
    at(home, '2099-03-02T09:00:00')
    await file(home)
    expect(await climb('2099-06-02T09:00:00')).toEqual([])
    expect(await count(home, 'ladders', 'next_at > 0 AND next_at < 9000000000000000')).toBe(1)
  })

  it('tells of a sealed matter with the hour alone, and nothing that anybody wrote', async () => {
    const { matter } = await seal()
    await postSealed(home, matter)
    await climb('2026-11-25T10:23:45')
    const times = await home.db.all<{ at: number }>(
      sql("SELECT at FROM events WHERE action IN ('matter.remind', 'matter.escalate')"),
    )
    expect(times.length).toBeGreaterThan(0)
    for (const { at: time } of times) expect(time % 3_600_000).toBe(0)
    expect(await stored(home)).not.toContain('canary')
  })

  it('goes with its matter, and is one of the jobs of the clock', async () => {
    const { id, receipt } = await file(home)
    at(home, '2026-11-30T09:00:00')
    const { jobs, failed } = await runClock(home)
    expect(failed).toBe(0)
    expect(jobs.map(({ name }) => name)).toEqual(expect.arrayContaining(['climb-ladder', 'send-notices']))
    expect(await count(home, 'notices')).toBe(4)
    await tell(home, 'withdraw', { receipt })
    await tell(home, 'delete', { receipt })
    expect(await count(home, 'matters', `id = '${id}'`)).toBe(0)
    for (const table of ['ladders', 'notices']) expect(await count(home, table), table).toBe(0)
  })

  it('has nothing to climb for what is closed', async () => {
    await plantMatter(home, { id: 'm', closed: '2026-11-02T12:00:00' })
    expect(await count(home, 'ladders')).toBe(0)
  })
})

describe('levels of coordinating offices', () => {
  it('go from the place itself to the province', () => {
    expect(levelsOver('360102001')).toEqual(['360102001', '360102', '360100', '360000'])
    expect(levelsOver('360102')).toEqual(['360102', '360100', '360000'])
    expect(levelsOver('360100')).toEqual(['360100', '360000'])
    expect(levelsOver('360000')).toEqual(['360000'])
  })
})

it('notices are read from their index', async () => {
  const scope = { audience: 'handler', unit: 'u', place: '360102', topic: null } as const
  const { sql: text, params } = selectNotices('s', scope, 1, { at: 5, id: 'x' }, 31)
  const plan = await home.db.all<{ detail: string }>(sql(`EXPLAIN QUERY PLAN ${text}`, ...params))
  const details = plan.map(({ detail }) => detail).join('\n')
  expect(details).toContain('notices USING INDEX notices_of_unit')
  expect(details).not.toContain('TEMP B-TREE')
})
