import { namedBodies } from './body-names.ts'
import { lawWordsOf } from './law-words.ts'
import { runsOf } from './runs.ts'

/** The runs of a folded text, the words of the law and the bodies that it speaks of. */
export function signsOf(folded: string): string[] {
  const law = lawWordsOf(folded).map(({ words }) => `law:${words}`)
  const bodies = namedBodies(folded).map(({ id }) => `body:${id}`)
  return [...new Set([...runsOf(folded), ...law, ...bodies])]
}
