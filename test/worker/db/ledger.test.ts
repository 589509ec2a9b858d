import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { contextFor } from '../../../worker/context.ts'
import { type Database, sql } from '../../../worker/db/database.ts'
import { beginning, canonicalJson, foldHeads, hashRow } from '../../../worker/db/ledger.ts'
import { readChainHeads } from '../../../worker/db/ledger-heads.ts'
import { insertEvent, selectChainEnd, selectChainEnds } from '../../../worker/db/sql.ts'
import { seeded } from '../../site/sealing/actors.ts'
import { makeCounter, miss, verified, write } from './ledger-support.ts'

const writers = 32
const donghu = '360102-centre'

const row = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  subject_kind: 'matter',
  subject_id: 'BBBBBBBBBBBBBBBBBBBBBB',
  action: 'matter.submit',
  actor_role: 'resident',
  actor_id: null,
  at: 1_790_000_000_000,
  detail: '{"unit":"公安机关","basis":"a23.p2"}',
  unit: donghu,
  n: 1,
} as const

/** The same database as another program would see it: it shares no memory of what was written. */
function seenAnew(db: Database): Database {
  return { first: (one) => db.first(one), all: (one) => db.all(one), batch: (all) => db.batch(all) }
}

/** Counts the batches, those that were undone among them. */
function counting(db: Database): { db: Database; batches(): number } {
  let batches = 0
  const batch: Database['batch'] = (all) => {
    batches += 1
    return db.batch(all)
  }
  return { db: { ...seenAnew(db), batch }, batches: () => batches }
}

describe('the hash of a row', () => {
  it('is over one form of it: keys in order, no white space', () => {
    expect(canonicalJson({ ...row })).toBe(
      '{"action":"matter.submit","actor_id":null,"actor_role":"resident","at":1790000000000,' +
        '"detail":"{\\"unit\\":\\"公安机关\\",\\"basis\\":\\"a23.p2\\"}","id":"AAAAAAAAAAAAAAAAAAAAAA","n":1,' +
        '"subject_id":"BBBBBBBBBBBBBBBBBBBBBB","subject_kind":"matter","unit":"360102-centre"}',
    )
  })

  it('is the test vector, as any other program computes it', () => {
    const first = hashRow(beginning, row)
    expect(first).toBe('5ed1fa5d07b37b788e90b54d486f6e40d5cf9b757597647881d29c0aba196bdd')
    expect(hashRow(first, { ...row, n: 2, actor_role: 'handler', actor_id: 'S' })).toBe(
      '89d6791268d8454e4a8c165bef2db00a2954f138fe056db267de656a448e2ef5',
    )
  })

  it('folds the chains of a day in the order of units', () => {
    const heads = [
      { unit: 'portal', n: 2, hash: 'b'.repeat(64) },
      { unit: donghu, n: 1, hash: 'a'.repeat(64) },
    ]
    expect(foldHeads(heads)).toEqual({
      head: '8bb8d691b812386addbb8c801e8ad737ddc8710fd0b356242e0201d8af49bfcb',
      lines: `360102-centre 1 ${'a'.repeat(64)}\nportal 2 ${'b'.repeat(64)}\n`,
    })
  })
})

