import { readNumeral } from './read-numbers.ts'

/** A citation in a sentence: 第五十四条第三款, 第六条第（九）项, 第三款 alone, 第七章. Parts that are not said are absent. */
export interface Citation {
  readonly said: string
  readonly chapter?: number
  readonly article?: number
  readonly paragraph?: number
  readonly item?: number
}

const number = '[0-9〇零一二两三四五六七八九十百]+'
/** 第五十四条第三款第（六）项; any part may lead. 第一款 needs its 第, so that 一条 stays a count. */
export const citationPattern = new RegExp(
  `第(${number})章|第(${number})条(?:第?(${number})款)?(?:第?[（(]?(${number})[）)]?项)?|第(${number})款(?:第?[（(]?(${number})[）)]?项)?|第[（(]?(${number})[）)]?项`,
  'g',
)

/** Every citation in a sentence, in order. */
export function readCitations(sentence: string): Citation[] {
  return [...sentence.matchAll(citationPattern)].map((match) => {
    const [said, chapter, article, paragraph, item, loneParagraph, itemAfter, loneItem] = match
    return {
      said,
      ...part('chapter', chapter),
      ...part('article', article),
      ...part('paragraph', paragraph ?? loneParagraph),
      ...part('item', item ?? itemAfter ?? loneItem),
    }
  })
}

function part(name: 'chapter' | 'article' | 'paragraph' | 'item', said: string | undefined): Partial<Citation> {
  return said === undefined ? {} : { [name]: readNumeral(said) }
}
