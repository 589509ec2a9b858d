import { photos as words } from '../../../../content/words/photos.ts'
import type { Proof } from '../../photos/send-photo.ts'
import type { Photo, Progress } from '../../photos/types.ts'
import { uploadChunks } from '../../photos/upload.ts'
import type { Bytes } from '../../sealing/bytes.ts'
import { drawKey, sendOnce } from '../../send.ts'
import { receiversOf, sealAddition, sealPicture } from './additions.ts'
import type { SealedPart } from './part.ts'

/** A picture that was declared: its pieces are the same when it is sent on after a break. */
interface Declared {
  readonly number: number
  readonly chunks: readonly Bytes[]
}

/**
 * Sends pictures of a sealed matter: each sealed here, told with an addition that says so, then piece by piece.
 * In the shape of `sendPhoto` for open ones.
 */
export function sealedSender(part: SealedPart, fingerprint: string) {
  const declared = new Map<Photo, Declared>()
  const declare = async (proof: Proof, photo: Photo, signal: AbortSignal): Promise<Declared> => {
    const receivers = await receiversOf(part, fingerprint)
    const number = part.attachments.length + declared.size + 1
    const { head, chunks } = await sealPicture(part, number, photo, receivers)
    const addition = await sealAddition(part, part.nextSeq + declared.size, words.title, receivers)
    await sendOnce('/api/matters/add', { ...proof, addition, attachments: [head] }, { key: drawKey(), signal })
    return { number, chunks }
  }
  return async (proof: Proof, photo: Photo, onProgress: (progress: Progress) => void, signal: AbortSignal) => {
    const one = declared.get(photo) ?? (await declare(proof, photo, signal))
    declared.set(photo, one)
    await uploadChunks({ ...proof, ...one, signal }, onProgress)
  }
}
