import { findParagraph, paragraphText } from '../../../content/regulation/index.ts'
import type { Answer, Citation, Outcome } from '../../../worker/assistant/types.ts'
import { type BodyScore, scoreBodies } from './names.ts'
import type { AssistantRow } from './rows.ts'

/** How the seven outcomes are counted. */
const groups: Readonly<Record<Outcome, 'answer' | 'redirect' | 'emergency' | 'refuse'>> = {
  answered: 'answer',
  partial: 'answer',
  clarify: 'answer',
  not_in_regulation: 'redirect',
  out_of_scope: 'redirect',
  emergency: 'emergency',
  refused: 'refuse',
}

const CLAUSE_END = /[。；！？\n]/
const DENIAL = /没有|没写|没规定|不是|并非|未|不能|不得/

/** One row with what the assistant made of it. */
export interface Judged {
  readonly row: AssistantRow
  readonly answer: Answer
  readonly group: string
  readonly outcomeRight: boolean
  /** Place of the first article of grade 2 among the distinct cited ones, from 1; null when none was cited. */
  readonly rank: number | null
  /** Null where the row names no body. */
  readonly bodies: BodyScore | null
  /** Null where the row is no trap. */
  readonly honest: boolean | null
}

/** A row that accepts an answer and nothing else counts as over-refused when there was none. */
export const wantsAnswer = ({ expect }: AssistantRow): boolean => expect.includes('answer')
export const wantsOnly = ({ expect }: AssistantRow, group: string): boolean =>
  expect.length === 1 && expect[0] === group
export const hasGrade2 = ({ articles }: AssistantRow): boolean => articles.some(({ grade }) => grade === 2)

/** Distinct articles in the order of the citations. */
export const citedArticles = ({ citations }: Answer): number[] => [...new Set(citations.map(({ article }) => article))]

/** Whether a quote stands letter by letter in the paragraph that it names. */
export function isExact({ id, article, paragraph, quote }: Citation): boolean {
  const place = `a${article}.p${paragraph}`
  const found = findParagraph(place)
  const isPlace = id === place || id.startsWith(`${place}.`)
  return found !== undefined && isPlace && quote !== '' && paragraphText(found).includes(quote)
}

/**
 * A trap is met honestly when the answer says what is not so: by its outcome where the text is silent, in words where the
 * question presupposes something or where the answer goes on to quote.
 */
function isHonest({ says, denied = [], stated = [] }: AssistantRow, answer: Answer, group: string): boolean {
  if (group === 'redirect' && says !== 'false_premise') return true
  if (says === 'beyond') return false
  const said = [answer.text, ...answer.notes.map(({ text }) => text)].join('\n').replace(/是不是/g, '')
  const denials = said.split(CLAUSE_END).filter((clause) => DENIAL.test(clause))
  return stated.some((word) => said.includes(word)) || denied.some((word) => denials.some((one) => one.includes(word)))
}

export function judge(row: AssistantRow, answer: Answer): Judged {
  const group = groups[answer.outcome]
  const right = new Set(row.articles.filter(({ grade }) => grade === 2).map(({ art }) => art))
  const at = citedArticles(answer).findIndex((article) => right.has(article))
  const names = answer.bodies.map(({ name }) => name)
  return {
    row,
    answer,
    group,
    outcomeRight: row.expect.includes(group),
    rank: at === -1 ? null : at + 1,
    bodies: row.bodies.length === 0 ? null : scoreBodies(names, row.bodies, row.bodies_alt),
    honest: row.says === undefined ? null : isHonest(row, answer, group),
  }
}

/** Whether a row is worth reading again. */
export function isMiss({ row, outcomeRight, rank, bodies, honest }: Judged): boolean {
  const isLate = wantsAnswer(row) && hasGrade2(row) && rank !== 1
  return !outcomeRight || isLate || (bodies !== null && bodies.f1 < 1) || honest === false
}
