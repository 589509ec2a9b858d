import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { topics } from '../../../content/duties/topics.ts'
import { sql } from '../../../worker/db/database.ts'
import { countStates, selectQueue } from '../../../worker/matters/desk/queue/sql.ts'
import { filterFor, type QueueAsked } from '../../../worker/matters/desk/queue.ts'
import { neverDue } from '../../../worker/matters/due.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn, staffActor } from '../../support/staff.ts'
import { answered, complaint, file, put, tell, toWork, walk } from '../matters/told.ts'
import { grant, mattersPath } from './desk-support.ts'

const path = '/api/staff/matters'
let home: TestHome
beforeEach(async () => {
  home = await openHome()
  // A Monday with an ordinary week behind it.
  home.time.now = Date.parse('2026-11-23T09:00:00+08:00')
})

const at = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
const dueOf = async (id: string) =>
  (await home.db.first<{ dueAt: number }>(sql('SELECT due_at AS dueAt FROM matters WHERE id = ?', id)))?.dueAt

describe('the next due day', () => {
  it('stands in a column that every write keeps: routing, first answer, general, complex', async () => {
    const { id, receipt } = await file(home)
    expect(await dueOf(id)).toBe(at('2026-11-25'))
    await walk(home, id, 'dispatcher queue', 'dispatcher assign')
    expect(await dueOf(id)).toBe(at('2026-11-27'))
    await walk(home, id, 'handler accept', 'handler start')
    expect(await dueOf(id)).toBe(at('2026-12-01'))
    await tell(home, 'add', { receipt }, { text: '还有一件事要说。' })
    expect(await dueOf(id)).toBe(at('2026-12-01'))
  })

  it('is never once the body has answered, and comes back when the person says that it is not solved', async () => {
    const { id, receipt } = await file(home)
    await answered(home, id)
    expect(await dueOf(id)).toBe(neverDue)
    home.time.now = Date.parse('2026-12-07T09:00:00+08:00')
    await tell(home, 'not-solved', { receipt }, { text: '还是老样子。' })
    expect(await dueOf(id)).toBe(at('2026-12-15'))
  })

  it('waits with the person, by the days that were really waited', async () => {
    const { askResident } = await import('../../../worker/matters/ask.ts')
    const { as } = await import('../matters/told.ts')
    const { id, receipt } = await file(home)
    await walk(home, id, ...toWork)
    await askResident(as(home, 'handler'), { matterId: id, said: { text: '是哪一栋？' } })
    expect(await dueOf(id)).toBe(at('2026-12-01'))
    home.time.now = Date.parse('2026-11-25T09:00:00+08:00')
    await tell(home, 'answer', { receipt }, { text: '是三栋。' })
    expect(await dueOf(id)).toBe(at('2026-12-03'))
  })

  it('is not guessed where the calendar ends: the first day that nobody knows comes first', async () => {
    home.time.now = Date.parse('2099-03-02T09:00:00+08:00')
    const { id } = await file(home)
    expect(await dueOf(id)).toBe(at('2099-03-04'))
  })
})

