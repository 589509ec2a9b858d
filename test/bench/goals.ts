import type { DeskCase } from './desk.ts'
import type { Figures } from './table.ts'

/** Goals of search.md 10, in the page at a quarter of its speed. */
export const searchGoals = { queryMsMax: 10, builtMsMax: 1000, focusBytesMax: 60_000 } as const
/** The same p95 in Node with nothing compiled. */
export const firstQueryMsMax = searchGoals.queryMsMax / 4

/** Proof of work in 95 of 100 tries, on a phone six times slower (spec: security). */
export const solvingMsMax = 3000

/** The desk (spec: staff, "Desk"): the same at a hundred times the matters. */
export const deskSizes = [5_000, 500_000] as const
export const deskMsMax = 100
/** The session among them. */
export const deskQueriesMax = 3

type Judged = readonly [what: string, value: number, most: number]

function deskGoals(matters: number, { name, p95, queries, faults }: DeskCase): Judged[] {
  const of = `desk at ${matters}, ${name}`
  return [
    [`${of}: p95 in ms`, p95, deskMsMax],
    [`${of}: queries`, queries, deskQueriesMax],
    [`${of}: steps without an index`, faults.length, 0],
  ]
}

/** What a run of the bench found to miss its goal, each as a line to print; empty when all are kept. */
export function missedGoals(figures: Pick<Figures, 'search' | 'searchPage' | 'solving' | 'desks'>): string[] {
  const { search, searchPage, solving, desks } = figures
  const judged: Judged[] = [
    ['search in the page, p95 in ms', searchPage.queries.p95, searchGoals.queryMsMax],
    ['search in the page, ms until the index stands', searchPage.builtMs, searchGoals.builtMsMax],
    ['search in the page, bytes that focus loads', searchPage.focusBytes, searchGoals.focusBytesMax],
    ['search asked once with nothing compiled, p95 in ms', search.first.ours.p95, firstQueryMsMax],
    ['proof of work, p95 in ms', solving.p95, solvingMsMax],
    ...desks.flatMap(({ matters, cases }) => cases.flatMap((one) => deskGoals(matters, one))),
  ]
  return judged
    .filter(([, value, most]) => !(value <= most))
    .map(([what, value, most]) => `MISSED ${what}: ${value}, goal ${most}`)
}
