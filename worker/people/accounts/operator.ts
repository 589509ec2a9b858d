import { actAs, type Context } from '../../context.ts'
import { operatorMinutes, signOperator } from '../../contract/operator-signature.ts'
import { isUniqueConflict } from '../../db/database.ts'
import { hashOf, isSame } from '../secrets.ts'
import { spendChallengeNow } from '../sign-in/sql.ts'

const allowedMs = operatorMinutes * 60_000

/** Whether whoever holds RECEIPT_KEY signed this request, just now and for the first time. @param header `X-Operator` */
export async function isOperator(ctx: Context, header: string, path: string, body: string): Promise<boolean> {
  const [at = '', nonce = '', signature = ''] = header.split('.')
  const time = Number(at)
  const now = ctx.clock.now()
  const expected = await signOperator(ctx.settings.receiptKey, { at: time, nonce, path, body })
  if (!isSame(signature, expected) || !(Math.abs(now - time) <= allowedMs)) return false
  try {
    await ctx.db.batch([spendChallengeNow(await hashOf(`operator|${header}`), time + 2 * allowedMs)])
    return true
  } catch (error) {
    if (isUniqueConflict(error)) return false
    throw error
  }
}

/** The operator acts as administration: accounts alone. */
export function asOperator(ctx: Context): Context {
  const grant = { role: 'administrator', unit: 'portal', place: '360000', topic: null, readsContent: false } as const
  return { ...ctx, actor: actAs('operator', grant) }
}
