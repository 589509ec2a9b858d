import { topics } from '../../content/duties/topics.ts'
import { addressOf } from '../../content/regulation/index.ts'
import { foldMarks } from '../../search/text/fold.ts'
import { gramsOf } from '../../search/text/grams.ts'

export interface TopicLink {
  readonly label: string
  readonly url: string
}

const SHOWN = 6

const prepared = topics
  .filter(({ code }) => code !== 'other')
  .map((topic) => ({
    label: topic.label,
    url: addressOf(topic.basis),
    grams: new Set(gramsOf(foldMarks(`${topic.label},${topic.hint},${topic.span}`).text)),
  }))

/** The topics that share the most character pairs with a query; of equals the everyday ones, which stand first. */
export function nearestTopics(query: string): TopicLink[] {
  const asked = gramsOf(foldMarks(query).text)
  const scored = prepared.map((topic) => ({ ...topic, score: asked.filter((gram) => topic.grams.has(gram)).length }))
  scored.sort((a, b) => b.score - a.score)
  return scored.slice(0, SHOWN).map(({ label, url }) => ({ label, url }))
}
