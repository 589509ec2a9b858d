import { additionReceivers } from '../../sealing/additions.ts'
import type { RecipientsOf } from '../../sealing/envelope.ts'
import { openReporter } from '../../sealing/reporter.ts'
import type { Held } from '../held.ts'
import type { SealedPart } from './part.ts'
import { fetchDirectory, inboxOf } from './units.ts'

/** Whom later words of this matter are sealed to, each key held against the root of this build. @throws SealingFault */
export async function receiversOf(
  part: SealedPart,
  held: Held,
  fingerprint: string,
): Promise<RecipientsOf<'addition'>> {
  const directory = await fetchDirectory(part, fingerprint)
  const opener = await openReporter(part.matter, part.reporter, held.receipt)
  return additionReceivers(directory, inboxOf(part), opener)
}
