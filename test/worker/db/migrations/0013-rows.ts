import { expect } from 'vitest'
import { type Database, sql } from '../../../../worker/db/database.ts'

const states = ['registered', 'in-progress', 'answered', 'archived'] as const

/** Matters as the program before 0013 wrote them. */
export async function writeBefore(db: Database): Promise<void> {
  await db.batch(
    states.map((state) =>
      sql(
        `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, state, created_at, updated_at)
         VALUES (?1, ?1, 'h', 'help', 'other', '360100', '360100-centre', 'named', 'open', ?1, 1, 1)`,
        state,
      ),
    ),
  )
}

/** What 0013 must have made of them: what is open comes first until it is counted, what is not is never due. */
export async function expectAfter(db: Database): Promise<void> {
  const rows = await db.all<{ id: string; due_at: number }>(sql('SELECT id, due_at, assignee FROM matters ORDER BY id'))
  expect(Object.fromEntries(rows.map(({ id, due_at }) => [id, due_at]))).toEqual({
    answered: 253402300799999,
    archived: 253402300799999,
    'in-progress': 0,
    registered: 0,
  })
  const staff = (id: string, code: string) =>
    sql(
      `INSERT INTO staff (id, code, name_cipher, name_hash, state, is_demo, joined_at)
       VALUES (?, ?, 'v1.x', 'h', 'active', 0, 1)`,
      id,
      code,
    )
  await db.batch([staff('a', 'S-AAAAA'), staff('b', 'S-BBBBB')])
  const approval = (id: string, by: string | null, state: string) =>
    sql(
      `INSERT INTO approvals VALUES (?, 'registered', 'matter.refuse', 'u', 'a', 'handler', 'reviewer', 'v1.x', 1, 2, ?, ?, ?)`,
      id,
      state,
      by,
      by === null ? null : 2,
    )
  await db.batch([approval('p1', null, 'waiting'), approval('p2', 'b', 'agreed')])
  // One person is never two, whatever the program thinks.
  await expect(db.batch([approval('p3', 'a', 'agreed')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([approval('p4', null, 'agreed')])).rejects.toThrow(/CHECK/)
  await db.batch([sql("DELETE FROM matters WHERE id = 'registered'")])
  expect(await db.all(sql('SELECT id FROM approvals'))).toEqual([])
}
