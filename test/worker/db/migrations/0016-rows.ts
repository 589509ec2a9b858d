import { expect } from 'vitest'
import { type Database, sql } from '../../../../worker/db/database.ts'

/** A matter and a grid worker as the program before 0016 wrote them. */
export async function writeBefore(db: Database): Promise<void> {
  await db.batch([
    sql(
      `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, state, created_at, updated_at)
       VALUES ('m', 'M', 'h', 'help', 'grid', '360100', '360100-centre', 'named', 'open', 'in-progress', 1, 1)`,
    ),
    sql("INSERT INTO staff VALUES ('s', 'S-AAAAA', 'v1.x', 'h', 'active', 0, 1, NULL)"),
  ])
}

/** What 0016 keeps: a task is done as a whole or not at all, and everything goes with its matter. */
export async function expectAfter(db: Database): Promise<void> {
  const task = (id: string, state: string, rest: string) =>
    sql(`INSERT INTO tasks VALUES ('${id}', 'm', 'u', '360102', 'look', 'v1.x', 's', 1, 2, NULL, '${state}', ${rest})`)
  await db.batch([
    task('given', 'given', 'NULL, NULL, NULL, NULL, NULL, NULL'),
    task('done', 'done', "'cannot', 'v1.x', 's', 3, 'blob', 'image/jpeg'"),
    sql("INSERT INTO hazards VALUES ('m', 's', 'fire', 1)"),
  ])
  const broken = [
    task('a', 'done', 'NULL, NULL, NULL, NULL, NULL, NULL'),
    task('b', 'given', "NULL, 'v1.x', NULL, NULL, NULL, NULL"),
    task('c', 'done', "'solved', NULL, 's', 3, NULL, NULL"),
    task('d', 'done', "'done', NULL, 's', 3, 'other', NULL"),
  ]
  for (const one of broken) await expect(db.batch([one])).rejects.toThrow(/CHECK/)
  await db.batch([sql("DELETE FROM matters WHERE id = 'm'")])
  expect(await db.all(sql('SELECT id FROM tasks UNION SELECT matter_id FROM hazards'))).toEqual([])
}
