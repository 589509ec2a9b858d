import { receiversOf, sealAddition } from './additions.ts'
import type { SealedPart } from './part.ts'

/**
 * The fields of a form with the words sealed: what was typed is taken out, the envelope stands in its place.
 * @throws SealingFault when a key does not hold; nothing is sent then
 */
export async function sealFields(
  fields: URLSearchParams,
  part: SealedPart,
  fingerprint: string,
): Promise<URLSearchParams> {
  const text = (fields.get('text') ?? '').trim()
  const sealed = new URLSearchParams(fields)
  sealed.delete('text')
  const receivers = await receiversOf(part, fingerprint)
  sealed.set('envelope', JSON.stringify(await sealAddition(part, part.nextSeq, text, receivers)))
  return sealed
}
