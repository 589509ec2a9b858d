import type { Context } from '../context.ts'
import type { OpenMatter } from '../contract/matter-schemas.ts'
import { foldPhone } from '../contract/phones.ts'
import { encryptField } from '../db/at-rest.ts'
import type { NewContact } from './sql.ts'

/** How to reach the person, encrypted under DATA_KEY; null when nothing was left. */
export async function encryptContact(
  ctx: Context,
  matterId: string,
  contact: OpenMatter['contact'],
): Promise<NewContact | null> {
  const name = contact?.name?.trim()
  const phone = contact?.phone && foldPhone(contact.phone)
  if (!name && !phone) return null
  return {
    matterId,
    nameCipher: name ? await encryptField(ctx, `contacts.name|${matterId}`, name) : null,
    phoneCipher: phone ? await encryptField(ctx, `contacts.phone|${matterId}`, phone) : null,
  }
}
