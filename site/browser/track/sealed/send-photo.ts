import { photos as words } from '../../../../content/words/photos.ts'
import type { Proof, SendPhoto } from '../../photos/send-photo.ts'
import type { Photo } from '../../photos/types.ts'
import { uploadChunks } from '../../photos/upload.ts'
import { sealAddition } from '../../sealing/additions.ts'
import type { SealedAttachment } from '../../sealing/attachments.ts'
import { SealingFault } from '../../sealing/fault.ts'
import { drawKey, sendOnce } from '../../send.ts'
import type { Held } from '../held.ts'
import type { SealedPart } from './part.ts'
import { receiversOf } from './receivers.ts'

/**
 * Sends pictures of a sealed matter: each is sealed here, told with an addition that says so, then sent piece by piece. A
 * picture that was told is not told again when the sending goes on after a break: its pieces stay the same.
 */
export function sealedSender(
  part: SealedPart,
  held: Held,
  fingerprint: string,
  onTold: (count: number) => void,
): SendPhoto {
  const told = new Map<Photo, SealedAttachment>()
  const tell = async (proof: Proof, photo: Photo, signal: AbortSignal): Promise<SealedAttachment> => {
    const place = { matter: part.matter, seq: part.nextSeq + told.size }
    const taken = part.attachments.length + told.size
    const draft = { kind: 'addition', text: words.title, attachments: [photo], taken } as const
    const { addition, attachments } = await sealAddition(place, draft, await receiversOf(part, held, fingerprint))
    const [one] = attachments
    if (!one) throw new SealingFault('draft')
    await sendOnce('/api/matters/add', { ...proof, addition, attachments: [one.head] }, { key: drawKey(), signal })
    told.set(photo, one)
    onTold(told.size)
    return one
  }
  return async (proof, photo, onProgress, signal) => {
    const { head, chunks } = told.get(photo) ?? (await tell(proof, photo, signal))
    await uploadChunks({ ...proof, number: head.number, chunks, signal }, onProgress)
  }
}
