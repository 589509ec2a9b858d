import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import { parseReceipt, type Receipt } from '../contract/receipts.ts'
import { type Credential, credentialOf, credentialOfAuth, mayReturn } from '../people/receipts.ts'
import { type HeldMatter, selectHeldByHandle, selectNearestHanded } from './intake/sql.ts'
import { type MatterRecord, selectNearestHeld } from './sql.ts'

/** Stands in for a code that is none, so that it takes the same way as an unknown one. */
const nobody: Receipt = { handle: '00000', secret: '0'.repeat(18) }

/**
 * The matter of whoever proves to hold its code. A typo, an unknown handle and a wrong secret take the same path and get
 * the same answer after the same time, so that nobody learns which handles exist: the matter itself is read only once it
 * is theirs. The code itself never finds a sealed matter: what opens it must not have been sent.
 * @throws PortalError unknown-receipt; exchange-needed for a code that somebody of staff has seen: it is no proof of anything
 */
export async function authenticate(ctx: Context, proof: Proof): Promise<MatterRecord> {
  const { isHanded, ...record } = await findHeld(ctx, proof)
  if (isHanded) throw new PortalError('exchange-needed')
  return record
}

/** The same, handed-over codes too: only to exchange them. @throws PortalError unknown-receipt */
export async function findHeld(ctx: Context, proof: Proof): Promise<HeldMatter> {
  const { credential, isFormed, mayBeSealed } = await credentialFrom(proof)
  const held = await ctx.db.first<Credential>(selectNearestHeld(credential.handle))
  const isTheirs = mayReturn(credential, held)
  if (!isTheirs || !isFormed) throw await refusalOf(ctx, credential)
  const record = await ctx.db.first<HeldMatter>(selectHeldByHandle(credential.handle))
  if (!record || (record.keeping === 'sealed' && !mayBeSealed)) throw new PortalError('unknown-receipt')
  return record
}

/** Whoever holds a printed code that was exchanged learns that; anybody else, that there is nothing. */
async function refusalOf(ctx: Context, credential: Credential): Promise<PortalError> {
  const handed = await ctx.db.first<Credential>(selectNearestHanded(credential.handle))
  const wasTheirs = mayReturn(credential, handed)
  return new PortalError('unknown-receipt', wasTheirs ? { message: ctx.words.matters.exchanged } : {})
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
