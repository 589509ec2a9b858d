import { align, likenessOf } from './align.ts'

/** A stretch that both texts have, that only the earlier one has (`out`) or only the later one (`in`). */
export type Stretch = { readonly kind: 'same' | 'out' | 'in'; readonly text: string }

/** A shared stretch shorter than this between two changes is chance, and a reader is better off without it. */
const shortest = 3
/** Texts less alike than this are shown one after the other, whole. */
const least = 0.3

/**
 * What became of a text, character by character, put together so that a person can read it: joining `same` and `out`
 * gives the earlier text, `same` and `in` the later one.
 */
export function diffWords(before: string, after: string): Stretch[] {
  if (before === after) return [{ kind: 'same', text: before }]
  if (likenessOf(before, after) < least)
    return tidy([
      { kind: 'out', text: before },
      { kind: 'in', text: after },
    ])
  const signs = align([...before], [...after], (a, b) => (a === b ? 1 : 0), 1)
  const stretches = signs.flatMap(([out, now]): Stretch[] => {
    if (out !== null && now !== null) return [{ kind: 'same', text: now }]
    return [out === null ? { kind: 'in', text: now ?? '' } : { kind: 'out', text: out }]
  })
  return tidy(dropChance(tidy(stretches)))
}

/** Between two changes a stretch of a character or two counts as changed with them. */
function dropChance(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((one, index): Stretch[] => {
    const isInner = index > 0 && index < stretches.length - 1
    if (one.kind !== 'same' || !isInner || [...one.text].length >= shortest) return [one]
    return [
      { kind: 'out', text: one.text },
      { kind: 'in', text: one.text },
    ]
  })
}

/** Joins neighbours: of each change first all that went, then all that came. */
function tidy(stretches: readonly Stretch[]): Stretch[] {
  const done: Stretch[] = []
  let out = ''
  let now = ''
  const close = () => {
    if (out) done.push({ kind: 'out', text: out })
    if (now) done.push({ kind: 'in', text: now })
    out = ''
    now = ''
  }
  for (const { kind, text } of stretches) {
    if (kind === 'out') out += text
    else if (kind === 'in') now += text
    else {
      close()
      const last = done[done.length - 1]
      if (last?.kind === 'same') done[done.length - 1] = { kind, text: last.text + text }
      else done.push({ kind, text })
    }
  }
  close()
  return done
}
