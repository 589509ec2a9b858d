import { openAttachment } from '../../sealing/attachments.ts'
import { SealingFault } from '../../sealing/fault.ts'
import type { Opener } from '../../sealing/recipients.ts'
import type { OpenPicture } from '../pictures.ts'
import type { SealedPart } from './part.ts'

/** Pictures of a sealed matter, by the key that the code opened. */
export function pictureOpener(part: SealedPart, opener: Opener<'reporter'>): OpenPicture {
  return async (number, chunks) => {
    const head = part.attachments.find((one) => one.number === number)
    if (!head) throw new SealingFault('closed')
    const { type, bytes } = await openAttachment(part.matter, head, chunks, opener)
    return new Blob([bytes], { type })
  }
}
