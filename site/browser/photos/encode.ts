import { coloursOf } from './colours.ts'
import type { Drawn } from './draw.ts'
import { PhotoFault } from './fault.ts'
import { cleanJpeg } from './jpeg.ts'
import { photoLimits } from './limits.ts'
import { cleanPng } from './png.ts'
import { joinPieces, readBytes } from './read.ts'
import type { Photo } from './types.ts'

const qualities = [0.85, 0.75, 0.6, 0.45]

/**
 * Writes pixels as JPEG, or as PNG when they came as PNG and are a screen, a drawing or partly clear. What the browser's
 * encoder adds of its own (Safari writes EXIF, others a profile) is taken out.
 * @throws PhotoFault too-big
 */
export async function encodePhoto(
  { canvas, context, scale }: Drawn,
  mayStayPng: boolean,
  bytesMax: number = photoLimits.bytesMax,
): Promise<Photo> {
  const { width, height } = canvas
  const kept = { width, height, scale }
  const { few, alpha } = mayStayPng ? coloursOf(context, width, height) : { few: false, alpha: true }
  if (mayStayPng && (few || alpha)) {
    const bytes = joinPieces(cleanPng(await write(canvas, 'image/png')))
    if (bytes.length <= bytesMax) return { type: 'image/png', bytes, ...kept }
  }
  if (alpha) paintBehind(context, width, height)
  for (const quality of qualities) {
    const bytes = joinPieces(cleanJpeg(await write(canvas, 'image/jpeg', quality)))
    if (bytes.length <= bytesMax) return { type: 'image/jpeg', bytes, ...kept }
  }
  throw new PhotoFault('too-big')
}

/** White paper behind what is clear: JPEG would make it black. */
function paintBehind(context: CanvasRenderingContext2D, width: number, height: number): void {
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
}

async function write(canvas: HTMLCanvasElement, type: Photo['type'], quality?: number) {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (!blob || blob.type !== type) throw new PhotoFault('unsupported')
  return readBytes(blob)
}
