import type { Context as HttpContext } from 'hono'
import type { Context } from '../context.ts'
import { toBase64Url } from '../contract/bytes.ts'
import { PortalError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { isUniqueConflict } from '../db/database.ts'
import type { Rider } from '../db/write.ts'
import { insertIdempotency, selectIdempotency } from './sql.ts'
import { isSpentWork, refuseSpent } from './work.ts'

export interface WriteRequest {
  /** Noun and verb, as in `matter.submit`: the same key in two places is two writes. */
  readonly action: string
  /** The Idempotency-Key as sent. */
  readonly key: string
  /** The parsed body; a repeat must carry the same one. */
  readonly body: unknown
  /**
   * Lets a fresh write in or refuses it; a repeat is answered without asking. What it returns rides in the batch.
   * @param slot tells writes apart: the same key has the same one
   */
  readonly admit?: (slot: string) => Promise<readonly Rider[]>
}

/** What an earlier write with this key left behind. */
export interface Earlier {
  readonly subjectId: string | null
  readonly counter: number
}

/** Makes the rider that stores the key together with the write. `subjectId` null leaves no trace to the row. */
export type Remember = (subjectId: string | null) => Rider

export interface Attempt {
  readonly remember: Remember
  /** How many attempts met a taken row before: a receipt is derived from it, and derived again for a repeat. */
  readonly counter: number
  /** What `admit` lets ride in the batch: the verb gets them as `ctx.riders`. */
  readonly riders: readonly Rider[]
}

/** The key of a request, as sent; empty when there is none, which no write accepts. */
export function keyIn({ req }: HttpContext): string {
  return req.header('Idempotency-Key') ?? ''
}

const keyForm = new RegExp(`^[A-Za-z0-9_-]{${limits.idempotencyKeyCharsMin},${limits.idempotencyKeyCharsMax}}$`)
/** Of 2^25 handles a million are taken: eight in a row once in 10^12 submissions. */
const attemptsMax = 8

/**
 * Runs a write once per key: the first time `fresh`, afterwards `repeat` with what the first one left.
 * Parallel posts race for the key's row in the batch; the losers come back as repeats. A write that met another taken
 * row (a handle) is tried again with the next counter. Work that was spent before is no taken row: it is refused, unless
 * the one that spent it was this very write.
 * @throws PortalError missing-key; key-reused when the key came with another body; work-used; what `admit` throws.
 */
export async function writeOnce<T>(
  ctx: Context,
  request: WriteRequest,
  fresh: (attempt: Attempt) => Promise<T>,
  repeat: (earlier: Earlier) => Promise<T>,
): Promise<T> {
  if (!keyForm.test(request.key)) throw new PortalError('missing-key')
  const keyHash = await keyedHash(ctx, `key|${request.action}|${request.key}`)
  const fingerprint = await keyedHash(ctx, `body|${request.action}|${JSON.stringify(request.body)}`)
  const createdOn = new Date(ctx.clock.now()).toISOString().slice(0, 10)
  let isSpent = false
  let riders: readonly Rider[] | undefined
  for (let counter = 0; ; counter++) {
    const earlier = await ctx.db.first<Earlier & { fingerprint: string }>(selectIdempotency(keyHash))
    if (earlier) {
      if (earlier.fingerprint !== fingerprint) throw new PortalError('key-reused')
      return repeat(earlier)
    }
    if (isSpent) throw await refuseSpent(ctx)
    riders ??= (await request.admit?.(keyHash)) ?? []
    const remember: Remember = (subjectId) => (eventId) =>
      insertIdempotency({ keyHash, fingerprint, subjectId, counter, createdOn }, eventId)
    try {
      return await fresh({ remember, counter, riders })
    } catch (error) {
      isSpent = isSpentWork(error)
      if (!isUniqueConflict(error) || counter + 1 === attemptsMax) throw error
    }
  }
}

async function keyedHash(ctx: Context, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', ctx.settings.fingerprintKey, new TextEncoder().encode(text))
  return toBase64Url(new Uint8Array(signature))
}
