import type { Regulation } from '../regulation/index.ts'
import { compareVersions, type Fate } from './compare-versions.ts'

/** Where the article that had this number in an earlier version stands in the newest one; null when it is gone. */
export type Whereabouts = { readonly fate: Fate; readonly now: number | null }

/** The whereabouts of every article of `earlier` in the newest of `versions`, by its number then. */
export function whereNow(versions: readonly Regulation[], earlier: Regulation): ReadonlyMap<number, Whereabouts> {
  const newest = versions[versions.length - 1] ?? earlier
  return new Map(
    compareVersions(earlier, newest).flatMap(({ before, after, fate }) =>
      before ? [[before.number, { fate, now: after?.number ?? null }] as const] : [],
    ),
  )
}
