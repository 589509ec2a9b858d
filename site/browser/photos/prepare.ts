import { readBoxes } from './boxes.ts'
import { decodePixels, type Pixels } from './decode.ts'
import { drawUpright, isBlank, releaseCanvas } from './draw.ts'
import { encodePhoto } from './encode.ts'
import { PhotoFault } from './fault.ts'
import type { Header } from './header.ts'
import { isCanvasHonest } from './honest.ts'
import { readJpeg } from './jpeg.ts'
import { photoLimits } from './limits.ts'
import { readPng } from './png.ts'
import { readBytes } from './read.ts'
import { type PictureKind, sniff } from './sniff.ts'
import type { Photo } from './types.ts'
import { readWebp } from './webp.ts'

export type { PhotoReason } from './fault.ts'
export { PhotoFault } from './fault.ts'
export type { Photo } from './types.ts'

/** How large the picture may be that comes out. */
export interface PhotoSize {
  readonly sideMax: number
  readonly bytesMax: number
}

const readers = { jpeg: readJpeg, png: readPng, webp: readWebp, heic: readBoxes, avif: readBoxes }

/**
 * Decodes a picture here in the browser and writes it anew, upright, at most 2,560 pixels a side and 10 MiB or what the
 * caller says: no field that the camera wrote is left. Nothing is sent.
 * @throws PhotoFault
 */
export async function preparePhoto(file: Blob, most: PhotoSize = photoLimits): Promise<Photo> {
  if (file.size === 0) throw new PhotoFault('empty')
  if (file.size > photoLimits.fileBytesMax) throw new PhotoFault('too-big')
  const { kind, header } = readHeader(await readBytes(file))
  if (!isCanvasHonest()) throw new PhotoFault('garbled')
  const pixels = await decode(kind, header)
  const drawn = drawAndRelease(pixels, header.orientation, most.sideMax)
  try {
    if (header.opaque && isBlank(drawn)) throw new PhotoFault('undecodable')
    return await encodePhoto(drawn, kind === 'png', most.bytesMax)
  } finally {
    releaseCanvas(drawn.canvas)
  }
}

/** Kind and declared size, before anything is decoded. @throws PhotoFault */
export function readHeader(bytes: Uint8Array<ArrayBuffer>): { kind: PictureKind; header: Header } {
  const kind = sniff(bytes)
  const header = readers[kind](bytes)
  const isFromCamera = kind === 'jpeg' || kind === 'heic'
  if (header.width * header.height > (isFromCamera ? photoLimits.cameraPixelsMax : photoLimits.screenPixelsMax))
    throw new PhotoFault('huge')
  if (header.width * header.height === 0 && !isBoxed(kind)) throw new PhotoFault('undecodable')
  return { kind, header }
}

/** Kinds that only some browsers open, and whose failing is therefore no fault of the file. */
const isBoxed = (kind: PictureKind) => kind === 'heic' || kind === 'avif'

async function decode(kind: PictureKind, header: Header): Promise<Pixels> {
  try {
    return await decodePixels(new Blob([...header.pieces], { type: `image/${kind}` }))
  } catch (error) {
    if (isBoxed(kind)) throw new PhotoFault(kind === 'heic' ? 'heic' : 'kind')
    throw error
  }
}

function drawAndRelease(pixels: Pixels, orientation: number, sideMax: number) {
  try {
    return drawUpright(pixels, orientation, sideMax)
  } finally {
    pixels.release()
  }
}
