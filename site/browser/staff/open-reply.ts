import type { Envelope } from '../../../worker/contract/sealing.ts'
import { openReply, type Reply, type ReplyPlace } from '../sealing/replies.ts'
import { openerFor } from '../staff-keys/unlock.ts'
import { directoryOf } from './directories.ts'
import type { Ring } from './ring.ts'

/** A reply of the unit, by its own key and with every signature. @throws SealingFault closed, signature, epoch */
export async function openSealedReply(place: ReplyPlace, reply: Envelope<'reply'>, ring: Ring): Promise<Reply> {
  const opener = openerFor(reply.wraps, ring.inboxes)
  return openReply(place, reply, opener, await directoryOf(opener.id))
}