describe('the queue', () => {
  const page = async (who: { request(path: string): Promise<Response> }, query = '') => {
    const answer = await who.request(path + query)
    return { status: answer.status, body: await answer.json() }
  }

  it('is a summary: no contact, no text, no hash, next due first', async () => {
    const late = await file(home)
    home.time.now += 3 * 86_400_000
    const later = await file(home, { ...complaint, topic: 'parcels', kind: 'help' })
    const handler = await signIn(home, 'handler')
    const { body } = await page(handler)
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual([late.id, later.id])
    expect(body.counts).toEqual({ registered: 2 })
    expect(Object.keys(body.rows[0]).sort()).toEqual(
      'assignee closedAt createdAt dueAt handle id keeping kind place privacy sizeKib state topic unit unitName updatedAt urgency version'.split(
        ' ',
      ),
    )
    expect(JSON.stringify(body)).not.toMatch(/canary|13800138000|authHash|excluded/)
    expect(await home.db.all(sql("SELECT 1 FROM events WHERE action = 'matter.look'"))).toEqual([])
  })

  it('filters by state, topic, kind, urgency, county and mine', async () => {
    const { id } = await file(home)
    const other = await file(home, { ...complaint, topic: 'parcels', kind: 'help' })
    await put(home, other.id, 'assigned')
    const handler = await signIn(home, 'handler')
    await home.db.batch([sql('UPDATE matters SET assignee = ? WHERE id = ?', handler.staff, other.id)])
    const ids = async (query: string) =>
      (await page(handler, query)).body.rows.map((row: { id: string }) => (row.id === id ? 'first' : 'other'))
    expect(await ids('?state=assigned')).toEqual(['other'])
    expect(await ids('?topic=housing-estate')).toEqual(['first'])
    expect(await ids('?kind=help')).toEqual(['other'])
    expect(await ids('?urgency=urgent')).toEqual([])
    expect(await ids('?county=360103')).toEqual([])
    expect(await ids('?county=360102')).toHaveLength(2)
    expect(await ids('?mine=1')).toEqual(['other'])
    expect((await page(handler, '?mine=1')).body.rows[0].assignee).toBe('me')
  })

  it('refuses what it does not know', async () => {
    const handler = await signIn(home, 'handler')
    const wrong = [
      '?x=1',
      '?state=nothing',
      '?kind=a',
      '?after=1',
      '?mine=yes',
      '?topic=x',
      '?county=1',
      '?state=a&state=b',
    ]
    for (const query of wrong) expect(`${query} ${(await page(handler, query)).status}`).toBe(`${query} 400`)
  })

  it('shows own unit, place and topic alone, and nothing that is kept from the person', async () => {
    const { id } = await file(home)
    const counts = async (...made: Parameters<typeof signIn>) => {
      const who = await signIn(...made)
      const { body } = await page(who)
      return { who, rows: body.rows.length, counts: body.counts }
    }
    expect(await counts(home, 'handler', { unit: '360103-centre', place: '360103' })).toMatchObject({
      rows: 0,
      counts: {},
    })
    expect(await counts(home, 'handler', { unit: '360102-traffic' })).toMatchObject({ rows: 0, counts: {} })
    expect(await counts(home, 'handler', { topic: 'parcels' })).toMatchObject({ rows: 0, counts: {} })
    expect(await counts(home, 'handler', { place: '360102001' })).toMatchObject({ rows: 0, counts: {} })
    expect(await counts(home, 'supervisor')).toMatchObject({ rows: 1 })
    expect(await counts(home, 'supervisor', { unit: '360100-centre', place: '360100' })).toMatchObject({ rows: 1 })
    expect(await counts(home, 'supervisor', { unit: '360000-centre', place: '360000' })).toMatchObject({ rows: 1 })
    expect(await counts(home, 'supervisor', { unit: '360103-centre', place: '360103' })).toMatchObject({ rows: 0 })
    const { who } = await counts(home, 'handler')
    await home.db.batch([sql('INSERT INTO exclusions VALUES (?, ?, 1)', id, who.staff)])
    expect((await page(who)).body).toMatchObject({ rows: [], counts: {} })
  })

  it('is that of the role, and of the unit, that whoever has several asks for', async () => {
    await file(home)
    const elsewhere = { unit: '360103-centre', place: '360103' }
    const both = await signIn(home, 'dispatcher', elsewhere, grant('handler'))
    const rowsOf = async (query: string) => (await (await both.request(`${mattersPath}${query}`)).json()).rows.length
    expect([await rowsOf('?as=dispatcher'), await rowsOf('?as=handler')]).toEqual([0, 1])
    expect([await rowsOf(''), await rowsOf('?unit=360102-centre')]).toEqual([0, 1])
    expect((await both.request(`${mattersPath}?as=supervisor`)).status).toBe(404)
  })

  it('is not there for the roles that the policy lets list nothing', async () => {
    for (const role of [
      'custodian',
      'auditor',
      'administrator',
      'organiser',
      'grid-worker',
      'survey-client',
    ] as const) {
      expect((await page(await signIn(home, role))).status, role).toBe(404)
    }
    expect((await home.request(path)).status).toBe(401)
  })

  it('goes on page by page and shows each matter once', async () => {
    const ids = Array.from({ length: 65 }, (_, index) => `page-matter-${String(index).padStart(10, '0')}`)
    await seed(home, ids)
    const handler = await signIn(home, 'handler')
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body } = await page(handler, after)
      seen.push(...body.rows.map(({ id }: { id: string }) => id))
      if (body.next === null) break
      after = `?after=${body.next}`
    }
    expect(seen).toHaveLength(65)
    expect(new Set(seen)).toEqual(new Set(ids))
  })

  it('asks the database three times at most, the session among them', async () => {
    const handler = await signIn(home, 'handler')
    let asked = 0
    const db = {
      ...home.db,
      first: <T>(statement: Parameters<typeof home.db.first>[0]) => {
        asked += 1
        return home.db.first<T>(statement)
      },
      all: <T>(statement: Parameters<typeof home.db.all>[0]) => {
        asked += 1
        return home.db.all<T>(statement)
      },
    }
    const { createApp } = await import('../../../worker/index.ts')
    const answer = await createApp({ ...home, db }).request(`http://127.0.0.1:8787${path}`, {
      headers: { Cookie: handler.cookie },
    })
    expect([answer.status, asked <= 3]).toEqual([200, true])
  })
})

