import { openCanvas, releaseCanvas } from './draw.ts'

const side = 16
const differenceMax = 16

/**
 * Whether this browser gives back what was drawn. Tor Browser and some settings of Firefox answer with noise, to hide
 * who asks; a photo would be sent as noise. Small changes (Brave) do no harm.
 */
export function isCanvasHonest(): boolean {
  const { canvas, context } = openCanvas(side, side)
  context.fillStyle = '#2060a0'
  context.fillRect(0, 0, side, side)
  const { data } = context.getImageData(0, 0, side, side)
  releaseCanvas(canvas)
  const wanted = [0x20, 0x60, 0xa0, 0xff]
  const sum = data.reduce((total, value, index) => total + Math.abs(value - (wanted[index % 4] ?? 0)), 0)
  return sum / data.length <= differenceMax
}
