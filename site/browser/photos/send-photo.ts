import { toBase64Url } from '../../../worker/contract/bytes.ts'
import { sha256, utf8 } from '../sealing/bytes.ts'
import { sendOnce } from '../send.ts'
import { joinPieces } from './read.ts'
import type { Photo, Progress } from './types.ts'
import { cutChunks, uploadChunks } from './upload.ts'

/** Who comes back, as derived from the code in the browser. */
export interface Proof {
  readonly handle: string
  readonly auth: string
}

/** How one picture travels to the matter of whoever proves to hold its code. */
export type SendPhoto = (
  proof: Proof,
  photo: Photo,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<void>

/**
 * Sends a picture of an open matter: declares it, then its chunks. The key follows from the picture, so whoever chooses
 * the same one again after the tab was killed gets the same number, and goes on where it stopped.
 * @throws PortalFault what the server says against it · UploadFault
 */
export async function sendPhoto(
  proof: Proof,
  photo: Photo,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const chunks = cutChunks(photo.bytes)
  const key = toBase64Url(await sha256(joinPieces([utf8(`photo|${proof.auth}|`), photo.bytes])))
  const body = { ...proof, type: photo.type, chunks: chunks.length }
  const { number } = await sendOnce<{ number: number }>('/api/matters/attachments', body, { key, signal })
  await uploadChunks({ ...proof, number, chunks, signal }, onProgress)
}
