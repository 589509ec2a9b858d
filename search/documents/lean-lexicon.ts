import type { AnyDocument } from './document.ts'

const CELL = ' | '
/** Before a word that is no pointer. */
const PLAIN = '='

/** Rewrites the second cell of each line, the words of the law, with the texts of the paragraphs that the third names. */
function rewrite(
  table: string,
  documents: readonly AnyDocument[],
  each: (word: string, texts: readonly string[]) => string,
): string {
  const textOf = new Map(documents.map(({ id, text }) => [id, text]))
  const lines = table.split('\n').map((line) => {
    const [said = '', law = '', provisions = ''] = line.split(CELL)
    const texts = provisions.split(' ').map((id) => textOf.get(id) ?? '')
    const words = law.split(' ').map((word) => each(word, texts))
    return [said, words.join(' '), provisions].join(CELL)
  })
  return lines.join('\n')
}

/** The lean table of the lexicon with pointers in the place of the law's words: which paragraph, from where, how long. */
export function packLexicon(table: string, documents: readonly AnyDocument[]): string {
  return rewrite(table, documents, (word, texts) => {
    const place = texts.findIndex((text) => text.includes(word))
    // An amended law may have moved it: the word itself is shipped until the entry has been read again.
    if (place < 0) return `${PLAIN}${word}`
    const pointer = `${texts[place]?.indexOf(word)}.${word.length}`
    return place === 0 ? pointer : `${pointer}.${place}`
  })
}

/** The lean table again. */
export function unpackLexicon(packed: string, documents: readonly AnyDocument[]): string {
  return rewrite(packed, documents, (pointer, texts) => {
    if (pointer.startsWith(PLAIN)) return pointer.slice(PLAIN.length)
    const [from = 0, length = 0, place = 0] = pointer.split('.').map(Number)
    return (texts[place] ?? '').slice(from, from + length)
  })
}
