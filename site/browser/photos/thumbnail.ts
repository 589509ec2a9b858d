import { decodePixels } from './decode.ts'
import { drawUpright } from './draw.ts'
import type { Photo } from './types.ts'

/** Pixels of its longer side: sharp on a phone, small in memory. */
const sideMax = 320

/** What will be sent, small, as a canvas: the file itself is shown nowhere. @throws PhotoFault */
export async function drawThumbnail({ bytes, type }: Photo): Promise<HTMLCanvasElement> {
  const pixels = await decodePixels(new Blob([bytes], { type }))
  try {
    return drawUpright(pixels, 1, sideMax).canvas
  } finally {
    pixels.release()
  }
}
