import { toBase64Url } from '../../../worker/contract/bytes.ts'
import type { Receipt } from '../../../worker/contract/receipts.ts'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import { decryptText, encryptJson } from './aead.ts'
import { additionalData } from './names.ts'
import { deriveWrap } from './receipts.ts'
import {
  drawKeyPair,
  exportPrivate,
  importPrivate,
  type Opener,
  type PrivateJwk,
  type RecipientKey,
  rawOf,
  vouch,
} from './recipients.ts'

/** A reporter has one pair for ever: there is nobody to leave. */
export const reporterEpoch = 0
const keyPurpose = 'reporter-key'

/** A fresh pair for one matter. */
export interface ReporterPair {
  readonly recipient: RecipientKey<'reporter'>
  readonly privateJwk: PrivateJwk
}

export async function drawReporter(): Promise<ReporterPair> {
  const { privateKey, publicKey } = await drawKeyPair()
  const recipient = await vouchReporter(await rawOf(publicKey))
  return { recipient, privateJwk: await exportPrivate(privateKey) }
}

/** The reporter's public key as it stands **inside the opened body**: what the server says of it is not believed. */
export function vouchReporter(raw: string): Promise<RecipientKey<'reporter'>> {
  return vouch('reporter', 'reporter', reporterEpoch, raw)
}

/** Puts the private key under `wrap` of the receipt, so that the code alone opens the matter again. */
export async function keepReporter(
  matter: string,
  pair: ReporterPair,
  receipt: Receipt,
): Promise<SealedMatter['reporter']> {
  const data = additionalData(matter, keyPurpose, reporterEpoch)
  const wrapped = await encryptJson(await deriveWrap(receipt), data, pair.privateJwk)
  return { publicKey: pair.recipient.raw, wrapped: toBase64Url(wrapped) }
}

/** Opens the reporter key by the code. @throws SealingFault closed for another code or matter */
export async function openReporter(
  matter: string,
  kept: SealedMatter['reporter'],
  receipt: Receipt,
): Promise<Opener<'reporter'>> {
  const data = additionalData(matter, keyPurpose, reporterEpoch)
  const jwk = (await decryptText(await deriveWrap(receipt), data, kept.wrapped)) as PrivateJwk
  return { role: 'reporter', id: 'reporter', epoch: reporterEpoch, keyPair: await importPrivate(jwk) }
}
