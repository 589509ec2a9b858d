import { orientationOf } from './exif.ts'
import { PhotoFault } from './fault.ts'
import type { Header } from './header.ts'
import { latin1 } from './sniff.ts'

const headBytes = 12
const exifAndXmp = 0x0c
const animation = 0x02

interface Chunk {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Chunks of the RIFF container (RFC 9649, 2.3), each padded to an even length. @throws PhotoFault truncated */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 8 + view.getUint32(4, true)
  if (bytes.length < headBytes + 8 || end > bytes.length) throw new PhotoFault('truncated')
  const chunks: Chunk[] = []
  for (let at = headBytes; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true)
    const to = at + 8 + size + (size & 1)
    if (at + 8 + size > end) throw new PhotoFault('truncated')
    chunks.push({ name: latin1(bytes.subarray(at, at + 4)), from: at, to: Math.min(to, end) })
    at = to
  }
  return chunks
}

export function readWebp(bytes: Uint8Array<ArrayBuffer>): Header {
  if (bytes.length < headBytes + 8) throw new PhotoFault('truncated')
  const chunks = chunksOf(bytes)
  const first = chunks[0]
  if (!first) throw new PhotoFault('undecodable')
  const body = bytes.subarray(first.from + 8, first.to)
  if (first.name === 'VP8X' && (body[0] ?? 0) & animation) throw new PhotoFault('moving')
  const exif = chunks.find(({ name }) => name === 'EXIF')
  return {
    ...sizeOf(first.name, body),
    orientation: exif ? orientationOf(bytes.subarray(exif.from + 8, exif.to)) : 1,
    opaque: false,
    pieces: plainOf(bytes, chunks),
  }
}

/** The declared size: of the canvas (VP8X), of the frame (VP8, key frame) or of the lossless image (VP8L). */
function sizeOf(name: string, body: Uint8Array): { width: number; height: number } {
  if (body.length < 10 && !(name === 'VP8L' && body.length >= 5)) throw new PhotoFault('undecodable')
  const at = (index: number) => body[index] ?? 0
  if (name === 'VP8X')
    return {
      width: 1 + (at(4) | (at(5) << 8) | (at(6) << 16)),
      height: 1 + (at(7) | (at(8) << 8) | (at(9) << 16)),
    }
  if (name === 'VP8 ') return { width: (at(6) | (at(7) << 8)) & 0x3fff, height: (at(8) | (at(9) << 8)) & 0x3fff }
  if (name !== 'VP8L') throw new PhotoFault('undecodable')
  const bits = at(1) | (at(2) << 8) | (at(3) << 16) | (at(4) << 24)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

/** The same file without EXIF and XMP; the flags and the length say so. */
function plainOf(bytes: Uint8Array<ArrayBuffer>, chunks: readonly Chunk[]): Uint8Array<ArrayBuffer>[] {
  const pieces = chunks
    .filter(({ name }) => name !== 'EXIF' && name !== 'XMP ')
    .map(({ name, from, to }) => {
      if (name !== 'VP8X') return bytes.subarray(from, to)
      const copy = bytes.slice(from, to)
      copy[8] = (copy[8] ?? 0) & ~exifAndXmp
      return copy
    })
  const head = bytes.slice(0, headBytes)
  const size = pieces.reduce((sum, piece) => sum + piece.length, 4)
  new DataView(head.buffer).setUint32(4, size, true)
  return [head, ...pieces]
}
