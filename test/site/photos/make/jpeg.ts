import { canary, exifHead, xmp } from './exif.ts'
import type { Picture, Rgb } from './picture.ts'

/** A JPEG whose blocks of 8×8 have one colour each: enough to see corners, and written by these few lines (ITU-T T.81). */
export interface JpegOptions {
  readonly progressive?: boolean
  /** Four components, inverted, as Adobe writes them. */
  readonly cmyk?: boolean
  /** Segments between the start and the tables. */
  readonly extra?: readonly Buffer[]
  /** The size that the frame declares, when it lies. */
  readonly declared?: readonly [number, number]
}

export function segment(marker: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

export const app1 = (exif: Buffer) => segment(0xe1, exifHead, exif)
export const app1Xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp)
export const app2Icc = segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${canary}`, 'latin1'))
/** IPTC inside Photoshop's resources: 2:90, the city. */
export const app13 = segment(
  0xed,
  Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
  Buffer.from([0, 0, 0, canary.length + 5, 0x1c, 2, 90, 0, canary.length]),
  Buffer.from(canary),
)
export const comment = segment(0xfe, Buffer.from(canary))
const adobe = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\0', 'latin1'))
const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))

const quantum = 8
/** Twelve codes of four bits for the size of a difference; one of one bit for "nothing more". */
const dcTable = segment(0xc4, Buffer.from([0, 0, 0, 0, 12, ...Array(12).fill(0), ...Array(12).keys()]))
const acTable = segment(0xc4, Buffer.from([0x10, 1, ...Array(15).fill(0), 0]))

export function makeJpeg(picture: Picture, options: JpegOptions = {}): Buffer {
  const { progressive = false, cmyk = false, extra = [] } = options
  const [width, height] = options.declared ?? [picture.width, picture.height]
  const ids = cmyk ? [1, 2, 3, 4] : [1, 2, 3]
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  const frame = [Buffer.from([8]), size, Buffer.from([ids.length, ...ids.flatMap((id) => [id, 0x11, 0])])]
  const scan = Buffer.from([ids.length, ...ids.flatMap((id) => [id, 0]), 0, progressive ? 0 : 63, 0])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    cmyk ? adobe : jfif,
    ...extra,
    segment(0xdb, Buffer.from([0, ...Array(64).fill(quantum)])),
    segment(progressive ? 0xc2 : 0xc0, ...frame),
    dcTable,
    acTable,
    segment(0xda, scan),
    codeBlocks(picture, cmyk ? toCmyk : toYcc, !progressive),
    Buffer.from([0xff, 0xd9]),
  ])
}

function toYcc([r, g, b]: Rgb): number[] {
  const y = 0.299 * r + 0.587 * g + 0.114 * b
  return [y, 128 + (b - y) / 1.772, 128 + (r - y) / 1.402]
}

const toCmyk = ([r, g, b]: Rgb) => [r, g, b, 255]

function codeBlocks(picture: Picture, toComponents: (rgb: Rgb) => number[], closes: boolean): Buffer {
  const out: number[] = []
  let [held, bits] = [0, 0]
  const put = (value: number, count: number) => {
    held = (held << count) | value
    bits += count
    while (bits >= 8) {
      const byte = (held >> (bits - 8)) & 255
      out.push(byte)
      if (byte === 255) out.push(0)
      bits -= 8
    }
    held &= (1 << bits) - 1
  }
  const before = [0, 0, 0, 0]
  for (let y = 0; y < picture.height; y += 8) {
    for (let x = 0; x < picture.width; x += 8) {
      for (const [index, component] of toComponents(picture.at(x, y)).entries()) {
        const level = Math.max(-128, Math.min(127, Math.round(component - 128)))
        const difference = level - (before[index] ?? 0)
        before[index] = level
        const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference))
        put(size, 4)
        if (size > 0) put(difference > 0 ? difference : difference + (1 << size) - 1, size)
        if (closes) put(0, 1)
      }
    }
  }
  put(0x7f, 7)
  return Buffer.from(out)
}
