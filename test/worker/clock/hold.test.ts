import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { roles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { holdMatter } from '../../../worker/matters/hold.ts'
import { moveMatter } from '../../../worker/matters/move.ts'
import { releaseMatter } from '../../../worker/matters/release.ts'
import { as, count, file, look, stored, tell } from '../matters/told.ts'
import { at, plantMatter, wind } from './plant.ts'

const reason = 'canary-reason 行政诉讼要用，2026行初12号。'

describe('a legal hold', () => {
  it('stops erasure by the clock until somebody releases it, and erasure follows at once then', async () => {
    const home = await openHome()
    await plantMatter(home, { id: 'm', closed: '2026-03-02T09:00:00' })
    at(home, '2028-01-01T09:00:00')
    await holdMatter(as(home, 'supervisor'), { matterId: 'm', reason })
    at(home, '2030-01-01T09:00:00')
    expect(await runClock(home)).toMatchObject({ failed: 0 })
    expect([await count(home, 'matters'), await count(home, 'messages'), await count(home, 'tombstones')]).toEqual([
      1, 1, 0,
    ])
    expect(await home.blobs.get('blob-m')).not.toBe(null)
    await releaseMatter(as(home, 'supervisor'), 'm')
    expect(await wind(home)).toEqual({ 'erase-due': 1 })
    expect([await count(home, 'matters'), await count(home, 'holds')]).toEqual([0, 0])
  })

  it('stops erasure by its holder, who is told so in a sentence, since when, and sees both events', async () => {
    const home = await openHome()
    at(home, '2026-03-02T09:00:00')
    const filed = await file(home)
    const { receipt, id } = filed
    await holdMatter(as(home, 'supervisor'), { matterId: id, reason })
    const seen = await look(home, filed)
    expect(seen.mayDo).not.toContain('delete')
    expect(seen.erasure).toMatchObject({ mayNow: false, on: null })
    expect(seen.erasure.text).toMatch(/从2026年3月2日.*起暂停删除/)
    const refused = await tell(home, 'delete', { receipt })
    expect([refused.status, (await refused.json()).error.message]).toEqual([409, seen.erasure.text])
    expect(JSON.stringify(seen)).not.toContain('canary-reason')
    await releaseMatter(as(home, 'supervisor'), id)
    const { timeline, mayDo } = await look(home, filed)
    expect(timeline.map(({ title }: { title: string }) => title).slice(-2)).toEqual(['暂停删除', '恢复删除'])
    expect(mayDo).toContain('delete')
    expect((await tell(home, 'delete', { receipt })).status).toBe(200)
  })

  it('wins against an erasure that began before it, and the database refuses to delete what is held', async () => {
    const home = await openHome()
    await plantMatter(home, { id: 'm', closed: '2026-03-02T09:00:00' })
    at(home, '2030-01-01T09:00:00')
    const { batch } = home.db
    let isHeld = false
    const late: typeof batch = async (statements) => {
      if (!isHeld && statements[0]?.sql.includes('tombstones')) {
        isHeld = true
        await holdMatter(as(home, 'supervisor'), { matterId: 'm', reason })
      }
      return batch(statements)
    }
    expect(await runClock({ ...home, db: { ...home.db, batch: late } })).toMatchObject({ failed: 0 })
    expect([isHeld, await count(home, 'matters'), await count(home, 'attachments')]).toEqual([true, 1, 1])
    await home.db.batch([sql('DELETE FROM contacts')])
    await expect(home.db.batch([sql("DELETE FROM matters WHERE id = 'm'")])).rejects.toThrow(/FOREIGN KEY/)
  })

  it('is for the supervisor alone, with a reason that stands encrypted and in no event', async () => {
    const home = await openHome()
    const { id } = await file(home)
    const may = ['supervisor']
    for (const role of roles.filter((one) => !may.includes(one))) {
      await expect(holdMatter(as(home, role), { matterId: id, reason }), role).rejects.toMatchObject({
        code: 'conflict',
      })
    }
    const ctx = as(home, 'supervisor')
    await expect(holdMatter(ctx, { matterId: id, reason: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(releaseMatter(ctx, id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(holdMatter(ctx, { matterId: 'none', reason })).rejects.toMatchObject({ code: 'not-found' })
    await holdMatter(ctx, { matterId: id, reason })
    await expect(holdMatter(ctx, { matterId: id, reason })).rejects.toMatchObject({ code: 'conflict' })
    for (const role of roles.filter((one) => !may.includes(one))) {
      await expect(releaseMatter(as(home, role), id), role).rejects.toMatchObject({ code: 'conflict' })
    }
    for (const action of ['matter.hold', 'matter.release'] as const) {
      await expect(moveMatter(ctx, { matterId: id, action })).rejects.toMatchObject({ code: 'conflict' })
    }
    expect(JSON.stringify(await home.db.all(sql('SELECT * FROM holds'))) + (await stored(home))).not.toMatch(
      /canary-reason|行初/,
    )
    const events = await home.db.all(sql("SELECT actor_role FROM events WHERE action = 'matter.hold'"))
    expect(events).toEqual([{ actor_role: 'supervisor' }])
  })

  it('of a sealed matter is known by the hour alone', async () => {
    const home = await openHome()
    await plantMatter(home, { id: 's', keeping: 'sealed', closed: '2026-03-02T09:00:00' })
    at(home, '2026-03-03T09:17:00')
    await holdMatter(as(home, 'supervisor'), { matterId: 's', reason })
    const row = await home.db.first<{ since: number }>(sql('SELECT since FROM holds'))
    expect((row?.since ?? 1) % 3_600_000).toBe(0)
  })
})
