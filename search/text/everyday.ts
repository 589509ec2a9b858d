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

/** How long the words are that begin with each sign, the longest first. */
function lengthsBySign(said: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>()
  for (const word of said) {
    const some = lengths.get(word.charAt(0))
    if (some === undefined) lengths.set(word.charAt(0), [word.length])
    else if (!some.includes(word.length)) some.push(word.length)
  }
  for (const some of lengths.values()) some.sort((a, b) => b - a)
  return lengths
}

/** Cuts at the longest words that begin at each place; a table of lengths is quicker than one great expression. */
function cutterOf(said: ReadonlyMap<string, unknown>): (part: string) => Cut {
  const lengths = lengthsBySign(said.keys())
  return (part) => {
    const cut: { text: string; isSaid: boolean }[] = []
    let from = 0
    for (let at = 0; at < part.length; ) {
      const length = lengths.get(part.charAt(at))?.find((each) => said.has(part.slice(at, at + each)))
      if (length === undefined) {
        at++
        continue
      }
      if (at > from) cut.push({ text: part.slice(from, at), isSaid: false })
      // At the end of a part a longer slice is cut short, and may be a shorter word.
      const text = part.slice(at, at + length)
      cut.push({ text, isSaid: true })
      at += text.length
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
  const cut = cutterOf(bySaid)
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
  const readWhole = (query: string): EverydayReading | null => {
    const typed = query.split(BETWEEN_WORDS).map((part) => fold(part).text)
    return read(typed.filter((part) => part !== '')) ?? read([fold(query).text])
  }
  // One query is read at several steps.
  let last: { readonly query: string; readonly reading: EverydayReading | null } | null = null
  return (query) => {
    if (last?.query !== query) last = { query, reading: readWhole(query) }
    return last.reading
  }
}
