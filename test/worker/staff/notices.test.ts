import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { NoticePage } from '../../../worker/contract/notices.ts'
import { sql } from '../../../worker/db/database.ts'
import { climbLadder } from '../../../worker/matters/ladder/climb.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { at } from '../clock/plant.ts'
import { as, count, file } from '../matters/told.ts'
import { grant, steps, unitOf } from './desk-support.ts'

const path = '/api/staff/notices'
let home: TestHome
beforeEach(async () => {
  home = await openHome()
  at(home, '2026-11-23T09:00:00')
})

const page = async (who: SignedIn, query = ''): Promise<NoticePage> => (await who.request(path + query)).json()
const told = async (who: SignedIn) => (await page(who)).rows.map(({ percent }) => percent)

/** Sessions end with the hours: whoever is asked signs in when the clock stands where it does. */
async function late(time: string) {
  at(home, time)
  await climbLadder(as(home, 'system'), 100)
}

describe('notices', () => {
  it('reach whoever has to act, the supervisor of the place and the offices above, each at their rung', async () => {
    await file(home)
    await late('2026-12-10T09:00:00')
    const { dispatcher, handler } = await unitOf(home)
    const places = { county: '360102', city: '360100', province: '360000', other: '360103', otherCity: '360200' }
    const heads = Object.fromEntries(
      await Promise.all(
        Object.entries(places).map(
          async ([name, place]) =>
            [name, await signIn(home, 'supervisor', { place, unit: `${place}-centre` })] as const,
        ),
      ),
    ) as Record<keyof typeof places, SignedIn>
    expect(await told(dispatcher)).toEqual([50])
    expect(await told(handler)).toEqual([])
    expect((await told(heads.county)).sort()).toEqual([100, 200, 80])
    expect((await told(heads.city)).sort()).toEqual([100, 200])
    expect(await told(heads.province)).toEqual([200])
    expect(await told(heads.other)).toEqual([])
    expect(await told(heads.otherCity)).toEqual([])
    const foreign = await signIn(home, 'dispatcher', { unit: '360103-centre', place: '360103' })
    expect(await told(foreign)).toEqual([])
  })

  it('hold the number, the rung, the unit and the day, and nothing else of the matter', async () => {
    const { id } = await file(home)
    await late('2026-11-24T09:00:00')
    const { rows, next, unread } = await page((await unitOf(home)).dispatcher)
    expect([next, unread]).toEqual([null, 1])
    expect(rows).toEqual([
      {
        id: expect.any(String),
        matterId: id,
        handle: expect.stringMatching(/^[0-9A-Z]{5}$/),
        unitName: expect.stringContaining('东湖区'),
        percent: 50,
        rung: '时间用了一半',
        clock: '定下归谁办',
        dueAt: Date.parse('2026-11-25T00:00:00+08:00'),
        at: Date.parse('2026-11-24T09:00:00+08:00'),
        isRead: false,
        isOpen: true,
      },
    ])
  })

  it('are read once, by this person alone, as an event of theirs; what one may not see is not marked', async () => {
    await file(home)
    await late('2026-11-24T09:00:00')
    const [{ dispatcher }, other] = [await unitOf(home), await signIn(home, 'dispatcher')]
    const [{ id = '' } = {}] = (await page(dispatcher)).rows
    const read = async (who: SignedIn) => (await who.post(`${path}/read`, { ids: [id] })).json()
    expect(await read(await signIn(home, 'handler'))).toEqual({ read: 0 })
    expect(await read(dispatcher)).toEqual({ read: 1 })
    expect(await read(dispatcher)).toEqual({ read: 0 })
    expect(await page(dispatcher)).toMatchObject({ unread: 0, rows: [{ isRead: true }] })
    expect(await page(other)).toMatchObject({ unread: 1, rows: [{ isRead: false }] })
    expect(await count(home, 'events', `action = 'notice.read' AND actor_id = '${dispatcher.staff}'`)).toBe(1)
  })

  it('of two roles come in one list, are counted together and read in one go, each once', async () => {
    await file(home)
    await late('2026-12-10T09:00:00')
    const both = await signIn(home, 'supervisor', {}, grant('dispatcher'))
    const { rows, unread } = await page(both)
    expect(rows.map(({ percent }) => percent).sort()).toEqual([100, 200, 50, 80])
    expect(unread).toBe(4)
    const read = async (ids: readonly string[]) => (await both.post(`${path}/read`, { ids })).json()
    const ids = rows.map(({ id }) => id)
    expect(await read(ids.slice(-1))).toEqual({ read: 1 })
    expect((await page(both)).rows.map(({ isRead }) => isRead)).toEqual([false, false, false, true])
    expect(await read(ids)).toEqual({ read: 3 })
    expect((await page(both)).unread).toBe(0)
  })

  it('of what somebody works on are theirs alone, and go when the clock has stopped in time', async () => {
    const filed = await file(home)
    const people = await unitOf(home)
    await steps(home, filed, [people.dispatcher, 'queue'], [people.dispatcher, 'assign'], [people.handler, 'accept'])
    await late('2026-11-25T09:00:00')
    await home.db.batch([sql('UPDATE sessions SET began_at = ?, seen_at = ?', home.time.now, home.time.now)])
    expect(await told(people.handler)).toEqual([50])
    expect(await told(await signIn(home, 'handler'))).toEqual([])
    await steps(home, filed, [people.handler, 'start'])
    expect(await told(people.handler)).toEqual([])
  })

  it('are kept from whom the matter is kept from', async () => {
    const { id } = await file(home)
    await late('2026-12-10T09:00:00')
    const head = await signIn(home, 'supervisor')
    await home.db.batch([sql('INSERT INTO exclusions VALUES (?, ?, 1)', id, head.staff)])
    expect(await page(head)).toEqual({ rows: [], next: null, unread: 0 })
  })

  it('come page by page, each once', async () => {
    for (let n = 0; n < 12; n++) await file(home)
    await late('2026-12-10T09:00:00')
    const head = await signIn(home, 'supervisor')
    const first = await page(head)
    const second = await page(head, `?before=${first.next}`)
    expect([first.rows.length, second.rows.length, second.next, first.unread]).toEqual([30, 6, null, 36])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(36)
  })

  it('refuse what they do not know, and are not there for others', async () => {
    const { dispatcher } = await unitOf(home)
    for (const query of ['?before=1', '?x=1', '?before=1.a&before=1.b'])
      expect((await dispatcher.request(path + query)).status, query).toBe(400)
    for (const body of [{}, { ids: [] }, { ids: ['x'] }, { ids: Array(31).fill('a'.repeat(22)) }])
      expect((await dispatcher.post(`${path}/read`, body)).status).toBe(400)
    for (const role of ['auditor', 'administrator', 'grid-worker', 'custodian'] as const)
      expect((await (await signIn(home, role)).request(path)).status, role).toBe(404)
    expect((await home.request(path)).status).toBe(401)
  })
})
