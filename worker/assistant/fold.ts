import { foldMarks } from '../../search/text/fold.ts'
import variants from '../../search/text/variants.json' with { type: 'json' }
import { simplify } from '../../search/topics/simplify.ts'
import type { Step } from './types.ts'

/** The traditional forms of every character that the regulation uses, from the map of the search. */
const simple = new Map<string, string>()
for (const group of variants.traditional.split(' ')) {
  const [usual = '', ...forms] = Array.from(group)
  for (const form of forms) simple.set(form, usual)
}

/** Traditional characters become simplified ones: the short list of the browser first, then the whole map. */
export function simplifyAll(text: string): string {
  return Array.from(simplify(text), (sign) => simple.get(sign) ?? sign).join('')
}

/** Brings the question into the one form that the other steps read. */
export const fold: Step = (draft) => ({ ...draft, folded: simplifyAll(foldMarks(draft.input.question).text) })
