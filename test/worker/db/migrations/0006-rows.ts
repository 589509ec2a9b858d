import { expect } from 'vitest'
import { type Database, sql } from '../../../../worker/db/database.ts'

/** Rows as the program before 0006 wrote them. */
export async function writeBefore(db: Database): Promise<void> {
  const matter = (id: string, handle: string, county: string | null, state: string) =>
    sql(
      `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, privacy, keeping, text_cipher, state,
         version, created_at, updated_at)
       VALUES (?, ?, 'hash', 'complaint', 'other', '360100', ?, 'named', 'open', 'v1.text', ?, 2, 1001, 2002)`,
      id,
      handle,
      county,
      state,
    )
  await db.batch([
    matter('m1', 'AAAA1', '360102', 'registered'),
    matter('m2', 'AAAA2', null, 'withdrawn'),
    sql("INSERT INTO contacts (matter_id, name_cipher, phone_cipher) VALUES ('m1', 'v1.name', NULL)"),
    sql(`INSERT INTO events (id, subject_kind, subject_id, action, actor_role, at, detail)
         VALUES ('e1', 'matter', 'm1', 'matter.submit', 'resident', 1001, '{}')`),
  ])
}

/** What 0006 must have made of them. */
export async function expectAfter(db: Database): Promise<void> {
  const common = {
    auth_hash: 'hash',
    kind: 'complaint',
    topic: 'other',
    city: '360100',
    township: null,
    size_kib: null,
  }
  const kept = { ...common, privacy: 'named', keeping: 'open', urgency: 'ordinary', text_cipher: 'v1.text', version: 2 }
  const times = { created_at: 1001, updated_at: 2002 }
  expect(await db.all(sql('SELECT * FROM matters ORDER BY id'))).toEqual([
    {
      ...kept,
      ...times,
      id: 'm1',
      handle: 'AAAA1',
      county: '360102',
      unit: '360102-centre',
      state: 'registered',
      closed_at: null,
    },
    {
      ...kept,
      ...times,
      id: 'm2',
      handle: 'AAAA2',
      county: null,
      unit: '360100-centre',
      state: 'withdrawn',
      closed_at: 2002,
    },
  ])
  expect(await db.all(sql('SELECT * FROM contacts'))).toEqual([
    { matter_id: 'm1', name_cipher: 'v1.name', phone_cipher: null },
  ])
  expect(await db.all(sql('SELECT id FROM events'))).toEqual([{ id: 'e1' }])
  const orphan = sql("INSERT INTO contacts (matter_id) VALUES ('nobody')")
  await expect(db.batch([orphan])).rejects.toThrow(/FOREIGN KEY/)
  await expect(db.batch([sql("DELETE FROM matters WHERE id = 'm1'")])).rejects.toThrow(/FOREIGN KEY/)
  const left = sql("SELECT name FROM sqlite_schema WHERE name LIKE '%before'")
  expect(await db.all(left)).toEqual([])
  expect(await db.all(sql('PRAGMA foreign_key_check'))).toEqual([])
}
