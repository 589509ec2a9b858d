import { basename } from 'node:path'
import { readQueries } from '../rows.ts'
import { type Kept, keep } from './against.ts'
import { type Assistant, answerAll, timeAll } from './ask.ts'
import { type Judged, judge } from './judge.ts'
import { type Figures, measure, measureBy } from './metrics.ts'
import { readAssistantRows } from './rows.ts'

export interface Report {
  readonly file: string
  readonly rows: number
  /** Milliseconds per question, also of those of kind `search`, which are asked like all others. */
  readonly p50: number
  readonly p95: number
  readonly all: Figures
  readonly byKind: Readonly<Record<string, Figures>>
  readonly byRegister: Readonly<Record<string, Figures>>
  readonly byTrap: Readonly<Record<string, Figures>>
  readonly answers: readonly Kept[]
  readonly judged: readonly Judged[]
}

/** A held half shows its figures and nothing of its lines, unless it is asked for by `--misses`. */
export const isHeld = (file: string): boolean => basename(file).includes('held')

/**
 * Every question of the file, then the figures over its rows but those of kind `search`. All are asked, because telling
 * the kinds apart would mean reading more of a row than `q` before the answers are there.
 */
export async function runAssistant(file: string, ask: Assistant, isShown = !isHeld(file)): Promise<Report> {
  const questions = readQueries(file)
  const answers = await answerAll(ask, questions)
  const times = await timeAll(ask, questions)

  // Every answer is there: only now are the labels read.
  const judged = readAssistantRows(file).flatMap((row, at) => {
    const answer = answers[at]
    return row.kind === 'search' || answer === undefined ? [] : [judge(row, answer)]
  })
  return {
    file,
    rows: judged.length,
    ...times,
    all: measure(judged),
    byKind: measureBy(judged, ({ row }) => row.kind),
    byRegister: measureBy(judged, ({ row }) => row.register),
    byTrap: measureBy(judged, ({ row }) => row.trap),
    answers: judged.map(({ row, answer }) => keep(row.id, answer, isShown)),
    judged,
  }
}
