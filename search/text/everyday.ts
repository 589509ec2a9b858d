import { ASKING, BETWEEN_WORDS } from './cues.ts'
import { fold } from './fold.ts'

/** A word that people say and the regulation does not, as `content/words/lexicon` lists them. */
export interface EverydayWord {
  readonly said: string
  /** What the regulation says instead. */
  readonly law: readonly string[]
  /** Ids of paragraphs, the one that is most likely wanted first. */
  readonly provisions: readonly string[]
}

/** The everyday words of a query, and what else it says. */
export interface EverydayReading {
  readonly words: readonly EverydayWord[]
  /** The other words, folded; words of asking are left out. */
  readonly rest: readonly string[]
  /** What is left of the query, with gaps in the place of the everyday words. */
  readonly others: string
}

/** Finds everyday words anywhere in a query, the longest first; null when it has none. */
export type EverydayReader = (query: string) => EverydayReading | null

/** A part of a query cut into everyday words and what stands between them, in their order. */
type Cut = readonly { readonly text: string; readonly isSaid: boolean }[]

/** Cuts at the longest words that begin at each place; a table of lengths is quicker than one great expression. */
function cutterOf(said: ReadonlySet<string>): (part: string) => Cut {
  const lengths = [...new Set([...said].map((word) => word.length))].sort((a, b) => b - a)
  return (part) => {
    const cut: { text: string; isSaid: boolean }[] = []
    let from = 0
    for (let at = 0; at < part.length; ) {
      const length = lengths.find((each) => said.has(part.slice(at, at + each)) && at + each <= part.length)
      if (length === undefined) {
        at++
        continue
      }
      if (at > from) cut.push({ text: part.slice(from, at), isSaid: false })
      cut.push({ text: part.slice(at, at + length), isSaid: true })
      at += length
      from = at
    }
    if (from < part.length) cut.push({ text: part.slice(from), isSaid: false })
    return cut
  }
}

/** @param words entries; of two for the same word both count */
export function createEverydayReader(words: readonly EverydayWord[]): EverydayReader {
  const bySaid = new Map<string, EverydayWord[]>()
  for (const word of words) {
    const key = fold(word.said).text
    bySaid.set(key, [...(bySaid.get(key) ?? []), word])
  }
  const cut = cutterOf(new Set(bySaid.keys()))
  const read = (parts: readonly string[]): EverydayReading | null => {
    const pieces = parts.map(cut)
    const said = pieces.flat().filter(({ isSaid }) => isSaid)
    if (said.length === 0) return null
    const rest = pieces.flat().flatMap(({ text, isSaid }) => (isSaid ? [] : text.replace(ASKING, ' ').split(' ')))
    return {
      words: [...new Set(said.map(({ text }) => text))].flatMap((one) => bySaid.get(one) ?? []),
      rest: [...new Set(rest.filter((each) => each !== ''))],
      others: pieces.map((part) => part.map(({ text, isSaid }) => (isSaid ? ',' : text)).join('')).join(','),
    }
  }
  return (query) => {
    const typed = query.split(BETWEEN_WORDS).map((part) => fold(part).text)
    return read(typed.filter((part) => part !== '')) ?? read([fold(query).text])
  }
}
