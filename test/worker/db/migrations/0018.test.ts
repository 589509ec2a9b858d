import { expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../../worker/db/database.ts'

const row = (name: string, off: number, reason: string | null, note = '') =>
  sql('INSERT INTO switches VALUES (?, ?, ?, ?, 1, 1)', name, off, reason, note)

it('0018 keeps one row for each switch, off only with a reason of the list, on with none, and no other name', async () => {
  const { db } = await openHome()
  await expect(db.batch([row('tracking', 1, 'upkeep')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('survey', 1, null)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('survey', 1, 'because')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('survey', 0, 'upkeep')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('survey', 0, null, 'a line')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('survey', 1, 'upkeep', 'x'.repeat(121))])).rejects.toThrow(/CHECK/)
  expect(await db.batch([row('survey', 1, 'upkeep', 'a line'), row('assistant', 0, null)])).toEqual([1, 1])
  await expect(db.batch([row('survey', 0, null)])).rejects.toThrow(/UNIQUE/)
})
