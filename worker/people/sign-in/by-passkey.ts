import type { Context } from '../../context.ts'
import { fromBase64Url, toBase64Url } from '../../contract/bytes.ts'
import { PortalError } from '../../contract/errors.ts'
import { isUniqueConflict } from '../../db/database.ts'
import { hashOf, isSame, keyedHash } from '../secrets.ts'
import { openSession } from '../sessions/session.ts'
import { authenticationOptions, type Site, verifyAuthentication } from './passkey.ts'
import { type PasskeyRow, selectPasskey, spendChallenge, takeCount } from './sql.ts'

const nonceBytes = 16
const untilBytes = 8
const challengeMs = 5 * 60_000

/** What the browser asks its device with. The challenge carries its end and our mark, and nothing of it is stored. */
export async function askForPasskey(ctx: Context, site: Site) {
  return authenticationOptions(site, await mintChallenge(ctx))
}

/**
 * Signs in with a passkey whose device checked the person: having it and being them are the two factors.
 * @param response as the browser's `navigator.credentials.get` gave it, in JSON
 * @throws PortalError sign-in-failed
 */
export async function signInByPasskey(
  ctx: Context,
  site: Site,
  answer: { readonly challenge: string; readonly response: { readonly id: string } },
  former: string | null,
): Promise<string> {
  const { challenge, response } = answer
  const until = await endOf(ctx, challenge)
  const row = await ctx.db.first<PasskeyRow>(selectPasskey(response.id))
  const found = row && (row.isDemo === 0 || ctx.settings.isDemonstration) ? row : null
  const count = found && until !== null ? await verifyAuthentication(site, response, challenge, found) : null
  if (!found || count === null || until === null) throw new PortalError('sign-in-failed')
  const challengeHash = await hashOf(challenge)
  try {
    const token = await openSession(ctx, {
      staffId: found.staffId,
      change: takeCount(found.id, found.counter, count),
      by: 'passkey',
      also: [(eventId) => spendChallenge(challengeHash, until, eventId)],
      former,
    })
    if (token) return token
  } catch (error) {
    // The challenge was answered before.
    if (!isUniqueConflict(error)) throw error
  }
  throw new PortalError('sign-in-failed')
}

/** Nonce, end, and the mark over both. */
async function mintChallenge(ctx: Context): Promise<string> {
  const head = new Uint8Array(nonceBytes + untilBytes)
  head.set(ctx.ids.bytes(nonceBytes))
  new DataView(head.buffer).setBigUint64(nonceBytes, BigInt(ctx.clock.now() + challengeMs))
  const text = toBase64Url(head)
  return text + (await keyedHash(ctx, `challenge|${text}`))
}

const headChars = ((nonceBytes + untilBytes) * 4) / 3

/** When the challenge ends; null when it is not ours or has ended. */
async function endOf(ctx: Context, challenge: string): Promise<number | null> {
  const text = challenge.slice(0, headChars)
  if (!isSame(challenge.slice(headChars), await keyedHash(ctx, `challenge|${text}`))) return null
  const until = Number(new DataView(fromBase64Url(text).buffer).getBigUint64(nonceBytes))
  return until > ctx.clock.now() ? until : null
}
