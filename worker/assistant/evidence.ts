import { probesOf } from './probes.ts'
import { topicOf } from './topic.ts'
import type { Step } from './types.ts'

const PARAGRAPHS = 120
/** A hit further down counts less: the engine has put the paragraph first that is about the words. */
const RANK_DECAY = 0.12
/** What one fitting row of the routing table counts for its basis. */
const TOPIC_WEIGHT = 3
/** What likeness of the whole question counts: a tie-break. */
const LIKENESS_WEIGHT = 0.8
const LIKENESS_HITS = 5

/** Gathers what speaks for each paragraph: rare words of the law count more than common ones. */
export const evidence: Step = async (draft) => {
  if (draft.outcome !== null) return draft
  const scores = new Map<string, number>()
  const add = (id: string, score: number) => scores.set(id, (scores.get(id) ?? 0) + score)
  for (const { words, weight } of probesOf(draft.folded)) {
    const { hits, total } = await draft.search(words)
    const rarity = Math.log(1 + PARAGRAPHS / Math.max(1, total))
    hits.forEach((hit, rank) => {
      if (hit.via === 'exact') add(hit.id, (weight * rarity) / (1 + RANK_DECAY * rank))
    })
  }
  if (scores.size > 0) {
    const like = await draft.search(draft.input.question)
    like.hits.slice(0, LIKENESS_HITS).forEach(({ id }, rank) => {
      add(id, LIKENESS_WEIGHT / (1 + rank))
    })
  }
  const found = topicOf(draft.folded)
  if (found !== null) add(found.topic.basis, TOPIC_WEIGHT * found.score)
  const sorted = [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || order(a.id, b.id))
  return { ...draft, evidence: sorted, topic: found?.topic.code ?? null }
}

/** Of equals the one that stands first in the law, so that the same question gives the same bytes. */
function order(a: string, b: string): number {
  const [, articleA = '0', paragraphA = '0'] = a.split(/\D+/)
  const [, articleB = '0', paragraphB = '0'] = b.split(/\D+/)
  return Number(articleA) - Number(articleB) || Number(paragraphA) - Number(paragraphB)
}
