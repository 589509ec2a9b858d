import { paragraphText, regulation } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { everyday } from '../../content/words/everyday.ts'
import { foldMarks } from '../text/fold.ts'

/** Words of the law that a question speaks of, and how much they count. */
export interface LawWords {
  readonly words: string
  readonly weight: number
}

const law = regulation.articles
  .flatMap((article) => article.paragraphs)
  .map((paragraph) => foldMarks(paragraphText(paragraph)).text)
  .join('\n')
const links = everyday.map(([said, ...found]) => ({ said: new RegExp(said, 'i'), found }))
const empty = new RegExp(words.empty)
const LETTERS = /^[\p{L}\p{N}]+$/u

/** What was said in everyday words counts a little more than a chance likeness of letters. */
const LINK_WEIGHT = 1.3
const lengthWeight = (length: number) => (length >= 4 ? 1.7 : length === 3 ? 1.35 : 1)

/** The longest pieces of the question that stand in the law letter by letter, of two characters or more. */
function sharedWords(question: string): string[] {
  const found = new Set<string>()
  let reached = 0
  for (let start = 0; start < question.length - 1; start++) {
    let end = start + 2
    if (!law.includes(question.slice(start, end))) continue
    while (end < question.length && LETTERS.test(question[end] ?? '') && law.includes(question.slice(start, end + 1)))
      end += 1
    const piece = question.slice(start, end)
    if (end > reached && LETTERS.test(piece) && !empty.test(piece)) found.add(piece)
    reached = Math.max(reached, end)
  }
  return [...found]
}

/** From a folded question to words that the law uses: those it shares, and those that everyday words lead to. */
export function lawWordsOf(folded: string): LawWords[] {
  const shared = sharedWords(folded).map((piece) => ({ words: piece, weight: lengthWeight(piece.length) }))
  const linked = links
    .filter(({ said }) => said.test(folded))
    .flatMap(({ found }) => found.map((piece, at) => ({ words: piece, weight: LINK_WEIGHT * (at === 0 ? 1 : 0.8) })))
  const byWords = new Map<string, LawWords>()
  for (const each of [...shared, ...linked]) {
    const known = byWords.get(each.words)
    if (known === undefined || known.weight < each.weight) byWords.set(each.words, each)
  }
  return [...byWords.values()]
}
