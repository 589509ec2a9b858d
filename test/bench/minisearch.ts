import MiniSearch from 'minisearch'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'

/** Single characters and pairs of neighbours, the usual way to give a word index Chinese. */
function grams(text: string): string[] {
  const characters = Array.from(text.replace(/[\s\p{P}]/gu, ''))
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)]
}

/** Hits with all grams, or with any of them when there is none: what a careful user of the library would write. */
export function createMiniSearch(): { index: MiniSearch; find(query: string): string[] } {
  const index = new MiniSearch({ fields: ['text'], idField: 'id', tokenize: grams })
  index.addAll(paragraphDocuments().map(({ id, text }) => ({ id, text })))
  const find = (query: string) => {
    const all = index.search(query, { combineWith: 'AND' })
    return (all.length > 0 ? all : index.search(query)).map((hit) => String(hit.id))
  }
  return { index, find }
}
