import { createHash } from 'node:crypto'
import type { Answer } from '../../../worker/assistant/types.ts'

/** What is kept of an answer, so that a later run can tell what changed. A held half keeps no more than `sha`. */
export interface Kept {
  readonly id: string
  readonly sha: string
  readonly outcome?: string
  readonly cited?: readonly string[]
  readonly bodies?: readonly string[]
  readonly text?: string
}

/** @param isShown false for a held half: then only a digest is kept */
export function keep(id: string, answer: Answer, isShown: boolean): Kept {
  const { engine, ...rest } = answer
  const sha = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16)
  if (!isShown) return { id, sha }
  const cited = answer.citations.map((one) => one.id)
  return { id, sha, outcome: answer.outcome, cited, bodies: answer.bodies.map(({ name }) => name), text: answer.text }
}

export interface Change {
  readonly before: Kept
  readonly after: Kept
}

export interface Comparison {
  readonly same: number
  readonly changed: readonly Change[]
  /** Rows that only one of the two runs has. */
  readonly alone: number
}

/** Which answers are no longer byte for byte what they were. */
export function compare(before: readonly Kept[], after: readonly Kept[]): Comparison {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const pairs = after.flatMap((one) => {
    const old = earlier.get(one.id)
    return old === undefined ? [] : [{ before: old, after: one }]
  })
  const changed = pairs.filter((pair) => pair.before.sha !== pair.after.sha)
  const alone = before.length + after.length - 2 * pairs.length
  return { same: pairs.length - changed.length, changed, alone }
}
