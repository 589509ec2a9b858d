const rowsAtOnce = 128
/** Drawings and screens stay below, photographs go over it within a few rows. */
const fewColoursMax = 4096

export interface Colours {
  readonly few: boolean
  readonly alpha: boolean
}

/** Whether a picture is a drawing or a screen, which JPEG would blur, and whether one can look through it. */
export function coloursOf(context: CanvasRenderingContext2D, width: number, height: number): Colours {
  const seen = new Set<number>()
  let alpha = false
  for (let top = 0; top < height; top += rowsAtOnce) {
    const { data } = context.getImageData(0, top, width, Math.min(rowsAtOnce, height - top))
    const pixels = new Uint32Array(data.buffer)
    let last = -1
    for (let index = 0; index < pixels.length; index++) {
      const pixel = pixels[index] ?? 0
      if (pixel === last) continue
      last = pixel
      if (data[index * 4 + 3] !== 255) alpha = true
      if (seen.size <= fewColoursMax) seen.add(pixel)
    }
    if (alpha && seen.size > fewColoursMax) break
  }
  return { few: seen.size <= fewColoursMax, alpha }
}
