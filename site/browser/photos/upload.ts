import { UploadFault } from './fault.ts'
import { photoLimits } from './limits.ts'
import { pause } from './pause.ts'
import { putChunk } from './put.ts'
import type { Progress, Upload } from './types.ts'

export type { UploadReason } from './fault.ts'
export { UploadFault } from './fault.ts'
export type { Progress, Upload } from './types.ts'

/** Between the tries of one chunk; after the last one the page offers to go on. Milliseconds. */
const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]
const waitMax = 60_000

/**
 * Sends the chunks of one picture, one after the other, each confirmed by the server before the next. After a killed
 * tab the first answer tells how many are stored, and the rest is sent. Ends when the server has them all.
 * @throws UploadFault
 */
export async function uploadChunks(upload: Upload, onProgress: (progress: Progress) => void = () => {}): Promise<void> {
  const count = upload.chunks.length
  const send = async (seq: number) => {
    const progress = await putPatiently(upload, seq)
    onProgress(progress)
    return progress
  }
  for (let seq = Math.max(0, Math.min(upload.stored ?? 0, count - 1)); seq < count; ) {
    const { stored, whole } = await send(seq)
    if (whole) return
    seq = Math.max(seq + 1, stored)
  }
  // What was said to be stored is not all there (chunks came in another order): once more, each of them.
  for (let seq = 0; seq < count; seq++) {
    if ((await send(seq)).whole) return
  }
  throw new UploadFault('refused')
}

/** Cuts the bytes of a picture of an open matter; sealed ones are cut and sealed by site/browser/sealing. */
export function cutChunks(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(bytes.length / photoLimits.chunkBytes)
  return Array.from({ length: count }, (_, seq) =>
    bytes.subarray(seq * photoLimits.chunkBytes, (seq + 1) * photoLimits.chunkBytes),
  )
}

/** One chunk until it is confirmed. Waiting without network costs no try. */
async function putPatiently(upload: Upload, seq: number): Promise<Progress> {
  const { signal } = upload
  for (let tries = 0; ; ) {
    const answer = await putChunk(upload, seq)
    if ('stored' in answer) return answer
    const wait = waits[tries]
    if (wait === undefined) throw new UploadFault('network')
    if (navigator.onLine !== false) tries++
    await pause(Math.min(waitMax, Math.max(wait, answer.afterMs)), signal)
  }
}
