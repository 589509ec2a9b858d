import { duties, findBody } from '../../content/duties/index.ts'
import { addressOf, cite, findParagraph, headings } from '../../content/regulation/index.ts'
import { ask } from '../../content/words/ask.ts'
import type { Why } from './types.ts'

const words = ask.why

/** Why this answer, as the page tells it; the law's words and places only. */
export interface WhyForPage {
  readonly intent: string
  readonly words: string
  readonly hasWords: boolean
  readonly used: readonly { readonly told: string }[]
  readonly hasUsed: boolean
  readonly rejected: readonly { readonly title: string; readonly heading: string; readonly url: string }[]
  readonly hasRejected: boolean
}

const USED_MAX = 8

/** Null where nothing was looked up: danger, a refusal, an article asked for by its number. */
export function whyForPage(why: Why): WhyForPage | null {
  const used = why.duties.slice(0, USED_MAX).flatMap(tellDuty)
  const rejected = why.rejected.map((id) => ({ title: cite(id), heading: headingOf(id), url: addressOf(id) }))
  if (why.words.length + used.length + rejected.length === 0) return null
  return {
    intent: why.intent === null ? words.plain : words.intents[why.intent],
    words: why.words.join(words.join),
    hasWords: why.words.length > 0,
    used,
    hasUsed: used.length > 0,
    rejected,
    hasRejected: rejected.length > 0,
  }
}

function tellDuty(id: string): { told: string }[] {
  const duty = duties.find((each) => each.id === id)
  if (duty === undefined) return []
  const names = [...new Set(duty.subjects.map((subject) => findBody(subject.id)?.name ?? subject.name))]
  return [{ told: words.duty(cite(duty.source), names.join(words.join), duty.action) }]
}

/** Our own short heading of its article, so that a place says what it is about. */
function headingOf(id: string): string {
  return headings[findParagraph(id)?.article ?? 0] ?? ''
}
