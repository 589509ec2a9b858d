import { work as words } from '../../content/words/work.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { parseReceipt } from '../contract/receipts.ts'
import type { Home } from '../home.ts'
import type { Caller } from './crowd.ts'
import { type CrowdMemory, createMemory } from './crowd-memory.ts'
import { createWork, spendWork } from './work.ts'

/** Wrong tries for one handle that need no work; security.md 4. */
export const triesLimit = { wrong: 20, windowMs: 600_000 } as const

/** Whoever comes back: what they prove with, and which noun's it is. */
export interface Claim {
  readonly noun: 'matter' | 'volunteer'
  readonly proof: { readonly receipt: string } | { readonly handle: string }
}

/**
 * Runs a verb that a receipt or what was derived from it must prove. After twenty wrong tries for a handle in ten minutes
 * it wants solved work before it looks, whoever asks and whether the handle exists or not: nobody learns which do, and the
 * true holder still gets in. Handles are counted in memory, as salted hashes. What is no code at all is not counted: it
 * finds nobody and tells nothing.
 * @throws PortalError work-needed, work-wrong, work-expired, work-used; and what the verb throws
 */
export async function withTries<T>(
  home: Home,
  ctx: Context,
  caller: Caller,
  { noun, proof }: Claim,
  verb: () => Promise<T>,
): Promise<T> {
  const handle = 'handle' in proof ? proof.handle : parseReceipt(proof.receipt)?.handle
  if (handle === undefined) return verb()
  // Entered before the verb looks: a thousand tries at once are a thousand.
  const entry = await memoryOf(home).enter(`${noun}|${handle}`, ctx.ids.mint())
  if (entry.isFull) {
    await demandWork(ctx, caller, entry.waitMs)
    return verb()
  }
  let isWrong = false
  try {
    return await verb()
  } catch (error) {
    isWrong = error instanceof PortalError && error.code === 'unknown-receipt'
    throw error
  } finally {
    if (!isWrong) entry.leave()
  }
}

async function demandWork(ctx: Context, caller: Caller, waitMs: number): Promise<void> {
  if (caller.work) return spendWork(ctx, caller.work)
  throw new PortalError('work-needed', {
    message: words.tries(Math.ceil(waitMs / 60_000)),
    retryAfterSeconds: Math.ceil(waitMs / 1000),
    challenge: await createWork(ctx),
  })
}

const memories = new WeakMap<Home, CrowdMemory>()

function memoryOf(home: Home): CrowdMemory {
  const { clock, ids } = home
  const memory =
    memories.get(home) ?? createMemory({ limit: triesLimit.wrong, windowMs: triesLimit.windowMs, clock, ids })
  memories.set(home, memory)
  return memory
}
