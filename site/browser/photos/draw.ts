import type { Pixels } from './decode.ts'
import { PhotoFault } from './fault.ts'

export interface Drawn {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly scale: number
}

/** Draws a picture upright (EXIF orientation 1 to 8), its longer side at most `sideMax` pixels. */
export function drawUpright(pixels: Pixels, orientation: number, sideMax: number): Drawn {
  const scale = Math.min(1, sideMax / Math.max(pixels.width, pixels.height))
  const width = Math.max(1, Math.round(pixels.width * scale))
  const height = Math.max(1, Math.round(pixels.height * scale))
  const lies = orientation >= 5
  const drawn = openCanvas(lies ? height : width, lies ? width : height)
  drawn.context.imageSmoothingQuality = 'high'
  drawn.context.setTransform(...turn(orientation, width, height))
  drawn.context.drawImage(pixels.source, 0, 0, width, height)
  drawn.context.setTransform(1, 0, 0, 1, 0, 0)
  return { ...drawn, scale }
}

/** Whether nothing was drawn in the middle or at the end: a picture element shows what it cannot decode as nothing. */
export function isBlank({ canvas, context }: Drawn): boolean {
  const { width, height } = canvas
  const alphaAt = (x: number, y: number) => context.getImageData(x, y, 1, 1).data[3]
  return alphaAt(width >> 1, height >> 1) === 0 || alphaAt(width - 1, height - 1) === 0
}

/** @throws PhotoFault unsupported */
export function openCanvas(width: number, height: number): Omit<Drawn, 'scale'> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new PhotoFault('unsupported')
  return { canvas, context }
}

/** Safari keeps the memory of a canvas until it has no size. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

type Matrix = [number, number, number, number, number, number]

/** Where the corners go: `width` and `height` are those before turning. */
function turn(orientation: number, width: number, height: number): Matrix {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0]
    case 3:
      return [-1, 0, 0, -1, width, height]
    case 4:
      return [1, 0, 0, -1, 0, height]
    case 5:
      return [0, 1, 1, 0, 0, 0]
    case 6:
      return [0, 1, -1, 0, height, 0]
    case 7:
      return [0, -1, -1, 0, height, width]
    case 8:
      return [0, -1, 1, 0, 0, width]
    default:
      return [1, 0, 0, 1, 0, 0]
  }
}
