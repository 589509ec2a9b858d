import type { Figures } from './table.ts'

/** Goals of search.md 10, in the page at a quarter of its speed. */
export const searchGoals = { queryMsMax: 10, builtMsMax: 1000, focusBytesMax: 60_000 } as const
/** The same p95 in Node with nothing compiled. */
export const firstQueryMsMax = searchGoals.queryMsMax / 4

/** What a run of the bench found to miss its goal, each as a line to print; empty when all are kept. */
export function missedGoals({ search, searchPage }: Pick<Figures, 'search' | 'searchPage'>): string[] {
  const judged: [what: string, value: number, most: number][] = [
    ['search in the page, p95 in ms', searchPage.queries.p95, searchGoals.queryMsMax],
    ['search in the page, ms until the index stands', searchPage.builtMs, searchGoals.builtMsMax],
    ['search in the page, bytes that focus loads', searchPage.focusBytes, searchGoals.focusBytesMax],
    ['search asked once with nothing compiled, p95 in ms', search.first.ours.p95, firstQueryMsMax],
  ]
  return judged
    .filter(([, value, most]) => !(value <= most))
    .map(([what, value, most]) => `MISSED ${what}: ${value}, goal ${most}`)
}
