import type { RoleOf, SealedMatter } from '../../../worker/contract/sealing.ts'
import { openEnvelope } from './envelope.ts'
import { SealingFault } from './fault.ts'
import type { Opener } from './recipients.ts'
import type { BodyContent, Contact } from './seal.ts'

/** Opens what the person wrote. @throws SealingFault closed */
export async function openBody(
  { matter, body }: Pick<SealedMatter, 'matter' | 'body'>,
  opener: Opener<RoleOf<'body'>>,
): Promise<BodyContent> {
  const content = await openEnvelope({ matter, purpose: 'body' }, body, opener)
  if (!isBody(content)) throw new SealingFault('closed')
  return content
}

/**
 * Opens how to reach the person. An inbox key is no opener of it, by type and by key.
 * @returns null when there is none
 * @throws SealingFault closed
 */
export async function openContact(
  { matter, contact }: Pick<SealedMatter, 'matter' | 'contact'>,
  opener: Opener<RoleOf<'contact'>>,
): Promise<Contact | null> {
  if (!contact) return null
  const content = await openEnvelope({ matter, purpose: 'contact' }, contact, opener)
  if (!isContact(content)) throw new SealingFault('closed')
  return content
}

/** Whoever holds the public keys can seal anything: what comes out is looked at before it is shown. */
function isBody(value: unknown): value is BodyContent {
  if (typeof value !== 'object' || value === null) return false
  const { text, reporter, attachments } = value as Partial<BodyContent>
  return typeof text === 'string' && typeof reporter === 'string' && typeof attachments === 'number'
}

function isContact(value: unknown): value is Contact {
  if (typeof value !== 'object' || value === null) return false
  const { name = '', phone = '' } = value as Contact
  return typeof name === 'string' && typeof phone === 'string'
}
