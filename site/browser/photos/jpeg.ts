import { orientationOf } from './exif.ts'
import { PhotoFault } from './fault.ts'
import type { Header } from './header.ts'
import { latin1 } from './sniff.ts'

/** Of a JPEG (ITU-T T.81, B.1): from the 0xFF of the marker to the end; marker 0 is what is coded between markers. */
export interface Segment {
  readonly marker: number
  readonly from: number
  readonly to: number
}

const soi = 0xd8
const eoi = 0xd9
const sos = 0xda
const com = 0xfe
const app0 = 0xe0
const app1 = 0xe1
const app14 = 0xee
const adobeBytes = 2 + 14
const isApplication = (marker: number) => marker >= app0 && marker <= 0xef
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
/** SOF0 to SOF15 without DHT, JPG and DAC, which stand between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** All segments up to the end of the image; what is glued behind it is not seen. @throws PhotoFault truncated */
export function segmentsOf(bytes: Uint8Array): Segment[] {
  const segments: Segment[] = [{ marker: soi, from: 0, to: 2 }]
  let at = 2
  for (;;) {
    const from = bytes.indexOf(0xff, at)
    if (from < 0) throw new PhotoFault('truncated')
    at = from + 1
    while (bytes[at] === 0xff) at++
    const marker = bytes[at++] ?? 0
    if (marker === eoi) return [...segments, { marker, from, to: at }]
    if (marker === 0 || marker === 1 || marker === soi || isRestart(marker)) continue
    const to = at + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
    if (at + 2 > bytes.length || to > bytes.length) throw new PhotoFault('truncated')
    segments.push({ marker, from, to })
    at = to
    if (marker !== sos) continue
    at = endOfScan(bytes, to)
    segments.push({ marker: 0, from: to, to: at })
  }
}

/** Where the coded data ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  throw new PhotoFault('truncated')
}

export function readJpeg(bytes: Uint8Array<ArrayBuffer>): Header {
  const segments = segmentsOf(bytes)
  const frame = segments.find(({ marker }) => isFrame(marker))
  if (!frame || frame.to - frame.from < 10) throw new PhotoFault('undecodable')
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.from)
  const exif = segments.find(
    ({ marker, from }) => marker === app1 && latin1(bytes.subarray(from + 4, from + 10)) === 'Exif\0\0',
  )
  return {
    width: view.getUint16(7),
    height: view.getUint16(5),
    orientation: exif ? orientationOf(bytes.subarray(exif.from + 4, exif.to)) : 1,
    opaque: true,
    pieces: keep(bytes, segments, ({ marker }) => marker !== app1),
  }
}

/** Of what an encoder wrote, only what a decoder needs: no application data but JFIF's and Adobe's marks, no comment. */
export function cleanJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  return keep(bytes, segmentsOf(bytes), ({ marker, from, to }) => {
    if (marker === app0) return latin1(bytes.subarray(from + 4, from + 9)) === 'JFIF\0' && to - from === 2 + 16
    if (marker === app14) return to - from === adobeBytes
    return marker !== com && !isApplication(marker)
  })
}

function keep(bytes: Uint8Array<ArrayBuffer>, segments: readonly Segment[], wanted: (segment: Segment) => boolean) {
  return segments.filter(wanted).map(({ from, to }) => bytes.subarray(from, to))
}
