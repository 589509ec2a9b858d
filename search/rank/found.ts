import type { TextRange } from '../engines/engine.ts'
import type { Prepared } from './prepared.ts'

/** A document that was found, with what to mark in it. */
export interface Found {
  readonly prepared: Prepared
  readonly score: number
  readonly ranges: TextRange[]
}

/** What is marked is worked out when it is asked for, once: most of what is found is never shown. */
export function foundLater(prepared: Prepared, score: number, mark: () => TextRange[]): Found {
  let ranges: TextRange[] | null = null
  return {
    prepared,
    score,
    get ranges() {
      ranges ??= mark()
      return ranges
    },
  }
}

/** Best first; of equals, the one that stands first in the law. */
export function byScore(a: Found, b: Found): number {
  return b.score - a.score || a.prepared.order - b.prepared.order
}
