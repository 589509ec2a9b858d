import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from './picture.ts'

export interface PngOptions {
  /** Between the head and the pixels. */
  readonly extra?: readonly Buffer[]
  readonly declared?: readonly [number, number]
  /** 0 to 255 for a place; the picture then has an alpha channel. */
  readonly alpha?: (x: number, y: number) => number
}

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** True colour, eight bits, no filter (ISO/IEC 15948). */
export function makePng(picture: Picture, { extra = [], declared, alpha }: PngOptions = {}): Buffer {
  const { width, height } = picture
  const head = Buffer.alloc(13)
  head.writeUInt32BE(declared?.[0] ?? width, 0)
  head.writeUInt32BE(declared?.[1] ?? height, 4)
  head[8] = 8
  head[9] = alpha ? 6 : 2
  const step = alpha ? 4 : 3
  const rows = Buffer.alloc(height * (1 + width * step))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * step) + 1 + x * step
      rows.set(picture.at(x, y), at)
      if (alpha) rows[at + 3] = alpha(x, y)
    }
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
