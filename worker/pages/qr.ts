import { encode } from 'uqr'

export interface QrPicture {
  /** Data of one SVG path, a unit square per dark module. */
  readonly path: string
  /** Side of the view box: the modules and a quiet zone of two on each side. */
  readonly size: number
}

const quietZone = 2

/** The code as a picture that a telephone reads back as the same text; no address, so that nothing is opened. */
export function drawQr(text: string): QrPicture {
  const { data } = encode(text, { border: 0, ecc: 'M' })
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return { path, size: data.length + 2 * quietZone }
}
