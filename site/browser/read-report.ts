// Fetched at the first key in the report form: the small models and the words for danger.
import { danger as words } from '../../content/words/danger.ts'
import { detectDangerSmall } from '../../search/topics/danger-small.ts'
import { suggestTopics } from '../../search/topics/suggest.ts'

export interface ReadReport {
  /** What to do first and whom to ring, where the text tells of danger now. */
  readonly danger: { readonly kind: string; readonly text: string; readonly numbers: readonly string[] } | null
  /** Codes of topics, the likeliest first. */
  readonly topics: readonly string[]
}

/** What a report says, read where it is written. */
export function readReport(text: string): ReadReport {
  const danger = detectDangerSmall(text)
  return {
    danger: danger && { ...danger, text: words.kinds[danger.kind] },
    topics: suggestTopics(text).map(({ code }) => code),
  }
}
