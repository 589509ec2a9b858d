/** A text made comparable, with the way back: unit `i` of `text` came from `original.slice(starts[i], ends[i])`. */
export interface Folded {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** White space, controls, zero-width signs, variation selectors, emoji: nobody means to search for them. */
const INVISIBLE = /[\s\p{C}\p{Z}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u

const SIGNS_KEPT_MAX = 4096
/** Folding leaves these as they are. */
const ONLY_COMMON = /^[\u4e00-\u9fa5]*$/
const places = Array.from({ length: 256 }, (_, at) => at)

/** Folds one sign; most are seen again and again, so what became of them is kept. */
function signFolder(keep: (sign: string) => boolean): (point: string) => string {
  const known = new Map<string, string>()
  return (point) => {
    const before = known.get(point)
    if (before !== undefined) return before
    const signs = Array.from(point.normalize('NFKC').toLowerCase())
    const folded = signs.filter(keep).join('')
    if (known.size < SIGNS_KEPT_MAX) known.set(point, folded)
    return folded
  }
}

function foldBy(foldSign: (point: string) => string, original: string): Folded {
  const { length } = original
  if (length < places.length && ONLY_COMMON.test(original))
    return { text: original, starts: places.slice(0, length), ends: places.slice(1, length + 1) }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  for (const point of original) {
    const end = at + point.length
    const folded = foldSign(point)
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    text += folded
    at = end
  }
  return { text, starts, ends }
}

const foldLetter = signFolder((sign) => LETTER_OR_DIGIT.test(sign))
const foldMark = signFolder((sign) => !INVISIBLE.test(sign))

/** Letters and digits only: full width becomes half width, case, spaces, punctuation and emoji no longer count. */
export function fold(original: string): Folded {
  return foldBy(foldLetter, original)
}

/** As `fold`, but punctuation stays, so that a query that has some can find the places that have the same. */
export function foldMarks(original: string): Folded {
  return foldBy(foldMark, original)
}
