import type { Envelope } from '../../../worker/contract/sealing.ts'
import { openContact } from '../sealing/open.ts'
import { openerFor } from '../staff-keys/unlock.ts'
import type { Ring } from './ring.ts'

/** How to reach the person, by the custodian's own key. @throws SealingFault closed for an epoch that one does not hold */
export async function openIdentity(
  matter: string,
  contact: Envelope<'contact'>,
  { custodians }: Ring,
): Promise<{ readonly name: string; readonly phone: string }> {
  const opened = await openContact({ matter, contact }, openerFor(contact.wraps, custodians))
  return { name: opened?.name ?? '', phone: opened?.phone ?? '' }
}
