import { work as words } from '../../content/words/work.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { workHeader } from '../contract/work.ts'
import type { Rider } from '../db/write.ts'
import type { Home } from '../home.ts'
import { type CrowdMemory, createMemory } from './crowd-memory.ts'
import { createWork, requireWork } from './work.ts'

/** Open writes of one network within a minute that need no work; contract.md, Proof of work. */
export const crowdLimit = { writes: 20, windowMs: 60_000 } as const

/** What a door knows of whoever knocks, for limits alone. */
export interface Caller {
  /** Empty when nobody knows it: then all such callers are one network. */
  readonly network: string
  /** `X-Work` as sent. */
  readonly work: string | undefined
}

/** Lets a write in, or refuses it. @param slot the write itself: knocking again with it is the same write. @returns riders of its batch */
export type Admit = (slot: string) => Promise<readonly Rider[]>

/** @param field what a plain form holds in its field `work`: a page cannot set headers */
export function callerOf(home: Home, request: Request, field = ''): Caller {
  const network = foldAddress(home.networkOf(request))
  return { network, work: request.headers.get(workHeader) ?? (field || undefined) }
}

/** Whether a script on the page that says so may send the form again with solved work: not when it just did. */
export function mayResubmit(refused: PortalError, caller: Caller): boolean {
  return refused.status === 429 && caller.work === undefined
}

/** Lets every write in that brings solved work, and none without. */
export function admitWithWork(ctx: Context, caller: Caller): Admit {
  return async () => [await requireWork(ctx, caller.work)]
}

/**
 * Lets twenty open writes a minute in from a network, and beyond that whoever brings solved work. Counted in memory, in
 * this process alone; an address is neither stored nor logged. The refusal says how long to wait and brings a challenge.
 */
export function admitOpen(home: Home, ctx: Context, caller: Caller): Admit {
  return async (slot) => {
    // What is paid for counts too while there is room, and goes through when there is none.
    const entry = await memoryOf(home).enter(caller.network, slot)
    if (caller.work !== undefined) return [await requireWork(ctx, caller.work)]
    if (!entry.isFull) return []
    const seconds = Math.ceil(entry.waitMs / 1000)
    throw new PortalError('too-many', {
      message: words.crowded(seconds),
      retryAfterSeconds: seconds,
      challenge: await createWork(ctx),
    })
  }
}

const memories = new WeakMap<Home, CrowdMemory>()

function memoryOf(home: Home): CrowdMemory {
  const { clock, ids } = home
  const memory =
    memories.get(home) ?? createMemory({ limit: crowdLimit.writes, windowMs: crowdLimit.windowMs, clock, ids })
  memories.set(home, memory)
  return memory
}

/** One household or office is one network: an IPv4 address, or the 64 bits of IPv6 that a provider hands out together. */
export function foldAddress(address: string): string {
  const bare = address.trim().toLowerCase().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  if (mapped?.[1]) return mapped[1]
  if (!bare.includes(':')) return bare
  const [front = '', back] = bare.split('::')
  const groups = front === '' ? [] : front.split(':')
  const tail = back === undefined || back === '' ? [] : back.split(':')
  const zeros = back === undefined ? 0 : Math.max(0, 8 - groups.length - tail.length)
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...tail]
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
