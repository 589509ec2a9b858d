import type { Regulation } from '../regulation/index.ts'
import { compareVersions } from './compare-versions.ts'

/**
 * The id that each article and paragraph of the newest version had when it first stood in the regulation, and the
 * version in which it did: `a56` → a55 of 2023-01-01, when an article was put in before it.
 */
export type FirstIds = ReadonlyMap<string, { readonly id: string; readonly version: string }>

export function firstIds(versions: readonly Regulation[]): FirstIds {
  let known: FirstIds = new Map()
  versions.forEach((now, index) => {
    const next = new Map<string, { id: string; version: string }>()
    const keep = (old: string | undefined, id: string) =>
      next.set(id, (old && known.get(old)) || { id, version: now.version })
    for (const { before, after, paragraphs } of compareVersions(versions[index - 1] ?? { ...now, articles: [] }, now)) {
      if (after) keep(before?.id, after.id)
      for (const one of paragraphs) if (one.after) keep(one.before?.id, one.after.id)
    }
    known = next
  })
  return known
}
