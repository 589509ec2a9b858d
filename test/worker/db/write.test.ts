import { expect, it } from 'vitest'
import { openHome } from '#home'
import { contextFor } from '../../../worker/context.ts'
import { sql } from '../../../worker/db/database.ts'
import { selectEvents } from '../../../worker/db/sql.ts'
import { onlyWith, writeWithEvent } from '../../../worker/db/write.ts'

const insertMatter = (id: string, handle: string) =>
  sql(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, text_cipher, state, created_at,
       updated_at)
     VALUES (?, ?, 'hash', 'inquiry', 'other', '360100', '360100-centre', 'named', 'open', 'v1.x', 'registered', 1, 1)`,
    id,
    handle,
  )

it('stores a change and its event together', async () => {
  const home = await openHome()
  const ctx = contextFor(home, 'resident')
  const event = {
    subjectKind: 'matter',
    subjectId: 'm1',
    unit: '360100-centre',
    action: 'matter.submit',
    at: 5,
  } as const
  expect(await writeWithEvent(ctx, { change: insertMatter('m1', 'AAAAA'), event })).toBe(true)
  const events = await home.db.all(selectEvents('matter', 'm1'))
  expect(events).toEqual([{ action: 'matter.submit', actor_role: 'resident', at: 5, detail: '{}' }])
})

it('stores neither event nor further statements when the change met no row', async () => {
  const home = await openHome()
  const ctx = contextFor(home, 'resident')
  await writeWithEvent(ctx, {
    change: insertMatter('m1', 'AAAAA'),
    event: { subjectKind: 'matter', subjectId: 'm1', unit: '360100-centre', action: 'matter.submit' },
  })
  const written = await writeWithEvent(ctx, {
    change: sql('UPDATE matters SET state = ? WHERE id = ? AND version = ?', 'withdrawn', 'm1', 99),
    event: { subjectKind: 'matter', subjectId: 'm1', unit: '360100-centre', action: 'matter.withdraw' },
    also: [(eventId) => sql(`DELETE FROM matters WHERE ${onlyWith}`, eventId)],
  })
  expect(written).toBe(false)
  expect(await home.db.all(selectEvents('matter', 'm1'))).toHaveLength(1)
  expect(await home.db.first(sql('SELECT state FROM matters'))).toEqual({ state: 'registered' })
})

it('undoes the change when a rider fails', async () => {
  const home = await openHome()
  const ctx = contextFor(home, 'resident')
  const event = { subjectKind: 'matter', subjectId: 'm1', unit: '360100-centre', action: 'matter.submit' } as const
  const broken = () => sql('INSERT INTO contacts (matter_id) VALUES (NULL)')
  await expect(
    writeWithEvent({ ...ctx, riders: [broken] }, { change: insertMatter('m1', 'AAAAA'), event }),
  ).rejects.toThrow()
  expect(await home.db.all(sql('SELECT id FROM matters'))).toEqual([])
})

it('refuses to change or delete an event', async () => {
  const home = await openHome()
  const event = { subjectKind: 'matter', subjectId: 'm1', unit: '360100-centre', action: 'matter.submit' } as const
  await writeWithEvent(contextFor(home, 'resident'), { change: insertMatter('m1', 'AAAAA'), event })
  await expect(home.db.batch([sql('UPDATE events SET at = 0')])).rejects.toThrow(/append-only/)
  await expect(home.db.batch([sql('DELETE FROM events')])).rejects.toThrow(/append-only/)
})