describe('the query of the queue', () => {
  const county = staffActor('handler')
  const cases: readonly [string, ReturnType<typeof staffActor>, QueueAsked, string][] = [
    ['of a unit', county, {}, 'matters_due_of_unit'],
    ['of a unit, by state', county, { state: 'assigned' }, 'matters_due_of_unit_state'],
    ['of a unit, by topic', county, { topic: topics[0]?.code, kind: 'help', county: '360102' }, 'matters_due_of_unit'],
    ['of one person', county, { mine: true }, 'matters_due_of_assignee'],
    ['of a county', staffActor('supervisor'), {}, 'matters_due_of_county'],
    ['of a city', staffActor('supervisor', { place: '360100' }), {}, 'matters_due_of_city'],
    ['of the province', staffActor('supervisor', { place: '360000' }), {}, 'matters_due'],
    [
      'of the province, by state',
      staffActor('supervisor', { place: '360000' }),
      { state: 'redo' },
      'matters_due_of_state',
    ],
    [
      'of the province, by topic',
      staffActor('supervisor', { place: '360000' }),
      { topic: 'parcels', state: 'redo', urgency: 'urgent' },
      'matters_due_of_topic',
    ],
    [
      'of the province, in one county',
      staffActor('supervisor', { place: '360000' }),
      { topic: 'parcels', county: '360102' },
      'matters_due_of_county',
    ],
    ['of a unit, by a supervisor', staffActor('supervisor'), { unit: '360102-centre' }, 'matters_due_of_unit'],
  ]
  it.each(cases)('%s reads its index in order, from the first page to the last', async (_, actor, asked, index) => {
    for (const after of [null, { dueAt: 5, id: 'x' }]) {
      const statement = selectQueue(filterFor(actor, asked), asked.state ?? null, after, 30)
      const plan = await planOf(home, statement)
      expect(plan).toMatch(new RegExp(`matters USING (COVERING )?INDEX ${index}( |$)`, 'm'))
      expect(plan).not.toContain('TEMP B-TREE')
    }
    const counting = await planOf(home, countStates(filterFor(actor, asked)))
    // Whatever is asked for stands in the index: no look at each matter. One person's are few.
    expect(counting).toMatch(asked.mine ? /matters USING INDEX/ : /matters USING COVERING INDEX/)
  })

  it('counts all but what is put away, which only ever grows', async () => {
    const [open, over] = [await file(home), await file(home)]
    await put(home, over.id, 'archived')
    const handler = await signIn(home, 'handler')
    const { rows, counts } = await (await handler.request(path)).json()
    expect([rows.length, counts]).toEqual([2, { registered: 1 }])
    const archived = await (await handler.request(`${path}?state=archived`)).json()
    expect(archived.rows.map(({ id }: { id: string }) => id)).toEqual([over.id])
    expect(open.id).not.toBe(over.id)
  })

  it('counts the states of a unit from the index alone', async () => {
    expect(await planOf(home, countStates(filterFor(county, {})))).toContain(
      'matters USING COVERING INDEX matters_due_of_unit_state',
    )
  })
})

async function planOf(
  of: TestHome,
  { sql: text, params }: { sql: string; params: readonly unknown[] },
): Promise<string> {
  const rows = await of.db.all<{ detail: string }>(sql(`EXPLAIN QUERY PLAN ${text}`, ...(params as string[])))
  return rows.map(({ detail }) => detail).join('\n')
}

/** Rows that are nothing but rows. */
async function seed(of: TestHome, ids: readonly string[]): Promise<void> {
  await of.db.batch(
    ids.map((id, index) =>
      sql(
        `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, unit, privacy, keeping, state, due_at,
           created_at, updated_at)
         VALUES (?, ?, 'h', 'help', 'parcels', '360100', '360102', '360102-centre', 'named', 'open', 'assigned', ?, 1, 1)`,
        id,
        `H${String(index).padStart(4, '0')}`,
        Math.floor(index / 7),
      ),
    ),
  )
}
