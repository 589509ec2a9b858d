import type { Clock, Ids } from '../context.ts'
import { toBase64Url } from '../contract/bytes.ts'

export interface MemorySettings {
  /** How many entries a name may have within the window. */
  readonly limit: number
  readonly windowMs: number
  readonly clock: Clock
  readonly ids: Ids
  /** Names held at most; beyond it the one that was quiet for longest goes. */
  readonly namesMax?: number
}

export type Entry =
  | { readonly isFull: false; leave(): void }
  | { readonly isFull: true /** Until the next entry is free. */; readonly waitMs: number }

/** Counts per name in a sliding window, in this process alone: nothing is stored, and no name is held in clear. */
export interface CrowdMemory {
  /** @param slot what enters; the same one again within the window is the same entry. */
  enter(name: string, slot: string): Promise<Entry>
  /** Whether the name has an entry within the window. */
  has(name: string): Promise<boolean>
}

interface Moment {
  readonly at: number
  readonly slot: string
}

const saltBytes = 16
const dayMs = 86_400_000
const namesMaxDefault = 50_000

/** Names are held as hashes with a salt that lives one day and is known to this process alone. */
export function createMemory(settings: MemorySettings): CrowdMemory {
  const { limit, windowMs, clock, namesMax = namesMaxDefault } = settings
  const held = new Map<string, readonly Moment[]>()
  const salts = createSalts(settings)

  const put = (key: string, moments: readonly Moment[]) => {
    // Taken out first, so that the quiet names stand in front.
    held.delete(key)
    if (moments.length > 0) held.set(key, moments)
  }
  const prune = (now: number) => {
    for (const [key, moments] of held) {
      const isOver = now - (moments[moments.length - 1]?.at ?? 0) >= windowMs
      if (!isOver && held.size <= namesMax) return
      held.delete(key)
    }
  }
  const keysOf = (name: string) => Promise.all(salts.live().map((salt) => hash(salt, name)))
  return {
    async has(name) {
      const moments = (await keysOf(name)).flatMap((key) => held.get(key) ?? [])
      return moments.some(({ at }) => clock.now() - at < windowMs)
    },
    async enter(name, slot) {
      const [key = '', earlierKey] = await keysOf(name)
      const now = clock.now()
      const earlier = earlierKey === undefined ? [] : (held.get(earlierKey) ?? [])
      const moments = [...earlier, ...(held.get(key) ?? [])].filter(({ at }) => now - at < windowMs)
      if (earlierKey !== undefined) held.delete(earlierKey)
      const isKnown = moments.some((moment) => moment.slot === slot)
      const [oldest] = moments
      if (!isKnown && oldest && moments.length >= limit) {
        put(key, moments)
        return { isFull: true, waitMs: oldest.at + windowMs - now }
      }
      put(key, isKnown ? moments : [...moments, { at: now, slot }])
      prune(now)
      const leave = () => {
        const left = (held.get(key) ?? []).filter((moment) => moment.slot !== slot)
        if (left.length > 0) held.set(key, left)
        else held.delete(key)
      }
      return { isFull: false, leave }
    },
  }
}

/** Today's salt, and for one window after midnight yesterday's too, so that midnight empties no limit. */
function createSalts({ windowMs, clock, ids }: MemorySettings) {
  let day = Number.NaN
  let today = ''
  let before: { readonly salt: string; readonly until: number } | null = null
  return {
    live(): readonly string[] {
      const now = clock.now()
      const dayNow = Math.floor(now / dayMs)
      if (dayNow !== day) {
        before = Number.isNaN(day) ? null : { salt: today, until: now + windowMs }
        today = toBase64Url(ids.bytes(saltBytes))
        day = dayNow
      }
      if (before && before.until <= now) before = null
      return before ? [today, before.salt] : [today]
    },
  }
}

async function hash(salt: string, name: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}|${name}`)
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
