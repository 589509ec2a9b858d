import { dutiesOfBody } from '../../content/duties/index.ts'
import { findArticle, findParagraph } from '../../content/regulation/index.ts'
import { assistant } from '../../content/words/assistant.ts'
import { definitions, inPassing } from '../../content/words/definitions.ts'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { withNarrower } from './link.ts'
import type { Draft } from './types.ts'

/** A paragraph that something speaks for, and how much. */
export interface Hint {
  readonly id: string
  readonly weight: number
}

const defined = definitions.map(([said, ...ids]) => ({ said: new RegExp(said), ids }))
const passing: ReadonlySet<string> = new Set(inPassing.split(' '))
const leaning = new RegExp(assistant.leaning)
const entries = [...lexicon].sort((a, b) => b.said.length - a.said.length)

/** What the paragraph explains that is asked for; the next ones a little less. */
const DEFINITION_WEIGHT = 9
/** The lexicon's first paragraph; the further ones less and less. */
const LEXICON_WEIGHT = 3.4
const LEXICON_DECAY = 0.35
/** Words that mostly tell where or to whom something happens, not what it is. */
const PASSING_SHARE = 0.35
/** A body that the question names bears a duty there, or shares it. */
const SUBJECT_WEIGHT = 1.6
const PARTNER_WEIGHT = 0.8
const FORCE_WEIGHT = 20
const CONTEXT_WEIGHT = 4
const CONTEXT_MAX = 3
const VOLUNTEER_WEIGHT = 9
const CONSEQUENCE_WEIGHT = 2.2

/** What a paragraph is worth when the question uses everyday words that lead there; longest words first, none twice. */
function lexiconHints(folded: string): Hint[] {
  const hints: Hint[] = []
  let rest = folded
  for (const { said, provisions } of entries) {
    if (!rest.includes(said)) continue
    rest = rest.split(said).join('\u0000')
    const share = passing.has(said) ? PASSING_SHARE : 1
    provisions.forEach((id, at) => {
      hints.push({
        id,
        weight: (share * LEXICON_WEIGHT) / (1 + LEXICON_DECAY * at) / Math.sqrt(Math.max(1, provisions.length - 1)),
      })
    })
  }
  return hints
}

/** Where the bodies that the question names bear or share a duty: each paragraph once for each body. */
function bodyHints({ linked }: Draft): Hint[] {
  return linked.flatMap(({ id }) => {
    const weights = new Map<string, number>()
    for (const each of withNarrower(id)) {
      for (const { source, subjects } of dutiesOfBody(each)) {
        const paragraph = paragraphOf(source)
        const weight = subjects.some((subject) => subject.id === each) ? SUBJECT_WEIGHT : PARTNER_WEIGHT
        weights.set(paragraph, Math.max(weights.get(paragraph) ?? 0, weight))
      }
    }
    const share = Math.sqrt(Math.max(1, weights.size / 3))
    return [...weights].map(([paragraph, weight]) => ({ id: paragraph, weight: weight / share }))
  })
}

function intentHints({ intent, folded }: Draft): Hint[] {
  if (intent === 'force') return [{ id: 'a63.p1', weight: FORCE_WEIGHT }]
  if (intent === 'consequence') return ['a62.p1', 'a62.p2'].map((id) => ({ id, weight: CONSEQUENCE_WEIGHT }))
  if (intent === 'volunteer') return [{ id: 'a54.p1', weight: VOLUNTEER_WEIGHT }]
  if (intent !== 'define') return []
  const found = defined.find(({ said }) => said.test(folded))
  return (found?.ids ?? []).map((id, at) => ({ id, weight: DEFINITION_WEIGHT / (1 + 0.4 * at) }))
}

/** 「那由谁监督呢」: the question leans on the paragraphs of the last answer, of which only those that exist are believed. */
export function leansOnAnswer({ input, folded }: Pick<Draft, 'input' | 'folded'>): boolean {
  return leaning.test(folded) && (input.context?.citations ?? []).some((id) => findParagraph(id) !== undefined)
}

function contextHints({ input, folded }: Draft): Hint[] {
  if (!leansOnAnswer({ input, folded })) return []
  const last = (input.context?.citations ?? []).flatMap((id) => findParagraph(id) ?? []).slice(0, CONTEXT_MAX)
  const beside = last.slice(0, 1).flatMap(({ article }) => findArticle(article)?.paragraphs ?? [])
  return [
    ...last.map(({ id }, at) => ({ id, weight: CONTEXT_WEIGHT / (3 + at) })),
    ...beside.map(({ id }) => ({ id, weight: CONTEXT_WEIGHT })),
  ]
}

/** The paragraph of a paragraph's or an item's id. */
export function paragraphOf(source: string): string {
  return source.split('.').slice(0, 2).join('.')
}

/** What speaks for paragraphs besides words shared with the law: everyday words, bodies, what is wanted. */
export function hintsOf(draft: Draft): Hint[] {
  return [...lexiconHints(draft.folded), ...bodyHints(draft), ...intentHints(draft), ...contextHints(draft)]
}
