import { latin1 } from './sniff.ts'

const orientationTag = 0x0112
const shortType = 3
const exifHead = 'Exif\0\0'

/** How a picture has to be turned to stand upright, 1 to 8 (EXIF 2.32, 4.6.4); 1 for anything that is not well written. */
export function orientationOf(exif: Uint8Array): number {
  const tiff = latin1(exif.subarray(0, exifHead.length)) === exifHead ? exif.subarray(exifHead.length) : exif
  if (tiff.length < 14) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return 1
  const little = order === 0x4949
  const directory = view.getUint32(4, little)
  if (view.getUint16(2, little) !== 42 || directory + 2 > tiff.length) return 1
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) !== orientationTag) continue
    const value = view.getUint16(at + 8, little)
    return view.getUint16(at + 2, little) === shortType && value >= 1 && value <= 8 ? value : 1
  }
  return 1
}
