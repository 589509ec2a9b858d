import { expect } from 'vitest'
import { type Database, sql } from '../../../../worker/db/database.ts'

const columns = '(rowid, id, subject_kind, subject_id, action, actor_role, at, detail)'

/** Rows as the program before 0010 wrote them, in an order that neither id nor time tells. */
export async function writeBefore(db: Database): Promise<void> {
  const event = (rowid: number, id: string, at: number) =>
    sql(
      `INSERT INTO events ${columns} VALUES (?, ?, 'matter', 'm1', 'matter.look', 'handler', ?, '{"a":1}')`,
      rowid,
      id,
      at,
    )
  await db.batch([event(3, 'z', 5), event(7, 'a', 9), event(8, 'b', 2)])
}

/** What 0010 must have made of them: the same rows in the same order, still append-only, and staff among the subjects. */
export async function expectAfter(db: Database): Promise<void> {
  expect(await db.all(sql('SELECT rowid, id, at, detail FROM events ORDER BY rowid'))).toEqual([
    { rowid: 3, id: 'z', at: 5, detail: '{"a":1}' },
    { rowid: 7, id: 'a', at: 9, detail: '{"a":1}' },
    { rowid: 8, id: 'b', at: 2, detail: '{"a":1}' },
  ])
  await expect(db.batch([sql("UPDATE events SET at = 0 WHERE id = 'a'")])).rejects.toThrow(/append-only/)
  await expect(db.batch([sql("DELETE FROM events WHERE id = 'a'")])).rejects.toThrow(/append-only/)
  const ofKind = (id: string, kind: string) =>
    sql(`INSERT INTO events ${columns} VALUES (NULL, ?, ?, 's', 'x', 'system', 1, '{}')`, id, kind)
  await db.batch([ofKind('s1', 'staff')])
  await expect(db.batch([ofKind('s2', 'weather')])).rejects.toThrow(/CHECK/)
  await expectStaffApart(db)
}

/** Two administrations in one hand are refused by the database itself, and so is content for who is no supervisor. */
async function expectStaffApart(db: Database): Promise<void> {
  const role = (name: string, content = 0) =>
    sql(
      `INSERT INTO staff_roles (staff_id, role, unit, place, topic, reads_content, since)
       VALUES ('p1', ?, '360102-centre', '360102', NULL, ?, 1)`,
      name,
      content,
    )
  await db.batch([
    sql(`INSERT INTO staff (id, code, name_cipher, name_hash, state, is_demo, joined_at)
         VALUES ('p1', 'S-ABCDE', 'v1.x', 'h', 'active', 0, 1)`),
    role('administrator'),
    role('handler'),
  ])
  for (const name of ['supervisor', 'auditor']) {
    await expect(db.batch([role(name)])).rejects.toThrow(/UNIQUE/)
  }
  await expect(db.batch([role('reviewer', 1)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([role('king')])).rejects.toThrow(/CHECK/)
}
