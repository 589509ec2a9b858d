/**
 * What is known of a picture before it is decoded: its declared size, how it has to be turned, and the same file without
 * its EXIF, so that no browser turns it a second time.
 */
export interface Header {
  readonly width: number
  readonly height: number
  readonly orientation: number
  /** Nobody can look through it, so what is clear after decoding was not decoded. */
  readonly opaque: boolean
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}
