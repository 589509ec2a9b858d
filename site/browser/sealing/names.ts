import { toBase64Url } from '../../../worker/contract/bytes.ts'
import { type Kind, type Purpose, suite } from '../../../worker/contract/sealing.ts'
import { type Bytes, randomBytes, utf8 } from './bytes.ts'
import { SealingFault } from './fault.ts'

const matterBytes = 16
const part = /^[A-Za-z0-9:._-]+$/

/** Where a ciphertext belongs for life. */
export interface Where<K extends Kind = Kind> {
  readonly matter: string
  readonly purpose: Purpose<K>
}

/** 128 random bits; no server gives a matter its name. */
export function drawMatterId(): string {
  return toBase64Url(randomBytes(matterBytes))
}

/** Additional data of a ciphertext: `suite|matter|purpose|seq`. */
export function additionalData(matter: string, purpose: string, seq: number): Bytes {
  return joined(matter, purpose, String(seq))
}

/** Info of a wrap: `suite|matter|purpose|recipient|epoch`. */
export function wrapInfo(where: Where, recipient: string, epoch: number): Bytes {
  return joined(where.matter, where.purpose, recipient, String(epoch))
}

/** Info of a unit's private key sealed to a person: `suite|unit-key|recipient|epoch|who`. */
export function unitKeyInfo(recipient: string, epoch: number, who: string): Bytes {
  return joined('unit-key', recipient, String(epoch), who)
}

/** No part holds the mark between parts, so two different lists never give the same bytes. */
function joined(...parts: readonly string[]): Bytes {
  if (!parts.every((one) => part.test(one))) throw new SealingFault('draft')
  return utf8([suite, ...parts].join('|'))
}
