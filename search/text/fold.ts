/** A text made comparable, with the way back: unit `i` of `text` came from `original.slice(starts[i], ends[i])`. */
export interface Folded {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** White space, controls, zero-width signs, variation selectors, emoji: nobody means to search for them. */
const INVISIBLE = /[\s\p{C}\p{Z}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u

function foldKeeping(original: string, keep: (sign: string) => boolean): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  for (const point of original) {
    const end = at + point.length
    for (const sign of point.normalize('NFKC').toLowerCase()) {
      if (!keep(sign)) continue
      for (let unit = 0; unit < sign.length; unit++) {
        starts.push(at)
        ends.push(end)
      }
      text += sign
    }
    at = end
  }
  return { text, starts, ends }
}

/** Letters and digits only: full width becomes half width, case, spaces, punctuation and emoji no longer count. */
export function fold(original: string): Folded {
  return foldKeeping(original, (sign) => LETTER_OR_DIGIT.test(sign))
}

/** As `fold`, but punctuation stays, so that a query that has some can find the places that have the same. */
export function foldMarks(original: string): Folded {
  return foldKeeping(original, (sign) => !INVISIBLE.test(sign))
}
