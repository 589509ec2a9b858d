import { readFileSync } from 'node:fs'

/** An article that answers a question: grade 2 when a correct answer cites it, grade 1 when it may be cited. */
export interface Label {
  readonly art: number
  readonly paras: readonly number[] | null
  readonly grade: 1 | 2
}

/** One line of a file of questions. `input` is the kind of typing; only our own sets carry it. */
export interface Row {
  readonly id: string
  readonly q: string
  readonly kind: string
  readonly input?: string
  readonly expect: readonly string[]
  readonly articles: readonly Label[]
}

const parseLines = (text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)

/** What was typed, in the order of the file, and nothing else: all that an engine under test may be given. */
export function readQueries(path: string): string[] {
  return parseLines(readFileSync(path, 'utf8')).map(({ q }) => q)
}

/** The whole rows with their labels. To be called once the answers are there. */
export function readRows(path: string): Row[] {
  return parseLines(readFileSync(path, 'utf8'))
}
