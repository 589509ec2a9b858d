import type { Picture } from './picture.ts'

const exifFlag = 0x08
const xmpFlag = 0x04
const animationFlag = 0x02

export interface WebpOptions {
  readonly exif?: Buffer
  readonly xmp?: Buffer
  readonly moving?: boolean
  readonly declared?: readonly [number, number]
}

/** Lossless (RFC 9649, 3) with two levels per channel, one bit each; in the extended container. */
export function makeWebp(picture: Picture, { exif, xmp, moving = false, declared }: WebpOptions = {}): Buffer {
  const [width, height] = declared ?? [picture.width, picture.height]
  const head = Buffer.alloc(10)
  head[0] = (exif ? exifFlag : 0) | (xmp ? xmpFlag : 0) | (moving ? animationFlag : 0)
  head.writeUIntLE(width - 1, 4, 3)
  head.writeUIntLE(height - 1, 7, 3)
  const chunks = [
    chunk('VP8X', head),
    chunk('VP8L', lossless(picture)),
    ...(exif ? [chunk('EXIF', exif)] : []),
    ...(xmp ? [chunk('XMP ', xmp)] : []),
  ]
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  return Buffer.concat([Buffer.from('RIFF'), u32(body.length), body])
}

function lossless(picture: Picture): Buffer {
  const out: number[] = [0x2f]
  let [held, bits] = [0, 0]
  const put = (value: number, count: number) => {
    for (let index = 0; index < count; index++) {
      held |= ((value >> index) & 1) << bits
      if (++bits === 8) {
        out.push(held)
        held = 0
        bits = 0
      }
    }
  }
  put(picture.width - 1, 14)
  put(picture.height - 1, 14)
  put(0, 1 + 3) // no alpha, version 0
  put(0, 3) // no transform, no colour cache, one group of codes
  // Green, red, blue: two symbols, 0 and 255; alpha: 255 alone; distance: 0 alone.
  for (const symbols of [[0, 255], [0, 255], [0, 255], [255], [0]]) {
    put(1, 1)
    put(symbols.length - 1, 1)
    put(1, 1)
    for (const symbol of symbols) put(symbol, 8)
  }
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const [r, g, b] = picture.at(x, y)
      for (const level of [g, r, b]) put(level > 127 ? 1 : 0, 1)
    }
  }
  put(0, 7)
  return Buffer.from(out)
}

function chunk(name: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(name, 'latin1'), u32(data.length), data, Buffer.alloc(data.length & 1)])
}

function u32(n: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(n)
  return buffer
}
