import type { Prepared } from './prepared.ts'
import { occurrences } from './ranges.ts'

export type View = 'marks' | 'letters'

/** Stands between texts; folded queries never contain it. */
const END = '\n'

/** All texts of one view in one string, so that what stands nowhere is told by a single look. */
export interface Shelf {
  includes(term: string): boolean
  /** The documents that contain a term, in their order, with the places where it begins in each. */
  holders(term: string): { prepared: Prepared; places: number[] }[]
}

function createShelf(all: readonly Prepared[], view: View): Shelf {
  const text = all.map((prepared) => prepared[view].text).join(END)
  const begins: number[] = []
  let at = 0
  for (const prepared of all) {
    begins.push(at)
    at += prepared[view].text.length + END.length
  }
  return {
    includes: (term) => text.includes(term),
    holders(term) {
      const found: { prepared: Prepared; places: number[] }[] = []
      let order = -1
      for (const place of occurrences(text, term)) {
        const before = order
        while (place >= (begins[order + 1] ?? Number.POSITIVE_INFINITY)) order++
        const prepared = all[order]
        if (prepared === undefined) continue
        if (order !== before) found.push({ prepared, places: [] })
        found[found.length - 1]?.places.push(place - (begins[order] ?? 0))
      }
      return found
    },
  }
}

const shelves = new WeakMap<readonly Prepared[], Partial<Record<View, Shelf>>>()

/** The shelf of some documents, made once. */
export function shelfOf(all: readonly Prepared[], view: View): Shelf {
  const made = shelves.get(all) ?? {}
  shelves.set(all, made)
  made[view] ??= createShelf(all, view)
  return made[view]
}
