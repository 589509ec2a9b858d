import MiniSearch from 'minisearch'
import type { TextRange } from '../engines/engine.ts'
import { ASKING, WEAK } from '../text/cues.ts'
import { fold, foldMarks } from '../text/fold.ts'
import { gramsOf } from '../text/grams.ts'
import type { Found } from './literal.ts'
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

/** The pairs that tell paragraphs apart: what stands in very many of them makes none of them alike. */
function tellingGrams(all: readonly Prepared[]): ReadonlySet<string> {
  const holders = new Map<string, number>()
  for (const { marks } of all)
    for (const gram of new Set(gramsOf(marks.text))) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  const most = all.length * likenessWeights.commonShareMax
  return new Set([...holders].filter(([, count]) => count <= most).map(([gram]) => gram))
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

/** Builds the index of character pairs over the texts and, weakly, our headings and glosses. */
export function createLikenessIndex(all: readonly Prepared[]): LikenessIndex {
  const index = new MiniSearch<{ id: number; text: string; heading: string; plain: string }>({
    fields: ['text', 'heading', 'plain'],
    tokenize: gramsOf,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'OR',
      boostTerm: (term) => (WEAK.test(term) ? likenessWeights.weak : 1),
      boost: { text: likenessWeights.text, heading: likenessWeights.heading, plain: likenessWeights.plain },
    },
  })
  index.addAll(
    all.map(({ order, marks, document }) => ({
      id: order,
      text: marks.text,
      heading: foldMarks(document.heading).text,
      plain: document.plain,
    })),
  )
  const tells = tellingGrams(all)

  return (query) => {
    const asked = query.replace(ASKING, GAP)
    const marks = foldMarks(asked).text
    const letters = fold(asked).text
    if (letters === '') return []
    const grams = new Set(gramsOf(marks))
    const telling = [...grams].filter((gram) => tells.has(gram))
    const isTerm = asked === query && grams.size <= likenessWeights.termPairsMax && ONLY_LETTERS.test(marks)
    const isOther = isTerm ? tellOther(letters, grams) : () => false
    // Pairs that stand nearly everywhere cost most of the time and tell least: they are asked for only when few others are.
    const results = index.search(telling.length >= likenessWeights.tellingMin ? telling.join(GAP) : marks)
    const least = (results[0]?.score ?? 0) * likenessWeights.scoreShareMin
    return results.flatMap(({ id, score }) => {
      const prepared = all[Number(id)]
      if (prepared === undefined || score < least) return []
      if (isOther(prepared.marks.text) && !prepared.heading.includes(letters)) return []
      const { plain } = prepared.document
      const isLike = telling.some((gram) => prepared.marks.text.includes(gram) || plain.includes(gram))
      if (!isLike && !prepared.heading.includes(letters)) return []
      return [{ prepared, score, ranges: originalRanges(prepared.marks, sharedStretches(prepared, grams)) }]
    })
  }
}
