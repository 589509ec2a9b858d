import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import {
  type LedgerChains,
  type LedgerPage,
  type LedgerStretch,
  ledgerLimits,
} from '../../../worker/contract/ledger.ts'
import { staffRoles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { runClock } from '../../../worker/index.ts'
import { selectEntries } from '../../../worker/ledger/sql.ts'
import type { TestHome } from '../../support/home.ts'
import { demoUnit, type SignedIn, signIn } from '../../support/staff.ts'
import { complaint, file } from '../matters/told.ts'
import { mattersPath, steps, unitOf } from './desk-support.ts'

const address = '/api/staff/ledger'
const dayMs = 86_400_000
let home: TestHome
let auditor: SignedIn
beforeEach(async () => {
  home = await openHome()
  auditor = await signIn(home, 'auditor')
})

const look = async (query = ''): Promise<LedgerPage> => (await auditor.request(`${address}${query}`)).json()
const chains = async (): Promise<LedgerChains> => (await auditor.request(`${address}/chains`)).json()

async function verify(unit: string): Promise<{ checked: number; broken: string | null; calls: number }> {
  let [checked, calls, from] = [0, 0, '']
  for (;;) {
    const path = `${address}/verify/${unit}${from}`
    const stretch = (await (await auditor.request(path)).json()) as LedgerStretch
    checked += stretch.checked
    calls += 1
    if (stretch.next === null) return { checked, broken: stretch.broken, calls }
    from = `?from=${stretch.next}`
  }
}

/** Changes rows as a thief of the database would, past the triggers. */
async function tamper(...statements: string[]): Promise<void> {
  await home.db.batch([
    sql('DROP TRIGGER events_refuse_update'),
    sql('DROP TRIGGER events_refuse_delete'),
    sql('DROP TRIGGER ledger_heads_refuse_update'),
    ...statements.map((one) => sql(one)),
  ])
}

describe('the auditor', () => {
  it('sees who did what in all units, newest first, and nothing of what anybody wrote', async () => {
    const [filed, unit] = await Promise.all([file(home), unitOf(home)])
    await steps(home, filed, [unit.dispatcher, 'queue'], [unit.dispatcher, 'assign'])
    await unit.handler.request(`${mattersPath}/${filed.id}`)
    const { rows, next } = await look(`?subject=${filed.id}`)
    expect(rows.map(({ action, role, who }) => [action, role, who])).toEqual([
      ['matter.look', 'handler', unit.handler.code],
      ['matter.assign', 'dispatcher', unit.dispatcher.code],
      ['matter.queue', 'dispatcher', unit.dispatcher.code],
      ['matter.submit', 'resident', null],
    ])
    expect(next).toBeNull()
    const all = JSON.stringify(await look())
    for (const secret of [complaint.text, complaint.contact.name, complaint.contact.phone, filed.receipt]) {
      expect(all).not.toContain(secret)
    }
  })

  it('alone sees it: for every other role there is nothing', async () => {
    for (const role of staffRoles.filter((one) => one !== 'auditor')) {
      const who = await signIn(home, role)
      for (const path of ['', '/chains', `/verify/${demoUnit}`]) {
        expect(`${role} ${(await who.request(address + path)).status}`).toBe(`${role} 404`)
      }
    }
    expect((await home.request(address)).status).toBe(401)
  })

  it('filters by unit, noun, role, person and day, and pages without a gap or a row twice', async () => {
    const other = await signIn(home, 'handler', { unit: '360103-centre', place: '360103' })
    for (let count = 0; count < 60; count++) await home.post('/api/matters', complaint)
    const seen: string[] = []
    let before = ''
    for (let pages = 0; pages < 9; pages++) {
      const page = await look(before)
      seen.push(...page.rows.map(({ unit, n }) => `${unit} ${n}`))
      if (page.next === null) break
      before = `?before=${page.next}`
    }
    const stored = await home.db.all<{ place: string }>(
      sql("SELECT unit || ' ' || n AS place FROM events ORDER BY rowid DESC"),
    )
    expect(seen).toEqual(stored.map(({ place }) => place))
    const own = await look(`?unit=${demoUnit}&noun=matter&role=resident`)
    expect(own.rows).toHaveLength(ledgerLimits.pageRows)
    expect(own.rows[0]).toMatchObject({ n: 60, unitName: expect.stringContaining('东湖') })
    expect((await look(`?unit=${demoUnit}&before=${own.next}`)).rows).toHaveLength(10)
    expect((await look('?noun=survey')).rows).toEqual([])
    expect((await look(`?who=${other.code}`)).rows).toEqual([])
    const today = new Date(home.time.now + 8 * 3_600_000).toISOString().slice(0, 10)
    expect((await look(`?day=${today}&noun=matter`)).rows).toHaveLength(50)
    expect((await look('?day=2020-01-01')).rows).toEqual([])
    for (const wrong of ['?unit=x', '?noun=x', '?day=yesterday', '?before=0', '?more=1']) {
      expect((await auditor.request(address + wrong)).status).toBe(400)
    }
  })

  it('reads a page from an index without sorting, of one chain or of all', async () => {
    const none = { unit: null, noun: null, role: null, who: null, from: null, until: null, subject: null }
    const filters = [none, { ...none, unit: demoUnit }, { ...none, subject: 'x', noun: 'matter', who: 'S-AAAAA' }]
    for (const filter of filters) {
      const { sql: text, params } = selectEntries(filter, { top: 100, bottom: 0 }, 51)
      const plan = await home.db.all<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${text}`, params })
      const steps = plan.map(({ detail }) => detail).join('\n')
      expect(steps).toMatch(/SEARCH events USING (INTEGER PRIMARY KEY|INDEX sqlite_autoindex_events_2)/)
      expect(steps).not.toMatch(/TEMP B-TREE|SCAN events/)
    }
  })
})

describe('verifying at the desk', () => {
  it('recomputes a chain in stretches and finds it whole', async () => {
    for (let count = 0; count < 3; count++) await file(home)
    home.time.now += dayMs
    await runClock(home)
    // The session of yesterday has ended.
    auditor = await signIn(home, 'auditor')
    const { chains: all, days } = await chains()
    expect(all.map(({ unit }) => unit)).toEqual([demoUnit, 'portal'])
    expect(days).toHaveLength(1)
    for (const { unit, rows } of all) expect(await verify(unit)).toEqual({ checked: rows, broken: null, calls: 1 })
  })

  it('names the first row that was flipped, swapped or taken out, and a chain that was cut after a day was published', async () => {
    const cells: readonly (readonly [string, RegExp])[] = [
      [`UPDATE events SET actor_role = 'system' WHERE unit = '${demoUnit}' AND n = 2`, /第2条（.+）与它的校验值不符/],
      [`DELETE FROM events WHERE unit = '${demoUnit}' AND n = 2`, /缺第2条/],
      [`UPDATE events SET subject_id = 'x' WHERE unit = '${demoUnit}' AND n = 3`, /第3条/],
      [`DELETE FROM events WHERE unit = '${demoUnit}' AND n >= 3`, /从第3条起没有了/],
      ["UPDATE ledger_heads SET lines = replace(lines, ' 3 ', ' 2 ')", /公布的校验值与现在存着的不符/],
    ]
    for (const [change, sentence] of cells) {
      home = await openHome()
      auditor = await signIn(home, 'auditor')
      for (let count = 0; count < 3; count++) await file(home)
      home.time.now += dayMs
      await runClock(home)
      auditor = await signIn(home, 'auditor')
      await tamper(change)
      expect((await verify(demoUnit)).broken, change).toMatch(sentence)
    }
  })

  it('goes on where the last stretch ended, and says so when the row before is gone', async () => {
    for (let count = 0; count < 3; count++) await file(home)
    const from = async (n: number) => (await auditor.request(`${address}/verify/${demoUnit}?from=${n}`)).json()
    expect(await from(2)).toEqual({ checked: 2, next: null, broken: null })
    expect(await from(4)).toEqual({ checked: 0, next: null, broken: null })
    expect((await from(9)).broken).toMatch(/缺第8条/)
    expect((await auditor.request(`${address}/verify/nowhere`)).status).toBe(400)
  })
})
