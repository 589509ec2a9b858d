import type { Rider } from '../db/write.ts'
import { deleteSealedContact } from './dialogue/sql.ts'
import { deleteContact } from './sql.ts'

/** How to reach the person goes in the same batch, in the open or sealed: nobody needs it any more. */
export function forgetContact(matterId: string): Rider[] {
  return [(eventId) => deleteContact(matterId, eventId), ...deleteSealedContact(matterId)]
}
