import { expect, it } from 'vitest'
import { openHome } from '#home'
import { isUniqueConflict, sql } from '../../../../worker/db/database.ts'

const matter = (id: string, handle: string, state = 'archived') =>
  sql(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, state, created_at, updated_at)
     VALUES (?, ?, 'h', 'complaint', 'other', '360100', '360102-centre', 'named', 'open', ?, 1, 1)`,
    id,
    handle,
    state,
  )
const stone = (id: string, handle: string, month = '2026-11') =>
  sql("INSERT INTO tombstones VALUES (?, ?, 'complaint', '360102-centre', ?)", id, handle, month)

it('0009 keeps a tombstone as it is: a month and no day, no change, no deletion', async () => {
  const { db } = await openHome()
  await expect(db.batch([stone('t', 'AAAAA', '2026-11-22')])).rejects.toThrow(/CHECK/)
  await db.batch([stone('t', 'AAAAA')])
  await expect(db.batch([sql("UPDATE tombstones SET unit = 'x'")])).rejects.toThrow(/stay/)
  await expect(db.batch([sql('DELETE FROM tombstones')])).rejects.toThrow(/stay/)
})

it('0009 gives no handle and no id of a tombstone to a new matter; it reads as a taken row', async () => {
  const { db } = await openHome()
  await db.batch([stone('t', 'AAAAA')])
  for (const [id, handle, column] of [
    ['m', 'AAAAA', 'matters.handle'],
    ['t', 'BBBBB', 'matters.id'],
  ] as const) {
    const error = await db.batch([matter(id, handle)]).catch((thrown: unknown) => thrown)
    expect(isUniqueConflict(error), column).toBe(true)
    expect(String(error)).toContain(column)
  }
  expect(await db.batch([matter('m', 'BBBBB')])).toEqual([1])
})

it('0009 lets no matter stand as erased, and deletes none that is held', async () => {
  const { db } = await openHome()
  await db.batch([matter('m', 'AAAAA')])
  await expect(db.batch([sql("UPDATE matters SET state = 'erased'")])).rejects.toThrow(/tombstone/)
  await expect(db.batch([sql("INSERT INTO holds VALUES ('m', 'v1', 'handler', 1)")])).rejects.toThrow(/CHECK/)
  await expect(db.batch([sql("INSERT INTO holds VALUES ('none', 'v1', 'supervisor', 1)")])).rejects.toThrow(/FOREIGN/)
  await db.batch([sql("INSERT INTO holds VALUES ('m', 'v1', 'supervisor', 1)")])
  await expect(db.batch([sql('DELETE FROM matters')])).rejects.toThrow(/FOREIGN/)
})
