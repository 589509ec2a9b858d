import { sealingLimits } from '../../../worker/contract/sealing.ts'
import { type Bytes, fromUtf8, utf8 } from './bytes.ts'

const space = 0x20

/** The length after padding: the next multiple of 1 KiB, at least one. */
export function paddedLength(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / sealingLimits.blockBytes)) * sealingLimits.blockBytes
}

/** JSON with spaces behind it up to a multiple of 1 KiB: white space that JSON allows (RFC 8259, 2), so no length is kept. */
export function padJson(value: unknown): Bytes {
  const text = utf8(JSON.stringify(value))
  const padded = new Uint8Array(paddedLength(text.length)).fill(space)
  padded.set(text)
  return padded
}

/** Throws on what is no JSON. */
export function readPadded(bytes: Uint8Array): unknown {
  return JSON.parse(fromUtf8(bytes))
}
