/** A colour as three numbers from 0 to 255. */
export type Rgb = readonly [number, number, number]

/** What is to be seen at a place, given in pixels of the picture as it stands upright. */
export interface Picture {
  readonly width: number
  readonly height: number
  at(x: number, y: number): Rgb
}

export const red: Rgb = [255, 0, 0]
export const green: Rgb = [0, 255, 0]
export const blue: Rgb = [0, 0, 255]
export const white: Rgb = [255, 255, 255]

/** Four quarters: red and green above, blue and white below. */
export function quarters(width: number, height: number): Picture {
  return {
    width,
    height,
    at: (x, y) => (y < height / 2 ? (x < width / 2 ? red : green) : x < width / 2 ? blue : white),
  }
}

/**
 * The same picture as a camera stores it that was held otherwise (EXIF 2.32, 4.6.4 A, "Orientation"): where the first
 * row and the first column of what is stored are to be seen.
 */
export function storedAs(orientation: number, upright: Picture): Picture {
  const { width: w, height: h } = upright
  const lies = orientation >= 5
  const seenAt: Record<number, (x: number, y: number) => [number, number]> = {
    1: (x, y) => [x, y], // top, left
    2: (x, y) => [w - 1 - x, y], // top, right
    3: (x, y) => [w - 1 - x, h - 1 - y], // bottom, right
    4: (x, y) => [x, h - 1 - y], // bottom, left
    5: (x, y) => [y, x], // left, top
    6: (x, y) => [w - 1 - y, x], // right, top
    7: (x, y) => [w - 1 - y, h - 1 - x], // right, bottom
    8: (x, y) => [y, h - 1 - x], // left, bottom
  }
  return {
    width: lies ? h : w,
    height: lies ? w : h,
    at: (x, y) => upright.at(...(seenAt[orientation]?.(x, y) ?? [x, y])),
  }
}
