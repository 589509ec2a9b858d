import { chapter1A } from './chapter-1-a.ts'
import { chapter1B } from './chapter-1-b.ts'
import { chapter2 } from './chapter-2.ts'
import { chapter3A } from './chapter-3-a.ts'
import { chapter3B } from './chapter-3-b.ts'
import { chapter4A } from './chapter-4-a.ts'
import { chapter4B } from './chapter-4-b.ts'
import { chapter5A } from './chapter-5-a.ts'
import { chapter5B } from './chapter-5-b.ts'
import { chapter5C } from './chapter-5-c.ts'
import { chapter6A } from './chapter-6-a.ts'
import { chapter6B } from './chapter-6-b.ts'
import { chapter7 } from './chapter-7.ts'
import { chapter8 } from './chapter-8.ts'
import type { Gloss } from './types.ts'

export { linesOf } from './lines.ts'
export type { Gloss } from './types.ts'

/** Every gloss, in the order of the law; those that nobody has written yet are left out. */
export const glosses: readonly Gloss[] = [
  ...chapter1A,
  ...chapter1B,
  ...chapter2,
  ...chapter3A,
  ...chapter3B,
  ...chapter4A,
  ...chapter4B,
  ...chapter5A,
  ...chapter5B,
  ...chapter5C,
  ...chapter6A,
  ...chapter6B,
  ...chapter7,
  ...chapter8,
].filter(({ says }) => says.length > 0)

const byParagraph = new Map<string, Gloss>(glosses.map((gloss) => [gloss.of, gloss]))

/** The gloss of the paragraph with this id, such as `a54.p3`; undefined for any other id. */
export function glossOf(id: string): Gloss | undefined {
  return byParagraph.get(id)
}
