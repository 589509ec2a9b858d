import type { Header } from './header.ts'
import { latin1 } from './sniff.ts'

const searchedBytes = 256 * 1024

/**
 * HEIC and AVIF: the largest size that any `ispe` property declares (ISO/IEC 23008-12, 6.5.3), 0 when none is found. A
 * browser that opens them turns them upright itself, by boxes that are part of the picture.
 */
export function readBoxes(bytes: Uint8Array<ArrayBuffer>): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = latin1(bytes.subarray(0, searchedBytes))
  let [width, height] = [0, 0]
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= bytes.length; at = head.indexOf('ispe', at + 4)) {
    const [wide, high] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (wide * high >= width * height) [width, height] = [wide, high]
  }
  return { width, height, orientation: 1, opaque: false, pieces: [bytes] }
}
