import { beforeEach, describe, expect, it } from 'vitest'
import type { Shelf } from '../../site/browser/drafts/shelf.ts'
import { openVault } from '../../site/browser/drafts/vault.ts'
import { emptyStreet, openStreet, type Street, withoutOld } from '../../site/browser/tasks/street.ts'
import { dueOf } from '../../site/islands/Tasks/when.ts'

const hour = 3_600_000
const day = 24 * hour
const brief = {
  id: 't',
  what: 'look',
  topic: '邻里',
  place: '东湖区',
  urgency: 'ordinary',
  dueAt: 1,
  isMine: false,
  where: '3栋',
  brief: 'canary-brief',
} as const

let kept: Map<string, unknown>
let now: number
const shelf: Shelf = {
  get: async (name) => kept.get(name),
  set: async (name, value) => void kept.set(name, value),
  remove: async (name) => void kept.delete(name),
  empty: async () => kept.clear(),
}
const store = () =>
  openStreet(
    openVault(shelf, () => now),
    () => now,
  )
const streetAt = (at: number): Street => ({ ...emptyStreet('S-AAAAA', at), briefs: [{ at, brief }] })

beforeEach(() => {
  kept = new Map()
  now = 1_000 * day
})

describe('what a phone keeps for the street', () => {
  it('is there again after the tab was killed, and in no readable form', async () => {
    const picture = { type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }
    const deed = { kind: 'hazard', body: { hazard: 'fire', where: 'canary-where' } } as const
    const street = { ...streetAt(now), waiting: [{ key: 'k', at: now, deed, picture }] }
    await store().save(street)
    expect(await store().load()).toEqual(street)
    const texts = [...kept.values()].map((value) => {
      const { cipher } = value as { cipher?: ArrayBuffer }
      return cipher ? Buffer.from(cipher).toString('latin1') : JSON.stringify(value)
    })
    expect(texts.join('\n')).not.toContain('canary-')
    expect(
      [...kept.values()].filter((value) => value instanceof CryptoKey).map((one) => (one as CryptoKey).extractable),
    ).toEqual([false])
  })

  it('is gone after 24 hours, the key too', async () => {
    await store().save(streetAt(now))
    now += day - 1
    expect(await store().load()).not.toBeNull()
    now += 1
    expect(await store().load()).toBeNull()
    expect(kept.size).toBe(0)
  })

  it('is gone after 24 hours piece by piece, however often something else is kept', async () => {
    await store().save(streetAt(now))
    for (let hours = 0; hours < 30; hours += 6) {
      now += 6 * hour
      const street = (await store().load()) ?? emptyStreet('S-AAAAA', now)
      await store().save({ ...street, at: now })
    }
    expect((await store().load())?.briefs).toEqual([])
  })

  it('is gone at once when it is wiped, and when a clock was set back it is not kept longer', async () => {
    await store().save(streetAt(now))
    await store().wipe()
    expect(kept.size).toBe(0)
    expect(withoutOld(streetAt(now), now - hour)).toBeNull()
  })
})

it('a due day is said as people say it', () => {
  const noon = Date.parse('2026-11-22T12:00:00+08:00')
  const end = (date: string) => Date.parse(`${date}T00:00:00+08:00`) + day
  expect([end('2026-11-22'), end('2026-11-24'), end('2026-11-21')].map((at) => dueOf(at, noon))).toEqual([
    '今天内',
    '11月24日前',
    '已经过了时间',
  ])
})
