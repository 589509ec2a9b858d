import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { decryptField } from '../../db/at-rest.ts'
import { foldCode } from '../accounts/codes.ts'
import { isSame, keyedHash } from '../secrets.ts'
import { openSession } from '../sessions/session.ts'
import { nobodysPassword, rehashPassword } from './password.ts'
import { dropTries, type PasswordRow, selectPassword, takeStep } from './sql.ts'
import { nobodysSecret, stepOfCode } from './totp.ts'
import { enterTry } from './tries.ts'

export interface PasswordTry {
  readonly account: string
  readonly password: string
  readonly code: string
}

/**
 * Signs in with password and one-time code, both in one try: nobody learns which of them was wrong. An account that does
 * not exist takes the same path to the end.
 * @param former the token that the browser held before
 * @returns the token of the new session
 * @throws PortalError sign-in-failed, too-many
 */
export async function signInByPassword(ctx: Context, given: PasswordTry, former: string | null): Promise<string> {
  const account = foldCode(given.account)
  const accountHash = await keyedHash(ctx, `account|${account}`)
  const fail = await enterTry(ctx, accountHash)
  const row = await ctx.db.first<PasswordRow>(selectPassword(account))
  const found = row && (row.isDemo === 0 || ctx.settings.isDemonstration) ? row : null
  const isRight = isSame(
    await rehashPassword(ctx, given.password, found?.salt ?? nobodysPassword.salt),
    found?.passwordHash ?? nobodysPassword.hash,
  )
  const secret = found ? await decryptField(ctx, totpField(found.staffId), found.totpCipher) : nobodysSecret
  const step = stepOfCode(secret, given.code, ctx.clock.now())
  const token =
    found && isRight && step !== null
      ? await openSession(ctx, {
          staffId: found.staffId,
          change: takeStep(found.id, step),
          by: 'password',
          also: [(eventId) => dropTries(accountHash, eventId)],
          former,
        })
      : null
  if (token) return token
  await fail()
  throw new PortalError('sign-in-failed')
}

export const totpField = (staffId: string) => `credentials.totp|${staffId}`
