import { dutiesOfSource } from '../../content/duties/index.ts'
import { addressOf, findParagraph, paragraphText, regulation } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { channelOf } from './channels.ts'
import type { Answer, AnswerBody, Citation, Draft, Step } from './types.ts'

function isCitationTrue({ id, article, paragraph, quote, url }: Citation): boolean {
  const found = findParagraph(id)
  return (
    found !== undefined &&
    found.article === article &&
    found.number === paragraph &&
    quote !== '' &&
    paragraphText(found).includes(quote) &&
    url === addressOf(id)
  )
}

/** A paragraph names a body letter by letter, or the graph of duties, which is checked by itself, reads it there. */
export function namesBody({ id, quote }: Pick<Citation, 'id' | 'quote'>, name: string): boolean {
  return (
    quote.includes(name) ||
    dutiesOfSource(id).some(({ subjects, partners }) => [...subjects, ...partners].some((each) => each.name === name))
  )
}

/** A body counts only when every paragraph that it is said to stand in is quoted and names it. */
function isBodyNamed({ name, citations }: AnswerBody, quoted: readonly Citation[]): boolean {
  return citations.length > 0 && citations.every((id) => quoted.some((each) => each.id === id && namesBody(each, name)))
}

/** Whether everything in an answer that claims to be the law's is in the law. */
export function isProven({ outcome, citations, bodies }: Answer): boolean {
  if ((outcome === 'answered' || outcome === 'partial') && citations.length === 0) return false
  return citations.every(isCitationTrue) && bodies.every((body) => isBodyNamed(body, citations))
}

/** What is said instead of an answer that cannot be proven. */
export function refuse(draft: Draft): Answer {
  return {
    outcome: 'not_in_regulation',
    text: words.text.unverified,
    bodies: [],
    citations: [],
    notes: [{ kind: 'basis', text: words.notes.text }],
    actions: [],
    channels: channelOf('12345'),
    choices: [],
    why: { intent: null, words: [], duties: [], rejected: [] },
    engine: { version: draft.version, lawSha: regulation.sha256, model: null },
  }
}

/** Nothing leaves unproven: an answer with one wrong quote is not shown at all. */
export const verify: Step = (draft) => {
  const { answer } = draft
  return answer !== null && isProven(answer) ? draft : { ...draft, answer: refuse(draft) }
}
