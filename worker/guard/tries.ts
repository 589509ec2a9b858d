import { work as words } from '../../content/words/work.ts'
import type { Context } from '../context.ts'
import { toBase64Url } from '../contract/bytes.ts'
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
 * true holder still gets in; once in, they are not asked again. All of it is counted in memory, as salted hashes. What is
 * no code at all is not counted: it finds nobody and tells nothing.
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
  const { tries, proven } = memoriesOf(home)
  const proofName = `${noun}|${JSON.stringify(proof)}`
  if (await proven.has(proofName)) return verb()
  // Entered before the verb looks: a thousand tries at once are a thousand; the same one again is no other try.
  const entry = await tries.enter(`${noun}|${handle}`, await digest(proofName))
  if (entry.isFull) await demandWork(ctx, caller, entry.waitMs)
  const leave = entry.isFull ? () => {} : entry.leave
  try {
    const answer = await verb()
    leave()
    await proven.enter(proofName, '')
    return answer
  } catch (error) {
    if (!(error instanceof PortalError && error.code === 'unknown-receipt')) leave()
    throw error
  }
}

/** A wrong code may be nearly the right one: no memory holds it in clear. */
async function digest(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

async function demandWork(ctx: Context, caller: Caller, waitMs: number): Promise<void> {
  if (caller.work) return spendWork(ctx, caller.work)
  throw new PortalError('work-needed', {
    message: words.tries(Math.ceil(waitMs / 60_000)),
    retryAfterSeconds: Math.ceil(waitMs / 1000),
    challenge: await createWork(ctx),
  })
}

interface Memories {
  /** Wrong tries by handle. */
  readonly tries: CrowdMemory
  /** Proofs that were right a moment ago. */
  readonly proven: CrowdMemory
}

const memories = new WeakMap<Home, Memories>()

function memoriesOf(home: Home): Memories {
  const known = memories.get(home)
  if (known) return known
  const { clock, ids } = home
  const { wrong, windowMs } = triesLimit
  const made: Memories = {
    tries: createMemory({ limit: wrong, windowMs, clock, ids }),
    proven: createMemory({ limit: 1, windowMs, clock, ids }),
  }
  memories.set(home, made)
  return made
}
