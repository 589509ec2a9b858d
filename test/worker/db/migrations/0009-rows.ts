import { expect } from 'vitest'
import { type Database, sql } from '../../../../worker/db/database.ts'

const matter = (id: string, handle: string, state: string, closedAt: number | null) =>
  sql(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, state, created_at, updated_at,
       closed_at)
     VALUES (?, ?, '', 'complaint', 'other', '360100', '360102-centre', 'named', 'open', ?, ?, ?, ?)`,
    id,
    handle,
    state,
    1,
    Date.parse('2026-10-31T20:00:00Z'),
    closedAt,
  )

/** A matter in work, one that its holder erased, and one whose pictures an erasure left behind. */
export async function writeBefore(db: Database): Promise<void> {
  await db.batch([
    matter('stays', 'AAAAA', 'in-progress', null),
    matter('erased', 'BBBBB', 'erased', null),
    matter('unfinished', 'CCCCC', 'erased', Date.parse('2026-03-02T01:00:00Z')),
    sql("INSERT INTO contacts VALUES ('stays', 'v1.n', NULL)"),
    sql("INSERT INTO attachments (matter_id, number, chunks, type) VALUES ('unfinished', 1, 1, 'image/png')"),
    sql("INSERT INTO attachment_chunks VALUES ('unfinished', 1, 0, 'blob', 'd', 1, 1)"),
  ])
}

export async function expectAfter(db: Database): Promise<void> {
  expect(await db.all(sql('SELECT id, state FROM matters'))).toEqual([{ id: 'stays', state: 'in-progress' }])
  expect(await db.all(sql('SELECT matter_id FROM contacts'))).toEqual([{ matter_id: 'stays' }])
  const stone = { kind: 'complaint', unit: '360102-centre' }
  expect(await db.all(sql('SELECT * FROM tombstones ORDER BY handle'))).toEqual([
    // Four in the morning of the first day of the month in China.
    { id: 'erased', handle: 'BBBBB', ...stone, closed_month: '2026-11' },
    { id: 'unfinished', handle: 'CCCCC', ...stone, closed_month: '2026-03' },
  ])
  expect(await db.all(sql('SELECT * FROM blobs_pending'))).toEqual([{ blob: 'blob', due_at: 0 }])
  expect(await db.all(sql('SELECT * FROM attachments'))).toEqual([])
}
