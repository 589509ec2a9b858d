/** Sizes that doors enforce before anything is buffered or parsed. Plain constants, so that the browser may show them. */
export const limits = {
  bodyBytesMax: 64 * 1024,
  idempotencyKeyCharsMin: 16,
  idempotencyKeyCharsMax: 128,
} as const
