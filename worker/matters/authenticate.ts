import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import { parseReceipt, type Receipt } from '../contract/receipts.ts'
import { type Credential, credentialOf, credentialOfAuth, mayReturn } from '../people/receipts.ts'
import { type MatterRecord, selectMatterByHandle, selectNearestHeld } from './sql.ts'

/** Stands in for a code that is none, so that it takes the same way as an unknown one. */
const nobody: Receipt = { handle: '00000', secret: '0'.repeat(18) }

/**
 * The matter of whoever proves to hold its code. A typo, an unknown handle and a wrong secret take the same path and get
 * the same answer after the same time, so that nobody learns which handles exist: the matter itself is read only once it
 * is theirs. The code itself never finds a sealed matter: what opens it must not have been sent.
 * @throws PortalError unknown-receipt
 */
export async function authenticate(ctx: Context, proof: Proof): Promise<MatterRecord> {
  const { credential, isFormed, mayBeSealed } = await credentialFrom(proof)
  const held = await ctx.db.first<Credential>(selectNearestHeld(credential.handle))
  const isTheirs = mayReturn(credential, held)
  if (!isTheirs || !isFormed) throw new PortalError('unknown-receipt')
  const record = await ctx.db.first<MatterRecord>(selectMatterByHandle(credential.handle))
  if (!record || (record.keeping === 'sealed' && !mayBeSealed)) throw new PortalError('unknown-receipt')
  return record
}

interface Claimed {
  readonly credential: Credential
  readonly isFormed: boolean
  readonly mayBeSealed: boolean
}

async function credentialFrom(proof: Proof): Promise<Claimed> {
  if ('auth' in proof) {
    return { credential: await credentialOfAuth(proof.handle, proof.auth), isFormed: true, mayBeSealed: true }
  }
  const receipt = parseReceipt(proof.receipt)
  return { credential: await credentialOf(receipt ?? nobody), isFormed: receipt !== null, mayBeSealed: false }
}
