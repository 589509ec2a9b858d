import { expect } from 'vitest'
import { type Database, sql } from '../../../../worker/db/database.ts'

const purposes = ['body', 'contact', 'addition', 'reply'] as const

/** A sealed matter as the program before 0014 wrote it. */
export async function writeBefore(db: Database): Promise<void> {
  await db.batch([
    sql(
      `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, size_kib, state, created_at, updated_at)
       VALUES ('m', 'm', 'h', 'tip', 'other', '360100', '360100-centre', 'confidential', 'sealed', 2, 'registered', 0, 0)`,
    ),
    ...purposes.flatMap((purpose) => [
      sql("INSERT INTO envelopes VALUES ('m', ?, 0, ?)", purpose, `sealed ${purpose}`),
      sql("INSERT INTO wraps VALUES ('m', ?, 0, 'recovery', 1, 'enc', ?)", purpose, `key ${purpose}`),
    ]),
    sql("INSERT INTO wraps VALUES ('m', 'attachment-2', 0, 'inbox:360100-centre', 3, 'enc', 'key')"),
  ])
}

/** What 0014 must have kept of it, and what it lets in and keeps out. */
export async function expectAfter(db: Database): Promise<void> {
  const envelopes = await db.all<{ purpose: string; ciphertext: string }>(
    sql('SELECT purpose, ciphertext FROM envelopes ORDER BY purpose'),
  )
  expect(envelopes).toEqual([...purposes].sort().map((purpose) => ({ purpose, ciphertext: `sealed ${purpose}` })))
  expect(
    await db.all(sql("SELECT key, epoch FROM wraps WHERE purpose IN ('body', 'attachment-2') ORDER BY key")),
  ).toEqual([
    { key: 'key', epoch: 3 },
    { key: 'key body', epoch: 1 },
  ])
  await db.batch([
    sql("INSERT INTO envelopes VALUES ('m', 'note', 0, 'sealed')"),
    sql("INSERT INTO wraps VALUES ('m', 'note', 0, 'inbox:360100-centre', 1, 'enc', 'key')"),
  ])
  for (const [purpose, recipient] of [
    ['note', 'reporter'],
    ['note', 'recovery'],
    ['contact', 'inbox:360100-centre'],
    ['secret', 'recovery'],
  ] as const) {
    const wrap = sql("INSERT INTO wraps VALUES ('m', ?, 9, ?, 1, 'enc', 'key')", purpose, recipient)
    await expect(db.batch([wrap])).rejects.toThrow(/CHECK/)
  }
  const person = (id: string, code: string) =>
    sql("INSERT INTO staff VALUES (?, ?, 'v1.x', 'h', 'active', 0, 1, NULL)", id, code)
  const asked = (id: string, state: string, by: string | null) =>
    sql(
      "INSERT INTO exports VALUES (?, 'u', 'p', '{}', 'v1', 'a', 'dispatcher', 1, 2, ?, ?, ?)",
      id,
      state,
      by,
      by === null ? null : 2,
    )
  await db.batch([
    person('a', 'S-AAAAA'),
    person('b', 'S-BBBBB'),
    asked('1', 'waiting', null),
    asked('2', 'agreed', 'b'),
  ])
  // One person is never two, whatever the program thinks.
  await expect(db.batch([asked('3', 'agreed', 'a')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([asked('4', 'done', null)])).rejects.toThrow(/CHECK/)
  await db.batch([sql("INSERT INTO notes VALUES ('n', 'm', 0, 'a', 'handler', 'u', NULL, 0)")])
  await db.batch([sql("DELETE FROM matters WHERE id = 'm'")])
  for (const table of ['envelopes', 'wraps', 'notes']) {
    expect(await db.all(sql(`SELECT * FROM ${table}`)), table).toEqual([])
  }
}
