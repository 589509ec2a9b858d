import { type Topic, topics } from '../../content/duties/topics.ts'
import { foldMarks } from '../../search/text/fold.ts'
import { gramsOf } from '../../search/text/grams.ts'

interface Phrase {
  readonly text: string
  readonly grams: readonly string[]
}

const SEPARATORS = /[,、;。]+/
const prepared = topics
  .filter(({ code }) => code !== 'other')
  .map((topic) => ({ topic, phrases: phrasesOf(`${topic.label},${topic.hint}`) }))

/** Of a phrase this much must be in the question for it to count, and this much altogether for a topic. */
const PHRASE_SHARE_MIN = 0.6
const TOPIC_SCORE_MIN = 1

function phrasesOf(text: string): Phrase[] {
  const parts = foldMarks(text).text.split(SEPARATORS)
  return parts.filter((part) => part.length >= 2).map((part) => ({ text: part, grams: gramsOf(part) }))
}

function scorePhrase(question: string, { text, grams }: Phrase): number {
  if (question.includes(text)) return text.length >= 3 ? 1.5 : 1
  const share = grams.filter((gram) => question.includes(gram)).length / Math.max(1, grams.length)
  return grams.length >= 2 && share >= PHRASE_SHARE_MIN ? share : 0
}

/** The row of the routing table whose everyday phrases the question uses, or null. */
export function topicOf(folded: string): { topic: Topic; score: number } | null {
  let best: { topic: Topic; score: number } | null = null
  for (const { topic, phrases } of prepared) {
    const score = phrases.reduce((sum, phrase) => sum + scorePhrase(folded, phrase), 0)
    if (score >= TOPIC_SCORE_MIN && score > (best?.score ?? 0)) best = { topic, score }
  }
  return best
}
