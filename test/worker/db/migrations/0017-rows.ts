import { expect } from 'vitest'
import { type Database, sql } from '../../../../worker/db/database.ts'

const never = 253402300799999
const dueAt = { counted: 5, uncounted: 0, closed: never } as const

const insert = (id: string, due: number) =>
  sql(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, state, created_at, updated_at, due_at)
     VALUES (?1, ?1, 'h', 'help', 'other', '360100', '360100-centre', 'named', 'open', 'assigned', 1, 1, ?2)`,
    id,
    due,
  )

/** Matters as the program before 0017 wrote them. */
export async function writeBefore(db: Database): Promise<void> {
  await db.batch(Object.entries(dueAt).map(([id, due]) => insert(id, due)))
}

const ladders = async (db: Database) =>
  Object.fromEntries(
    (await db.all<{ id: string; n: number }>(sql('SELECT matter_id AS id, next_at AS n FROM ladders'))).map(
      ({ id, n }) => [id, n],
    ),
  )

/** What 0017 must have made of them: what is due has a ladder, and each later write of a due day begins it anew. */
export async function expectAfter(db: Database): Promise<void> {
  expect(await ladders(db)).toEqual({ counted: 0 })
  await db.batch([
    sql("UPDATE ladders SET clock = 'answer', since = 1, next_at = 9 WHERE matter_id = 'counted'"),
    sql("UPDATE matters SET due_at = 6 WHERE id = 'uncounted'"),
    // What a trigger does beside is not counted: events ride on `changes()`.
    sql("INSERT INTO clock_runs SELECT 'event', 1 WHERE changes() = 1"),
    insert('fresh', 7),
    sql("UPDATE matters SET updated_at = 2, due_at = 5, state = 'assigned' WHERE id = 'counted'"),
  ])
  expect(await db.all(sql('SELECT name FROM clock_runs'))).toEqual([{ name: 'event' }])
  expect(await ladders(db)).toEqual({ counted: 9, uncounted: 0, fresh: 0 })
  await db.batch([sql("UPDATE matters SET state = 'accepted' WHERE id = 'counted'")])
  await db.batch([sql('UPDATE matters SET due_at = ? WHERE id = ?', never, 'fresh')])
  expect(await ladders(db)).toEqual({ counted: 0, uncounted: 0 })
  const notice = (id: string, percent: number) =>
    sql(
      `INSERT INTO notices (id, matter_id, clock, since, percent, due_at, audience, unit, top, at)
       VALUES (?, 'counted', 'answer', 1, ?, 5, 'handler', 'u', '360100', 1)`,
      id,
      percent,
    )
  await db.batch([
    notice('a', 50),
    sql("INSERT INTO staff VALUES ('s', 'S-AAAAA', 'v1', 'h', 'active', 0, 1, NULL)"),
    sql("INSERT INTO notice_reads VALUES ('a', 's', 1)"),
  ])
  // Nobody is told the same rung twice, whatever the program thinks.
  await expect(db.batch([notice('b', 50)])).rejects.toThrow(/UNIQUE/)
  await db.batch([sql("DELETE FROM matters WHERE id = 'counted'")])
  for (const table of ['notices', 'notice_reads']) expect(await db.all(sql(`SELECT * FROM ${table}`))).toEqual([])
  expect(await ladders(db)).toEqual({ uncounted: 0 })
  await db.batch([sql("INSERT INTO public_numbers VALUES (1, '2026-11-01', '2026-12-01', '{}')")])
  await expect(db.batch([sql("UPDATE public_numbers SET numbers = '[]'")])).rejects.toThrow(/stay as they are/)
  await expect(db.batch([sql('DELETE FROM public_numbers')])).rejects.toThrow(/stay as they are/)
}
