import type { TextRange } from '../engines/engine.ts'
import { ASKING, WEAK } from '../text/cues.ts'
import { fold, foldMarks } from '../text/fold.ts'
import { gramsOf } from '../text/grams.ts'
import { byScore, type Found, foundLater } from './found.ts'
import { createPairIndex } from './pairs.ts'
import type { Prepared } from './prepared.ts'
import { occurrences, originalRanges } from './ranges.ts'
import { likenessWeights } from './weights.ts'

/** Stands where a word was taken out, so that its neighbours do not become a pair. */
const GAP = ','
const ONLY_LETTERS = /^\p{L}+$/u

/** Answers with the documents that are most like a query, best first. */
export type LikenessIndex = (query: string) => Found[]

/** The stretches of the folded text that are also in the query, as pairs or longer. */
function sharedStretches(prepared: Prepared, grams: ReadonlySet<string>): TextRange[] {
  const { text } = prepared.marks
  return [...grams].flatMap((gram) => occurrences(text, gram).map((at): TextRange => [at, at + gram.length]))
}

/**
 * Tells texts that share only a lesser part of one short term: they speak of something else. A term of which just one
 * character is not the text's is mistyped, and no other.
 */
function tellOther(letters: string, grams: ReadonlySet<string>): (text: string) => boolean {
  const signs = Array.from(letters)
  const butOne = new RegExp(
    signs.map((_, at) => [...signs.slice(0, at), '.', ...signs.slice(at + 1)].join('')).join('|'),
  )
  return (text) => {
    const shared = [...grams].filter((gram) => text.includes(gram)).length
    return shared / grams.size < likenessWeights.termShareMin && !(signs.length > 3 && butOne.test(text))
  }
}

const weightOf = (gram: string) => (WEAK.test(gram) ? likenessWeights.weak : 1)

/** Builds the index of character pairs over the texts and, weakly, our headings and glosses. */
export function createLikenessIndex(all: readonly Prepared[]): LikenessIndex {
  const index = createPairIndex(all)
  const commonMin = all.length * likenessWeights.commonShareMax
  /** What stands in very many paragraphs makes none of them alike. */
  const tells = (gram: string) => index.holders(gram) > 0 && index.holders(gram) <= commonMin

  return (query) => {
    const asked = query.replace(ASKING, GAP)
    const marks = foldMarks(asked).text
    const letters = fold(asked).text
    if (letters === '') return []
    const typed = gramsOf(marks)
    const grams = new Set(typed)
    const telling = [...grams].filter(tells)
    const isTerm = asked === query && grams.size <= likenessWeights.termPairsMax && ONLY_LETTERS.test(marks)
    const isOther = isTerm ? tellOther(letters, grams) : () => false
    // Pairs that stand nearly everywhere tell least: they are asked for only when few others are.
    const { scores, isLike } = index.weigh(
      telling.length >= likenessWeights.tellingMin ? telling : typed,
      weightOf,
      tells,
    )
    const least = scores.reduce((most, score) => Math.max(most, score), 0) * likenessWeights.scoreShareMin
    const found = all.flatMap((prepared, order): Found[] => {
      const score = scores[order] ?? 0
      if (score === 0 || score < least) return []
      if ((isLike[order] === 0 || isOther(prepared.marks.text)) && !prepared.heading.includes(letters)) return []
      return [foundLater(prepared, score, () => originalRanges(prepared.marks, sharedStretches(prepared, grams)))]
    })
    return found.sort(byScore)
  }
}
