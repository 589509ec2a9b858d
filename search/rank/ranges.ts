import type { TextRange } from '../engines/engine.ts'
import type { Folded } from '../text/fold.ts'

/** Every place where `needle` begins in `text`, overlapping ones too. */
export function occurrences(text: string, needle: string): number[] {
  const places: number[] = []
  if (needle === '') return places
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) places.push(at)
  return places
}

/**
 * Stretches of a folded text brought back to the original. A stretch that folding made by leaving signs out falls
 * into pieces there, so that exactly the matched characters are marked. Touching and overlapping pieces become one.
 * @param stretches [start, end) in the folded text
 */
export function originalRanges(folded: Folded, stretches: readonly TextRange[]): TextRange[] {
  const covered = new Set<number>()
  for (const [start, end] of stretches) for (let at = start; at < end; at++) covered.add(at)
  const ranges: TextRange[] = []
  for (const at of [...covered].sort((a, b) => a - b)) {
    const start = folded.starts[at] ?? 0
    const end = folded.ends[at] ?? start
    const last = ranges[ranges.length - 1]
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}

/** Ranges in order; those that touch or overlap become one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1]
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
