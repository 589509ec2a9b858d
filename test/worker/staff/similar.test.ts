import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { SimilarMatters } from '../../../worker/contract/desk-notes.ts'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { complaint, count, file } from '../matters/told.ts'
import { mattersPath } from './desk-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const similar = async (who: SignedIn, id: string): Promise<SimilarMatters> =>
  (await who.request(`${mattersPath}/${id}/similar`)).json()
const set = (id: string, change: string) => home.db.batch([sql(`UPDATE matters SET ${change} WHERE id = ?`, id)])

describe('similar matters', () => {
  it('are of the same topic and place, within a month, without content and without a read', async () => {
    const [one, twin, elsewhere, old, foreign, keptAway] = await Promise.all([1, 2, 3, 4, 5, 6].map(() => file(home)))
    const parcels = await file(home, { ...complaint, topic: 'parcels' })
    if (!one || !twin || !elsewhere || !old || !foreign || !keptAway) throw new Error('not filed')
    const handler = await signIn(home, 'handler')
    await set(elsewhere.id, "county = '360103'")
    await set(old.id, `created_at = created_at - ${32 * 86_400_000}`)
    await set(foreign.id, "unit = '360103-centre'")
    await home.db.batch([sql('INSERT INTO exclusions VALUES (?, ?, 1)', keptAway.id, handler.staff)])
    const answer = await similar(handler, one.id)
    expect(answer).toMatchObject({ count: 1, rows: [{ id: twin.id, topic: complaint.topic }] })
    expect(JSON.stringify(answer)).not.toMatch(/canary|authHash|text/)
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(0)
    expect(await similar(handler, parcels.id)).toEqual({ rows: [], count: 0 })
  })

  it('say how many there are when there are more than are shown, the newest first', async () => {
    const first = await file(home)
    for (let number = 0; number < 13; number++) {
      home.time.now += 60_000
      await file(home)
    }
    const { rows, count: inAll } = await similar(await signIn(home, 'handler'), first.id)
    const times = rows.map(({ createdAt }) => createdAt ?? 0)
    expect([rows.length, inAll]).toEqual([10, 13])
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it('keep to the township where it is known, and are not there for who may not see the matter', async () => {
    const [one, same] = [await file(home), await file(home)]
    await file(home)
    for (const { id } of [one, same]) await set(id, "township = '360102003'")
    expect((await similar(await signIn(home, 'handler'), one.id)).rows.map(({ id }) => id)).toEqual([same.id])
    const stranger = await signIn(home, 'handler', { unit: '360103-centre', place: '360103' })
    expect((await stranger.request(`${mattersPath}/${one.id}/similar`)).status).toBe(404)
    expect((await (await signIn(home, 'auditor')).request(`${mattersPath}/${one.id}/similar`)).status).toBe(404)
  })
})
