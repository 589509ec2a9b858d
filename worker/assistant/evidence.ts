import { asks } from '../../content/words/intents.ts'
import { lawWordsOf } from '../../search/topics/law-words.ts'
import { paragraphChances } from '../../search/topics/paragraph.ts'
import { LIST } from '../../search/topics/paragraph-signs.ts'
import { type Hint, hintsOf, leansOnAnswer } from './hints.ts'
import { topicOf } from './topic.ts'
import type { Draft, Evidence, Step } from './types.ts'

const PARAGRAPHS = 120
/** Below this a learned paragraph is noise. */
const CHANCE_MIN = 0.01
/** A hit further down counts less: the engine has put the paragraph first that is about the words. */
const RANK_DECAY = 0.12
/** What one fitting row of the routing table counts for its basis. */
const TOPIC_WEIGHT = 3
/** What a paragraph counts for that everyday questions of this kind are answered by, when that is sure. */
export const LEARNED_WEIGHT = 20
/** What likeness of the whole question counts: a tie-break. */
const LIKENESS_WEIGHT = 0.8
const LIKENESS_HITS = 5
const PROBES_SHOWN = 12
const PARTS = /[,;。?!]/
const PARTS_MAX = 3
const PART_CHARS_MIN = 5
const PART_SCORE_MIN = 7.5
const asking = new RegExp(asks)

type Scores = Map<string, number>

function add(scores: Scores, { id, weight }: Hint): void {
  scores.set(id, (scores.get(id) ?? 0) + weight)
}

/** Rare words of the law count more than common ones. */
async function addProbes(draft: Draft, scores: Scores): Promise<string[]> {
  const found: string[] = []
  for (const { words, weight } of lawWordsOf(draft.folded)) {
    const { hits, total } = await draft.search(words)
    const rarity = Math.log(1 + PARAGRAPHS / Math.max(1, total))
    hits.forEach((hit, rank) => {
      if (hit.via === 'exact') add(scores, { id: hit.id, weight: (weight * rarity) / (1 + RANK_DECAY * rank) })
    })
    if (hits.some(({ via }) => via === 'exact')) found.push(words)
  }
  return found
}

async function addLikeness(draft: Draft, scores: Scores): Promise<void> {
  const like = await draft.search(draft.input.question)
  like.hits.slice(0, LIKENESS_HITS).forEach(({ id }, rank) => {
    add(scores, { id, weight: LIKENESS_WEIGHT / (1 + rank) })
  })
}

/** The questions that a question is made of, when it asks two or three things one after the other. */
function partsOf(folded: string): string[] {
  const parts = folded.split(PARTS).filter((part) => part.length >= PART_CHARS_MIN && asking.test(part))
  return parts.length >= 2 && parts.length <= PARTS_MAX ? parts : []
}

/** The best paragraph of each part, where its own words speak for it as strongly as for an answer. */
async function topsOf(draft: Draft): Promise<string[]> {
  const tops: string[] = []
  for (const folded of partsOf(draft.folded)) {
    const scores: Scores = new Map()
    const part = { ...draft, folded, linked: [], intent: null }
    await addProbes(part, scores)
    for (const hint of hintsOf(part)) add(scores, hint)
    const [best] = sortScores(scores)
    if (best !== undefined && best.score >= PART_SCORE_MIN) tops.push(best.id)
  }
  return tops
}

function sortScores(scores: Scores): Evidence[] {
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || compareIds(a.id, b.id))
}

/** Gathers what speaks for each paragraph: the graph and everyday words first, then words shared with the law. */
export const evidence: Step = async (draft) => {
  if (draft.outcome !== null) return draft
  const scores: Scores = new Map()
  const probes = await addProbes(draft, scores)
  for (const hint of hintsOf(draft)) add(scores, hint)
  if (scores.size > 0) await addLikeness(draft, scores)
  const found = topicOf(draft.folded)
  if (found !== null) add(scores, { id: found.topic.basis, weight: TOPIC_WEIGHT * found.score })
  // What leans on an answer says too little by itself to be compared with everyday questions.
  const chances = leansOnAnswer(draft) ? new Map<string, number>() : paragraphChances(draft.folded)
  for (const [id, chance] of chances)
    if (chance >= CHANCE_MIN && id !== LIST) add(scores, { id, weight: LEARNED_WEIGHT * chance })
  const sorted = sortScores(scores)
  return {
    ...draft,
    evidence: sorted,
    listChance: chances.get(LIST) ?? 0,
    tops: await topsOf(draft),
    probes: probes.slice(0, PROBES_SHOWN),
    topic: found?.topic.code ?? null,
  }
}

/** Of equals the one that stands first in the law, so that the same question gives the same bytes. */
export function compareIds(a: string, b: string): number {
  const [, articleA = '0', paragraphA = '0'] = a.split(/\D+/)
  const [, articleB = '0', paragraphB = '0'] = b.split(/\D+/)
  return Number(articleA) - Number(articleB) || Number(paragraphA) - Number(paragraphB)
}