describe('a chain', () => {
  it(`loses nothing of ${writers} parallel writers of one unit`, async () => {
    const home = await openHome()
    await makeCounter(home.db)
    const counted = counting(home.db)
    const ctx = contextFor({ ...home, db: counted.db }, 'system')
    const written = await Promise.all(Array.from({ length: writers }, () => write(ctx, donghu)))
    expect(written.every(Boolean)).toBe(true)
    expect(await verified(home.db)).toEqual({ rows: writers, chains: 1, days: 0, broken: null })
    expect(await home.db.first(sql('SELECT value FROM counter'))).toEqual({ value: writers })
    console.log(`${writers} writers of one program: ${counted.batches() - writers} retries`)
    expect(counted.batches()).toBeLessThan(2 * writers)
  })

  it(`loses nothing of ${writers} programs that know nothing of each other`, async () => {
    const home = await openHome()
    await makeCounter(home.db)
    let batches = 0
    const written = await Promise.all(
      Array.from({ length: writers }, async () => {
        const counted = counting(home.db)
        const isWritten = await write(contextFor({ ...home, db: counted.db }, 'system'), donghu)
        batches += counted.batches()
        return isWritten
      }),
    )
    expect(written.every(Boolean)).toBe(true)
    expect(await verified(home.db)).toEqual({ rows: writers, chains: 1, days: 0, broken: null })
    expect(await home.db.first(sql('SELECT value FROM counter'))).toEqual({ value: writers })
    console.log(`${writers} programs: ${batches - writers} retries`)
  })

  it(`takes ${writers} matters of one unit that are posted at once`, async () => {
    const home = await openHome()
    const answers = await Promise.all(Array.from({ length: writers }, () => home.post('/api/matters', demo.matter)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(await verified(home.db)).toEqual({ rows: writers, chains: 1, days: 0, broken: null })
    expect(await home.db.first(sql('SELECT count(*) AS count FROM matters'))).toEqual({ count: writers })
  })

  it('gives no number to a write that met no row, not even among those that did', async () => {
    const home = await openHome()
    await makeCounter(home.db)
    const ctx = contextFor(home, 'system')
    const written = await Promise.all(
      Array.from({ length: 20 }, (_, index) => write(ctx, donghu, index % 3 === 0 ? miss : undefined)),
    )
    expect(written).toEqual(Array.from({ length: 20 }, (_, index) => index % 3 !== 0))
    expect(await verified(home.db)).toEqual({ rows: 13, chains: 1, days: 0, broken: null })
  })

  it('goes on after a batch that failed, also for those who built upon it', async () => {
    const home = await openHome()
    await makeCounter(home.db)
    const ctx = contextFor(home, 'system')
    const broken = sql("INSERT INTO counter VALUES (1, 'taken')")
    const settled = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => write(ctx, donghu, index === 4 ? broken : undefined)),
    )
    expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(settled.map((_, index) => index !== 4))
    expect(await verified(home.db)).toMatchObject({ rows: 11, broken: null })
  })

  it('stays whole in random writes of many units by several programs', async () => {
    const home = await openHome()
    await makeCounter(home.db)
    const random = seeded(20_261_122)
    const draw = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
    const programs = [1, 2, 3].map(() => contextFor({ ...home, db: seenAnew(home.db) }, 'system'))
    const units = ['360102-centre', '360103-centre', '360100-centre', 'portal']
    let met = 0
    for (let round = 0; round < 12; round++) {
      const wave = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
        const isMiss = random() < 0.2
        return write(draw(programs), draw(units), isMiss ? miss : undefined)
      })
      met += (await Promise.all(wave)).filter(Boolean).length
    }
    expect(await verified(home.db)).toMatchObject({ rows: met, broken: null })
    expect(await home.db.first(sql('SELECT value FROM counter'))).toEqual({ value: met })
    const heads = await readChainHeads(home.db)
    expect(heads.reduce((sum, { n }) => sum + n, 0)).toBe(met)
  })

  it('names who of staff it was, and nobody of those without an account', async () => {
    const home = await openHome()
    await makeCounter(home.db)
    const grant = { role: 'handler', unit: donghu, place: '360102', topic: null, readsContent: false } as const
    await write(contextFor(home, { ...grant, staff: 'S-1', grants: [grant] }), donghu)
    await write(contextFor(home, 'resident'), donghu)
    expect(await home.db.all(sql('SELECT actor_role, actor_id FROM events ORDER BY n'))).toEqual([
      { actor_role: 'handler', actor_id: 'S-1' },
      { actor_role: 'resident', actor_id: null },
    ])
  })

  it('is read and continued by its index alone, however long it is', async () => {
    const { db } = await openHome()
    const end = { n: 4, hash: beginning, stored: beginning }
    const statements = [
      selectChainEnd(donghu),
      selectChainEnds(),
      insertEvent(row, { n: 5, hash: beginning, before: end }),
    ]
    for (const one of statements) {
      const plan = await db.all<{ detail: string }>({ ...one, sql: `EXPLAIN QUERY PLAN ${one.sql}` })
      expect(plan.filter(({ detail }) => /SCAN (events|last)/.test(detail))).toEqual([])
    }
  })

  it('refuses a row that is built upon another than the last, one without a hash, and any change', async () => {
    const home = await openHome()
    await makeCounter(home.db)
    await write(contextFor(home, 'system'), donghu)
    const insert = (n: number, hash: string | null) =>
      sql(
        `INSERT INTO events (id, subject_kind, subject_id, action, actor_role, at, detail, unit, n, hash)
         VALUES ('e', 'matter', 'm', 'matter.look', 'handler', 1, '{}', ?, ?, ?)`,
        donghu,
        n,
        hash,
      )
    await expect(home.db.batch([insert(1, beginning)])).rejects.toThrow(/UNIQUE/)
    await expect(home.db.batch([insert(2, null)])).rejects.toThrow(/another row/)
    await expect(home.db.batch([sql('UPDATE events SET hash = ?', beginning)])).rejects.toThrow(/append-only/)
    await expect(home.db.batch([sql('DELETE FROM events')])).rejects.toThrow(/append-only/)
  })
})
