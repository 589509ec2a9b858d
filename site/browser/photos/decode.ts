import { PhotoFault } from './fault.ts'

/** Pixels that can be drawn; `release` gives their memory back at once, which an old phone needs. */
export interface Pixels {
  readonly source: CanvasImageSource
  readonly width: number
  readonly height: number
  release(): void
}

/** Opens a picture with the browser's own decoder. @throws PhotoFault undecodable */
export function decodePixels(blob: Blob): Promise<Pixels> {
  return typeof createImageBitmap === 'function' ? decodeBitmap(blob) : decodeElement(blob)
}

async function decodeBitmap(blob: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(blob).catch(() => {
    throw new PhotoFault('undecodable')
  })
  return { source: bitmap, width: bitmap.width, height: bitmap.height, release: () => bitmap.close() }
}

/** Safari before 15 has no bitmaps. Its picture element needs `blob:` in the page's policy (site/parts/Photos). */
async function decodeElement(blob: Blob): Promise<Pixels> {
  const address = URL.createObjectURL(blob)
  const image = new Image()
  const release = () => {
    URL.revokeObjectURL(address)
    image.removeAttribute('src')
  }
  image.src = address
  // Not `onload`: that only says that the size is known.
  await image.decode().catch(() => {
    release()
    throw new PhotoFault('undecodable')
  })
  return { source: image, width: image.naturalWidth, height: image.naturalHeight, release }
}
