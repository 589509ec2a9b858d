import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { parseReceipt, type Receipt } from '../contract/receipts.ts'
import { credentialOf, mayReturn } from '../people/receipts.ts'
import { type MatterRecord, selectMatterByHandle } from './sql.ts'

/** Stands in for a code that is none, so that it takes the same way as an unknown one. */
const nobody: Receipt = { handle: '00000', secret: '0'.repeat(18) }

/**
 * The matter of this receipt. A typo, an unknown handle and a wrong secret take the same path and get the same
 * answer, so that nobody learns which handles exist.
 * @throws PortalError unknown-receipt
 */
export async function authenticate(ctx: Context, typed: string): Promise<MatterRecord> {
  const receipt = parseReceipt(typed)
  const credential = await credentialOf(receipt ?? nobody)
  const record = await ctx.db.first<MatterRecord>(selectMatterByHandle(credential.handle))
  if (!mayReturn(credential, record?.authHash ?? null) || !record || !receipt) throw new PortalError('unknown-receipt')
  return record
}
