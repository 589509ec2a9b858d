import { orientationOf } from './exif.ts'
import { PhotoFault } from './fault.ts'
import type { Header } from './header.ts'
import { latin1 } from './sniff.ts'

/** Of a PNG (ISO/IEC 15948, 5.3): from its length to its check sum. */
interface Chunk {
  readonly name: string
  readonly from: number
  readonly to: number
}

const signatureBytes = 8
/** Grey with alpha, colour with alpha. */
const alphaTypes = [4, 6]
/** Everything that a decoder needs for plain pixels; colour stays sRGB, as a canvas writes it. */
const plainChunks = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

/** All chunks up to the end; what is glued behind it is not seen. @throws PhotoFault truncated */
export function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signatureBytes; at + 12 <= bytes.length; ) {
    const name = latin1(bytes.subarray(at + 4, at + 8))
    const to = at + 12 + view.getUint32(at)
    if (to > bytes.length) break
    chunks.push({ name, from: at, to })
    if (name === 'IEND') return chunks
    at = to
  }
  throw new PhotoFault('truncated')
}

export function readPng(bytes: Uint8Array<ArrayBuffer>): Header {
  // The size stands first: it is asked before the rest is walked.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) throw new PhotoFault('truncated')
  if (latin1(bytes.subarray(12, 16)) !== 'IHDR') throw new PhotoFault('undecodable')
  const chunks = chunksOf(bytes)
  if (chunks.some(({ name }) => name === 'acTL')) throw new PhotoFault('moving')
  const exif = chunks.find(({ name }) => name === 'eXIf')
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    orientation: exif ? orientationOf(bytes.subarray(exif.from + 8, exif.to - 4)) : 1,
    opaque: !(alphaTypes.includes(bytes[25] ?? 0) || chunks.some(({ name }) => name === 'tRNS')),
    pieces: keep(bytes, chunks, ({ name }) => name !== 'eXIf'),
  }
}

/** Of what an encoder wrote, the pixels alone: no text, time, profile or EXIF. */
export function cleanPng(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  return keep(bytes, chunksOf(bytes), ({ name }) => plainChunks.includes(name))
}

function keep(bytes: Uint8Array<ArrayBuffer>, chunks: readonly Chunk[], wanted: (chunk: Chunk) => boolean) {
  const kept = chunks.filter(wanted).map(({ from, to }) => bytes.subarray(from, to))
  return [bytes.subarray(0, signatureBytes), ...kept]
}
