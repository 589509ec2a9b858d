import { addressOf, findParagraph, paragraphText } from '../../../content/regulation/index.ts'
import type { Answer, Citation, Outcome } from '../../../worker/assistant/types.ts'
import type { AssistantRow } from './rows.ts'

/** Hand-made rows and answers for the tests of the figures. */
export function madeRow(expect: string[], right: [number, number[] | null][], more: Partial<AssistantRow> = {}) {
  const articles = right.map(([art, paras]) => ({ art, paras, grade: 2 as const }))
  const row: AssistantRow = { id: 'T-1', q: '', kind: 'fact', expect, articles, bodies: [], bodies_alt: [], ...more }
  return row
}

export function madeCitation(id: string): Citation {
  const found = findParagraph(id)
  if (found === undefined) throw new Error(`no paragraph ${id}`)
  const { article, number } = found
  return { id, article, paragraph: number, quote: paragraphText(found), url: addressOf(id) }
}

export function madeAnswer(outcome: Outcome, cited: readonly string[] = [], more: Partial<Answer> = {}): Answer {
  const empty = { text: '', bodies: [], notes: [], actions: [], channels: [] }
  const engine = { version: '0', lawSha: '0', model: null }
  // What the figures read, and no more: the answer may grow fields that they do not know.
  return { outcome, ...empty, citations: cited.map(madeCitation), engine, ...more } as Answer
}
