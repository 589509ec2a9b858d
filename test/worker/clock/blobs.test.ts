import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { fileSealedPicture, put } from '../matters/pictures.ts'
import { count } from '../matters/told.ts'
import { plantMatter, wind } from './plant.ts'

const dayMs = 86_400_000

/** Every key that the store was given. */
function watch(home: TestHome): string[] {
  const keys: string[] = []
  const { put: keep } = home.blobs
  home.blobs.put = async (key, bytes) => {
    keys.push(key)
    await keep(key, bytes)
  }
  return keys
}

const there = async (home: TestHome, keys: readonly string[]) =>
  (await Promise.all(keys.map((key) => home.blobs.get(key)))).filter((bytes) => bytes !== null).length

describe('bytes that no row names', () => {
  it('of an upload that came through leave no note, and the clock lets them be', async () => {
    const home = await openHome()
    const keys = watch(home)
    const { matter, chunk } = await fileSealedPicture(home)
    for (const seq of [0, 1, 1]) expect((await put(home, matter, 1, seq, chunk(seq))).status).toBe(200)
    expect(await count(home, 'blobs_pending')).toBe(0)
    home.time.now += 10 * dayMs
    await runClock(home)
    expect([await there(home, keys), await count(home, 'attachment_chunks')]).toEqual([2, 2])
  })

  it('of a process that was killed between bytes and row go after a day, not while an upload may run', async () => {
    const home = await openHome()
    const keys = watch(home)
    const { matter, chunk } = await fileSealedPicture(home)
    const { batch } = home.db
    home.db.batch = (statements) =>
      statements.some(({ sql: text }) => text.includes('INSERT INTO attachment_chunks'))
        ? Promise.reject(new Error('killed'))
        : batch(statements)
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(503)
    home.db.batch = batch
    expect([await there(home, keys), await count(home, 'blobs_pending')]).toEqual([1, 1])
    home.time.now += 22 * 3_600_000
    await runClock(home)
    expect(await there(home, keys)).toBe(1)
    home.time.now += 2 * 3_600_000
    expect(await wind(home)).toMatchObject({ 'sweep-blobs': 1 })
    expect([await there(home, keys), await count(home, 'blobs_pending')]).toEqual([0, 0])
  })

  it('of a chunk that came while its matter was erased go at once, or by the clock when that was killed, too', async () => {
    const home = await openHome()
    const keys = watch(home)
    const { matter, chunk } = await fileSealedPicture(home)
    const { put: keep, delete: drop } = home.blobs
    home.blobs.put = async (key, bytes) => {
      await keep(key, bytes)
      await home.db.batch([sql('DELETE FROM matters')])
    }
    home.blobs.delete = () => Promise.reject(new Error('killed'))
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(503)
    home.blobs.delete = drop
    expect(await there(home, keys)).toBe(1)
    home.time.now += 2 * dayMs
    await runClock(home)
    expect([await there(home, keys), await count(home, 'blobs_pending')]).toEqual([0, 0])
  })

  it('of an erased matter go with the next run when the store failed, one failing not stopping another', async () => {
    const home = await openHome()
    for (const id of ['a', 'b']) await plantMatter(home, { id, closed: '2020-03-02T09:00:00' })
    const { delete: drop } = home.blobs
    const broken = (keys: readonly string[]) =>
      keys.includes('blob-a') ? Promise.reject(new Error('no store')) : drop(keys)
    const report = await runClock({ ...home, blobs: { ...home.blobs, delete: broken } })
    expect(report.failed).toBeGreaterThan(0)
    expect(await count(home, 'tombstones')).toBe(2)
    expect([await there(home, ['blob-a']), await there(home, ['blob-b'])]).toEqual([1, 0])
    expect(await wind(home)).toEqual({ 'sweep-blobs': 1 })
    expect([await there(home, ['blob-a']), await count(home, 'blobs_pending')]).toEqual([0, 0])
  })

  it('are noted by the hour alone', async () => {
    const home = await openHome()
    await expect(home.db.batch([sql("INSERT INTO blobs_pending VALUES ('b', 1)")])).rejects.toThrow(/CHECK/)
  })
})
