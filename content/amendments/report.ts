import type { Regulation } from '../regulation/index.ts'
import { amendments } from '../words/amendments.ts'
import { compareVersions } from './compare-versions.ts'
import type { Finding, Review, State } from './review.ts'

const words = amendments.check
const order: readonly State[] = ['stale', 'moved', 'gone', 'look']

/** What a maintainer reads: the articles that changed, then what of ours must follow, by state and kind. */
export function reportReview(review: Review, before: Regulation, after: Regulation): string[] {
  const { findings, gaps } = review
  const due = findings.filter(({ state }) => state !== 'look').length
  if (findings.length + gaps.length === 0) return [...headOf(before, after), words.none]
  return [
    ...headOf(before, after),
    ...order.flatMap((state) => listState(state, findings)),
    ...gaps.map(({ kind, on }) => `${on} ${words.gap[kind]}`),
    words.sum(due, findings.length - due, gaps.length),
  ]
}

/** Whether somebody has to write something before the version may be published. */
export function isDue({ findings, gaps }: Review): boolean {
  return gaps.length > 0 || findings.some(({ state }) => state !== 'look')
}

function headOf(before: Regulation, after: Regulation): string[] {
  if (before === after) return [words.alone(after.version)]
  const rows = compareVersions(before, after).filter(({ fate }) => fate !== 'same' && fate !== 'moved')
  return [
    words.compared(before.version, after.version),
    ...rows.map(
      ({ fate, before: old, after: now }) =>
        `  ${words.changes[fate]} ${[old?.id, now?.id].filter(Boolean).join(' → ')}`,
    ),
  ]
}

function listState(state: State, findings: readonly Finding[]): string[] {
  const rows = findings.filter((one) => one.state === state)
  if (rows.length === 0) return []
  return [
    `${amendments.states[state]}：`,
    ...rows.map(({ kind, name, on, now }) => {
      const where = now && now !== on ? ` ${words.whereNow(now)}` : ''
      return `  ${amendments.kinds[kind]} ${name === on ? on : `${name} ${on}`}${where}`
    }),
  ]
}
