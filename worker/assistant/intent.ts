import { asksAll, asksShares, intents, tags } from '../../content/words/intents.ts'
import { silences } from '../../content/words/silences.ts'
import type { Intent, Silence, Step } from './types.ts'

const kinds = intents.map(([kind, said]) => ({ kind, said: new RegExp(said) }))
const all = new RegExp(asksAll)
const wide = new RegExp(asksShares)
const tag = new RegExp(tags)
const lacking = silences.map(([asked, said, weight]) => ({
  asked: new RegExp(asked),
  said,
  isWhole: weight === 'whole',
}))

/** What a question wants: the first kind whose words it has, or null. */
export function intentOf(folded: string): Intent | null {
  return kinds.find(({ said }) => said.test(folded))?.kind ?? null
}

/** What a question asks for that the regulation does not say; each sentence once. */
export function silencesOf(folded: string): Silence[] {
  const found = new Map<string, Silence>()
  for (const { asked, said, isWhole } of lacking) {
    if (!asked.test(folded)) continue
    found.set(said, { said, isWhole: isWhole || found.get(said)?.isWhole === true })
  }
  return [...found.values()]
}

/** Reads off what is wanted, whether all of it, whether a claim is to be confirmed, and what is not in the law. */
export const intent: Step = (draft) => ({
  ...draft,
  intent: intentOf(draft.folded),
  asksAll: all.test(draft.folded),
  isWide: wide.test(draft.folded),
  isClaim: tag.test(draft.folded),
  silent: draft.outcome === 'emergency' ? [] : silencesOf(draft.folded),
})
