import { type AdditionKind, sealAddition } from '../../sealing/additions.ts'
import type { Held } from '../held.ts'
import type { SealedPart } from './part.ts'
import { receiversOf } from './receivers.ts'

/** What the words of an act's page are. */
const kinds: Readonly<Record<string, AdditionKind>> = {
  add: 'addition',
  answer: 'answer',
  'not-solved': 'not-solved',
  correct: 'correction',
}

/** The act that an address is of: `/report/track/not-solved/`. */
function kindOf(path: string): AdditionKind {
  return kinds[path.split('/')[3] ?? ''] ?? 'addition'
}

/**
 * The fields of a form with the words sealed: what was typed is taken out, the envelope stands in its place.
 * @throws SealingFault when a key does not hold; nothing is sent then
 */
export async function sealFields(
  path: string,
  fields: URLSearchParams,
  part: SealedPart,
  held: Held,
  fingerprint: string,
): Promise<URLSearchParams> {
  const text = (fields.get('text') ?? '').trim()
  const sealed = new URLSearchParams(fields)
  sealed.delete('text')
  const place = { matter: part.matter, seq: part.nextSeq }
  const receivers = await receiversOf(part, held, fingerprint)
  const { addition } = await sealAddition(place, { kind: kindOf(path), text }, receivers)
  sealed.set('envelope', JSON.stringify(addition))
  return sealed
}
