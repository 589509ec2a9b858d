import { createLikenessIndex, type LikenessIndex } from '../rank/likeness.ts'
import { createPhraseFinder, type PhraseFinder } from '../rank/phrases.ts'
import type { Prepared } from '../rank/prepared.ts'
import { BETWEEN_PARTS } from '../text/cues.ts'
import { createEverydayReader, type EverydayReader } from '../text/everyday.ts'
import { foldMarks } from '../text/fold.ts'
import { createVariants, type Variants } from '../text/variants.ts'
import type { Knowledge } from './knowledge.ts'

/** What the readings of a query need; each tool is made when it is first asked for, since most queries need none. */
export interface Tools {
  readonly all: readonly Prepared[]
  alike(): LikenessIndex
  everyday(): EverydayReader
  /** Null without knowledge. */
  variants(): Variants | null
  phrases(): PhraseFinder | null
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Lays the tools out. */
export function prepareTools(all: readonly Prepared[], knowledge: Knowledge | null): Tools {
  const everydayWords = knowledge?.everyday ?? []
  const variants = lazily((): Variants | null => (knowledge === null ? null : createVariants(knowledge.variants)))
  const phrases = lazily(() => {
    const said = everydayWords.map((word) => foldMarks(word.said).text)
    const headed = all.flatMap(({ document }) => document.heading.split(BETWEEN_PARTS))
    const law = [...everydayWords.flatMap((word) => word.law), ...headed.filter((part) => part.length > 1)]
    const known = law.map((word) => foldMarks(word).text)
    const by = variants()
    return by === null ? null : createPhraseFinder(all, said, known, by)
  })
  const alike = lazily(() => createLikenessIndex(all))
  return { all, alike, everyday: lazily(() => createEverydayReader(everydayWords)), variants, phrases }
}
