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

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** @param words entries; of two for the same word both count */
export function createEverydayReader(words: readonly EverydayWord[]): EverydayReader {
  const bySaid = new Map<string, EverydayWord[]>()
  for (const word of words) {
    const key = fold(word.said).text
    bySaid.set(key, [...(bySaid.get(key) ?? []), word])
  }
  const longestFirst = [...bySaid.keys()].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return () => null
  const anyWord = new RegExp(longestFirst.map(escaped).join('|'), 'g')
  const read = (parts: readonly string[]): EverydayReading | null => {
    const said = parts.flatMap((part) => part.match(anyWord) ?? [])
    if (said.length === 0) return null
    const rest = parts.flatMap((part) => part.replace(anyWord, ' ').replace(ASKING, ' ').split(' '))
    return {
      words: [...new Set(said)].flatMap((one) => bySaid.get(one) ?? []),
      rest: [...new Set(rest.filter((each) => each !== ''))],
      others: parts.map((part) => part.replace(anyWord, ',')).join(','),
    }
  }
  return (query) => {
    const typed = query.split(BETWEEN_WORDS).map((part) => fold(part).text)
    return read(typed.filter((part) => part !== '')) ?? read([fold(query).text])
  }
}
