import * as z from 'zod/mini'
import { isOneProof, oneProof, proofFields } from './matter-schemas.ts'
import { type AttachmentNumber, pictureTypes, sealingLimits } from './sealing.ts'

const { attachmentBytesMax, attachmentsMax, chunkDataBytes } = sealingLimits

/** Both who come back and where the browser proves it for bytes, which have no room for a proof. */
export const proofHeaders = { handle: 'X-Handle', auth: 'X-Auth' } as const

/** `POST /api/matters/attachments`: a picture of an open matter, before its chunks. */
export const declarationSchema = z
  .strictObject({
    ...proofFields,
    type: z.string('wrong').check(z.refine((type) => pictureTypes.includes(type), 'wrong')),
    chunks: z
      .int('wrong')
      .check(z.minimum(1, 'wrong'), z.maximum(Math.ceil(attachmentBytesMax / chunkDataBytes), 'wrong')),
  })
  .check(z.refine(isOneProof, oneProof))

/** The number of a picture as it stands in an address, or null. */
export function parseNumber(text: string): AttachmentNumber | null {
  const number = Number(text)
  return /^\d$/.test(text) && number >= 1 && number <= attachmentsMax ? (number as AttachmentNumber) : null
}

/** The place of a chunk as it stands in an address, or null. */
export function parseSeq(text: string): number | null {
  return /^(?:0|[1-9]\d?)$/.test(text) ? Number(text) : null
}
