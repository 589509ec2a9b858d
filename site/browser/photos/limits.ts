import { sealingLimits } from '../../../worker/contract/sealing.ts'

/** Sizes of pictures, in pixels and bytes. */
export const photoLimits = {
  sideMax: 2560,
  /** After encoding (spec: matters, "Sealing"). */
  bytesMax: sealingLimits.attachmentBytesMax,
  countMax: sealingLimits.attachmentsMax,
  /** A file that is read at all: the largest cameras' JPEG stay below. */
  fileBytesMax: 64 * 1024 * 1024,
  /** JPEG and HEIC come from cameras, of which the largest have 200 million pixels. */
  cameraPixelsMax: 205_000_000,
  /** PNG and WebP come from screens; a few kilobytes can declare gigabytes. */
  screenPixelsMax: 64_000_000,
  /** A chunk of an open matter; sealed ones are cut by site/browser/sealing. */
  chunkBytes: sealingLimits.chunkBytesMax,
} as const
