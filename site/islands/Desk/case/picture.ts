import type { SealedForUnit } from '../../../../worker/contract/desk.ts'
import { staffApi } from '../../../../worker/contract/staff.ts'
import { decodePixels } from '../../../browser/photos/decode.ts'
import { drawUpright } from '../../../browser/photos/draw.ts'
import { openAttachment } from '../../../browser/sealing/attachments.ts'
import type { Bytes } from '../../../browser/sealing/bytes.ts'
import { SealingFault } from '../../../browser/sealing/fault.ts'
import type { Ring } from '../../../browser/staff/ring.ts'
import { openerFor } from '../../../browser/staff-keys/unlock.ts'

/** Pixels: enough for a wide screen, little for an old phone's memory. */
const sideMax = 1600

export interface Picture {
  readonly matterId: string
  readonly number: number
  readonly chunks: number
  readonly type: string | null
}

/**
 * Fetches a picture, opens it where it is sealed, and draws it: a canvas has no address that somebody could open again,
 * and whatever a file held beside pixels is gone.
 * @throws Error when a piece does not come; SealingFault when it does not open; PhotoFault when it is no picture
 */
export async function drawPicture(
  { matterId, number, chunks, type }: Picture,
  sealed: SealedForUnit | undefined,
  ring: Ring | null,
): Promise<HTMLCanvasElement> {
  const pieces: Bytes[] = []
  for (let seq = 0; seq < chunks; seq++) pieces.push(await fetchPiece(matterId, number, seq))
  const pixels = await decodePixels(
    sealed ? await openSealed(sealed, number, pieces, ring) : new Blob(pieces, { type: type ?? '' }),
  )
  try {
    return drawUpright(pixels, 1, sideMax).canvas
  } finally {
    pixels.release()
  }
}

async function openSealed(
  { matter, attachments }: SealedForUnit,
  number: number,
  pieces: readonly Bytes[],
  ring: Ring | null,
): Promise<Blob> {
  const head = attachments.find((one) => one.number === number)
  if (!head || !ring) throw new SealingFault('closed')
  const { type, bytes } = await openAttachment(matter, head, pieces, openerFor(head.wraps, ring.inboxes))
  return new Blob([bytes], { type })
}

async function fetchPiece(matterId: string, number: number, seq: number): Promise<Bytes> {
  const answer = await fetch(`${staffApi}/matters/${matterId}/attachments/${number}/${seq}`, { cache: 'no-store' })
  if (!answer.ok) throw new Error('no piece')
  return new Uint8Array(await answer.arrayBuffer())
}
