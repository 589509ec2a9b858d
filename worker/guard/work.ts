import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Context } from '../context.ts'
import { toBase64Url } from '../contract/bytes.ts'
import { PortalError } from '../contract/errors.ts'
import { type WorkChallenge, workCharsMax, workDifficulty, workMinutes } from '../contract/work.ts'
import { workSchema } from '../contract/work-schema.ts'
import { isUniqueConflict } from '../db/database.ts'
import type { Rider } from '../db/write.ts'
import { insertWorkNonce, spendWorkNonce, workNonces } from './sql.ts'

/** A client with script may come back as soon as it has solved. */
const solvedSoonSeconds = 1

/** Draws a challenge: one try of work for us, some hundreds for whoever solves it. Nothing is kept of it. */
export async function createWork(ctx: Context): Promise<WorkChallenge> {
  const { algorithm, iterations, triesMax } = workDifficulty
  const [draw = 0] = new Uint32Array(ctx.ids.bytes(4).buffer)
  const challenge = await createChallenge({
    algorithm,
    cost: iterations,
    counter: draw % triesMax,
    deriveKey,
    // Not altcha's own `expiresAt`: that one is compared with the machine's clock, not with ours.
    data: { until: ctx.clock.now() + workMinutes * 60_000 },
    ...(await secretsOf(ctx)),
  })
  return challenge as WorkChallenge
}

/**
 * Demands solved work for a write. @param header `X-Work` as sent
 * @returns the rider that spends the challenge in the batch of the write, so that it can pay for one write only
 * @throws PortalError work-needed, work-expired (both with a fresh challenge), work-wrong
 */
export async function requireWork(ctx: Context, header: string | undefined): Promise<Rider> {
  const nonceHash = await checkWork(ctx, header)
  return (eventId) => insertWorkNonce({ nonceHash, day: dayOf(ctx) }, eventId)
}

/** Demands solved work where nothing else is written, and spends it at once. @throws PortalError as above, work-used */
export async function spendWork(ctx: Context, header: string | undefined): Promise<void> {
  const nonceHash = await checkWork(ctx, header)
  try {
    await ctx.db.batch([spendWorkNonce({ nonceHash, day: dayOf(ctx) })])
  } catch (error) {
    throw isSpentWork(error) ? await refuseSpent(ctx) : error
  }
}

/** True when a batch failed because its work had paid for something before; not when another row was taken. */
export function isSpentWork(error: unknown): boolean {
  return isUniqueConflict(error) && error instanceof Error && error.message.includes(workNonces)
}

export async function refuseSpent(ctx: Context): Promise<PortalError> {
  return refuseWith(ctx, 'work-used')
}

async function checkWork(ctx: Context, header: string | undefined): Promise<string> {
  if (!header) throw await refuseWith(ctx, 'work-needed')
  const { challenge, counter, derivedKey } = parseWork(header)
  const solution = { counter, derivedKey }
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...(await secretsOf(ctx)) })
  if (!verified) throw new PortalError('work-wrong')
  const { nonce, data } = challenge.parameters
  if (data.until < ctx.clock.now()) throw await refuseWith(ctx, 'work-expired')
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(nonce))))
}

function parseWork(header: string) {
  if (header.length > workCharsMax) throw new PortalError('work-wrong')
  try {
    const { challenge, solution } = workSchema.parse(JSON.parse(atob(header)))
    return { challenge, ...solution }
  } catch {
    throw new PortalError('work-wrong')
  }
}

async function refuseWith(ctx: Context, code: 'work-needed' | 'work-expired' | 'work-used'): Promise<PortalError> {
  return new PortalError(code, { retryAfterSeconds: solvedSoonSeconds, challenge: await createWork(ctx) })
}

function dayOf(ctx: Context): string {
  return new Date(ctx.clock.now()).toISOString().slice(0, 10)
}

/** The library wants its keys as text; they are derived anew each time and held nowhere. */
async function secretsOf(ctx: Context) {
  const derive = async (info: string) => {
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) }
    return toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(parameters, ctx.settings.receiptKey, 256)))
  }
  const [hmacSignatureSecret, hmacKeySignatureSecret] = await Promise.all([
    derive('work|challenge'),
    derive('work|answer'),
  ])
  return { hmacSignatureSecret, hmacKeySignatureSecret }
}
