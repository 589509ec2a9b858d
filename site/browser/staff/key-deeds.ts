import type {
  MemberKeys,
  MemberView,
  PersonalKeys,
  RecoveryAnswer,
  UnitKeysView,
  UnitRecipient,
} from '../../../worker/contract/staff-keys.ts'
import { SealingFault } from '../sealing/fault.ts'
import { rawOf } from '../sealing/recipients.ts'
import { drawEpoch, grantTo, recoverUnitKey, takeIn } from '../staff-keys/hand-on.ts'
import type { Derive } from '../staff-keys/passphrase.ts'
import { changePassphrase, drawPersonal, type OwnKeys } from '../staff-keys/personal.ts'
import {
  type Colleague,
  compareColleague,
  fingerprintOfMember,
  pointOf,
  type UnitKept,
} from '../staff-keys/unit-key.ts'
import { openOwnWrap } from '../staff-keys/unlock.ts'
import { writeStaff } from './ask.ts'
import { directoryOf, forgetDirectories } from './directories.ts'
import { stateOfEpoch } from './epochs.ts'
import type { Ring } from './ring.ts'

/** What each colleague read from their own screen, by their code. */
export type Said = Readonly<Record<string, string>>

/** Draws both pairs of somebody and has them kept. @param generation 1, or the next one after a lost passphrase */
export async function makeOwnKeys(code: string, passphrase: string, generation: number, derive: Derive): Promise<void> {
  await writeStaff('/keys/personal', await drawPersonal(code, passphrase, generation, derive))
}

/** @throws SealingFault closed when the former passphrase is wrong */
export async function changeOwnPassphrase(
  code: string,
  kept: PersonalKeys,
  passphrases: { readonly from: string; readonly to: string },
  derive: Derive,
): Promise<void> {
  await writeStaff('/keys/passphrase', await changePassphrase(code, kept, passphrases, derive))
}

/** To be read aloud to a colleague. */
export function fingerprintOfOwn(code: string, { generation, encryption, signing }: PersonalKeys): Promise<string> {
  return fingerprintOfMember({ code, generation, encryption: encryption.public, signing: signing.public })
}

/** Hands epochs to a colleague whose fingerprint was compared. @throws SealingFault recipient when it is another one */
export async function giveEpochs(
  ring: Ring,
  recipient: UnitRecipient,
  keys: MemberKeys,
  epochs: readonly number[],
  said: string,
) {
  const answer = ring.answers.find((one) => one.recipient === recipient)
  if (!answer) throw new SealingFault('closed')
  await writeStaff('/keys/grant', await grantTo(await compareColleague(keys, said), epochs, answer, ring.own))
}

/** The head's decision; the key itself is given by whoever holds it. */
export async function admitTo(recipient: UnitRecipient, code: string, epochs: readonly number[]): Promise<void> {
  await writeStaff('/keys/admit', { recipient, code, epochs })
}

/** Draws the next epoch for everybody who works there and has keys; the root signs it afterwards. */
export async function beginEpoch(ring: Ring, view: UnitKeysView, said: Said): Promise<void> {
  const { recipient } = view
  forgetDirectories()
  const directory = await directoryOf(recipient)
  const members = await compareAll(ring.own, view.members, said)
  let epoch = Math.max(0, ...view.epochs.map((one) => one.epoch)) + 1
  while ((await stateOfEpoch(directory, recipient, epoch)) !== null) epoch += 1
  const drawn = await drawEpoch({ recipient, epoch }, members, await directory.find('recovery', 'recovery'), {
    own: ring.own,
    before: await signedBefore(ring, recipient, epoch - 1, directory),
  })
  await writeStaff('/keys/renew', drawn)
}

/**
 * Takes a key of the ceremony in, out of its file. @throws SealingFault closed when that holds no key; signature when the
 * root did not sign this one
 */
export async function takeKeyIn(ring: Ring, view: UnitKeysView, kept: UnitKept, said: Said): Promise<void> {
  if ((await pointOf(kept).catch(() => '')) === '') throw new SealingFault('closed')
  const directory = await directoryOf(view.recipient)
  const state = await stateOfEpoch(directory, view.recipient, kept.epoch)
  const taken = await takeIn(
    kept,
    await compareAll(ring.own, view.members, said),
    await directory.find('recovery', 'recovery'),
  )
  if (kept.id !== view.recipient || state?.key !== taken.key) throw new SealingFault('signature')
  await writeStaff('/keys/renew', taken)
}

/**
 * Opens the recovery copy with two of three shares, and keeps the key again for the one who opens it; colleagues are given
 * it by them. Fewer than two shares do not even ask. @throws SealingFault share
 */
export async function recoverEpoch(
  ring: Ring,
  recipient: UnitRecipient,
  id: string,
  typed: readonly string[],
): Promise<void> {
  const shares = [...new Set(typed.map((share) => share.replace(/\s/g, '')).filter(Boolean))]
  if (shares.length < 2) throw new SealingFault('share')
  const answer = await writeStaff<RecoveryAnswer>('/keys/recover/open', { recipient, id })
  const own = answer.members.find(({ code }) => code === ring.own.code)
  if (!own) throw new SealingFault('recipient')
  const me = await compareColleague(own, await fingerprintOfRing(ring.own))
  const { wraps } = await recoverUnitKey(answer, shares, await directoryOf(recipient), [me])
  await writeStaff('/keys/recover/grant', { recipient, id, wraps })
}

/** Everybody with keys, each held against what they read aloud; oneself against the keys that are open here. */
async function compareAll(own: OwnKeys, members: readonly MemberView[], said: Said): Promise<Colleague[]> {
  const mine = await fingerprintOfRing(own)
  const present = members.flatMap(({ keys }) => (keys ? [keys] : []))
  return Promise.all(
    present.map((keys) => compareColleague(keys, keys.code === own.code ? mine : (said[keys.code] ?? ''))),
  )
}

async function fingerprintOfRing({ code, generation, encryption, signingPublic }: OwnKeys): Promise<string> {
  return fingerprintOfMember({
    code,
    generation,
    encryption: await rawOf(encryption.publicKey),
    signing: signingPublic,
  })
}

/** The inbox that signs the request for the next one: what the root follows is its newest epoch, if one holds it. */
async function signedBefore(
  ring: Ring,
  recipient: UnitRecipient,
  epoch: number,
  directory: Awaited<ReturnType<typeof directoryOf>>,
): Promise<UnitKept | null> {
  const answer = ring.answers.find((one) => one.recipient === recipient)
  const wrap = answer?.wraps.find((one) => one.epoch === epoch)
  if (!wrap || (await stateOfEpoch(directory, recipient, epoch)) === null) return null
  return openOwnWrap(recipient, wrap, ring.own)
}
