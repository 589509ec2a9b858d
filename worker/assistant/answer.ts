import type { Context } from '../context.ts'
import { compose } from './compose.ts'
import { danger } from './danger.ts'
import { decide } from './decide.ts'
import { evidence } from './evidence.ts'
import { findEmbedded } from './find.ts'
import { fold } from './fold.ts'
import { guard } from './guard.ts'
import { intent } from './intent.ts'
import { knownCitations } from './known-citations.ts'
import { link } from './link.ts'
import { reference } from './reference.ts'
import type { Answer, Draft, Question, Step } from './types.ts'
import { refuse, verify } from './verify.ts'

/** The way from question to answer, to be read aloud. A step that decides ends the search; compose and verify always run. */
const steps: readonly Step[] = [fold, danger, guard, reference, intent, link, evidence, decide, compose, verify]

/** Hits that a probe may bring: every paragraph, so that rarity is known. */
const HITS_MAX = 120

/**
 * Answers a question from the regulation's own words. The same question gives the same bytes; nothing is stored.
 * @param input question of at most 500 characters, checked by the door
 */
export async function answer(ctx: Context, input: Question): Promise<Answer> {
  const found = new Map<string, ReturnType<Draft['search']>>()
  const search = (query: string) => {
    const known = found.get(query) ?? findEmbedded({ query, limit: HITS_MAX })
    found.set(query, known)
    return known
  }
  let draft: Draft = {
    input: { question: input.question, context: { citations: knownCitations(input.context?.citations) } },
    version: ctx.settings.version,
    search,
    folded: '',
    outcome: null,
    danger: null,
    routes: new Map(),
    cited: [],
    evidence: [],
    tops: [],
    listChance: 0,
    reason: null,
    intent: null,
    asksAll: false,
    isWide: false,
    isClaim: false,
    silent: [],
    linked: [],
    probes: [],
    listed: [],
    topic: null,
    answer: null,
  }
  for (const step of steps) draft = await step(draft)
  return draft.answer ?? refuse(draft)
}
