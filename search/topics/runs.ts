/** Longer runs of characters are too rare to have been learned. */
const RUN_MAX = 3
const START = '^'
const END = '$'

/** The characters of a folded text and its runs of two and three, with its start and its end; each once. */
export function runsOf(folded: string): string[] {
  const text = [START, ...Array.from(folded), END]
  const runs = new Set<string>()
  for (let length = 1; length <= RUN_MAX; length++)
    for (let at = 0; at + length <= text.length; at++) runs.add(text.slice(at, at + length).join(''))
  runs.delete(START)
  runs.delete(END)
  return [...runs]
}
