import type { Row } from '../rows.ts'
import { type Share, wilson } from '../wilson.ts'
import type { Found } from './contestant.ts'

/** One row with what an engine made of it. `rank` is that of the first grade-2 article, from 1; null when none came. */
export interface Judged {
  readonly row: Row
  readonly found: Found
  readonly rank: number | null
}

export interface Figures {
  readonly hit1: Share
  readonly hit3: Share
  /** Mean of 1/rank over the rows that expect an answer. No share of rows, so it has no Wilson interval. */
  readonly mrr: number
  /** Rows that expect an answer and got no hit. */
  readonly zero: Share
  /** Rows that expect none: right with no hit and a note, or with no hit alone where an engine has no notes. */
  readonly redirect: Share
}

/** A row that accepts an answer is measured by its answer, whatever else it accepts. */
export const wantsAnswer = ({ expect }: Row): boolean => expect.includes('answer')

export function judge(row: Row, found: Found): Judged {
  const right = new Set(row.articles.filter(({ grade }) => grade === 2).map(({ art }) => art))
  const at = found.articles.findIndex((article) => right.has(article))
  return { row, found, rank: at === -1 ? null : at + 1 }
}

export function isRight({ row, found, rank }: Judged): boolean {
  return wantsAnswer(row) ? rank === 1 : found.articles.length === 0 && found.note !== false
}

/** The figures over judged rows, all of them or those of one kind of input. */
export function measure(judged: readonly Judged[]): Figures {
  const answers = judged.filter(({ row }) => wantsAnswer(row))
  const redirects = judged.filter(({ row }) => !wantsAnswer(row))
  const within = (k: number) => answers.filter(({ rank }) => rank !== null && rank <= k).length
  const n = answers.length
  const sum = answers.reduce((total, { rank }) => total + (rank === null ? 0 : 1 / rank), 0)
  return {
    hit1: wilson(within(1), n),
    hit3: wilson(within(3), n),
    mrr: sum / n,
    zero: wilson(answers.filter(({ found }) => found.articles.length === 0).length, n),
    redirect: wilson(redirects.filter(isRight).length, redirects.length),
  }
}

/** The figures per kind of input, in the order of the file; empty when the rows carry none. */
export function measureByInput(judged: readonly Judged[]): Record<string, Figures> {
  const inputs = new Set(judged.flatMap(({ row }) => row.input ?? []))
  return Object.fromEntries(
    [...inputs].map((input) => [input, measure(judged.filter(({ row }) => row.input === input))]),
  )
}
