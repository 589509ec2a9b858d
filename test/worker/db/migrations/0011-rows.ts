import { expect } from 'vitest'
import type { Context } from '../../../../worker/context.ts'
import { type Database, sql } from '../../../../worker/db/database.ts'
import { makeCounter, verified, write } from '../ledger-support.ts'

/** Rows as the program before 0011 wrote them. */
export async function writeBefore(db: Database): Promise<void> {
  const event = (id: string, kind: string, subject: string, at: number) =>
    sql(
      `INSERT INTO events (id, subject_kind, subject_id, action, actor_role, at, detail)
       VALUES (?, ?, ?, 'some.deed', 'resident', ?, '{"a":1}')`,
      id,
      kind,
      subject,
      at,
    )
  await db.batch([
    sql(`INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, text_cipher, state,
           created_at, updated_at)
         VALUES ('m1', 'AAAAA', 'h', 'inquiry', 'other', '360100', '360100-centre', 'named', 'open', 'v1.x',
           'registered', 1, 1)`),
    sql("INSERT INTO tombstones VALUES ('m2', 'BBBBB', 'inquiry', '360102-centre', '2026-01')"),
    event('e1', 'matter', 'm1', 5),
    event('e2', 'matter', 'm2', 9),
    event('e3', 'volunteer', 'v1', 7),
    event('e4', 'matter', 'gone', 3),
    event('e5', 'matter', 'm1', 4),
  ])
}

/** What 0011 must have made of them: a place each, by the order in which they came, and a chain that goes on. */
export async function expectAfter(ctx: Context): Promise<void> {
  const { db } = ctx
  expect(await db.all(sql('SELECT id, unit, n, at, detail, actor_id, hash FROM events ORDER BY rowid'))).toEqual(
    [
      ['e1', '360100-centre', 1, 5],
      ['e2', '360102-centre', 1, 9],
      ['e3', 'portal', 1, 7],
      ['e4', 'portal', 2, 3],
      ['e5', '360100-centre', 2, 4],
    ].map(([id, unit, n, at]) => ({ id, unit, n, at, detail: '{"a":1}', actor_id: null, hash: null })),
  )
  expect(await verified(db)).toEqual({ rows: 5, chains: 3, days: 0, broken: null })
  await makeCounter(db)
  await Promise.all(Array.from({ length: 5 }, () => write(ctx, '360100-centre')))
  await write(ctx, '360103-centre')
  expect(await verified(db)).toEqual({ rows: 11, chains: 4, days: 0, broken: null })
  // As somebody would who may write the file: the first new row vouches for those before it.
  await db.batch([
    sql('DROP TRIGGER events_refuse_update'),
    sql("UPDATE events SET actor_role = 'handler' WHERE id = 'e1'"),
  ])
  expect((await verified(db)).broken).toMatchObject({ fault: 'hash', unit: '360100-centre', n: 3 })
}
