import type { ParsedArticle, Witness } from './parse.ts'
import type { Erratum } from './types.ts'

/** One difference: where (`a42.p2`, or `a42.p2.i1`), and both readings (one character, or the whole text). */
export type Difference = { id: string; shown: string; other: string }

/** Compares two witnesses, white space aside. `shown` is the reading of the first. */
export function compareWitnesses(first: Witness, second: Witness): Difference[] {
  const a = unitsOf(first.articles)
  const b = unitsOf(second.articles)
  const ids = new Set([...a.keys(), ...b.keys()])
  return [...ids].flatMap((id) => compareTexts(id, a.get(id) ?? '', b.get(id) ?? ''))
}

/** What the errata do not explain: differences that nobody named, and errata that no source supports any more. */
export function checkErrata(
  differences: readonly Difference[],
  errata: readonly Pick<Erratum, 'id' | 'shown' | 'other'>[],
): { unnamed: Difference[]; stale: string[] } {
  const key = (entry: { id: string; shown: string; other: string }) => `${entry.id} ${entry.shown}/${entry.other}`
  const named = new Set(errata.map(key))
  const found = differences.map(key)
  const unnamed = differences.filter((entry, index) => !named.has(key(entry)) || found.indexOf(key(entry)) !== index)
  return { unnamed, stale: [...named].filter((entry) => !found.includes(entry)) }
}

function unitsOf(articles: readonly ParsedArticle[]): Map<string, string> {
  const units = new Map<string, string>()
  for (const article of articles) {
    article.paragraphs.forEach((paragraph, index) => {
      const id = `a${article.number}.p${index + 1}`
      units.set(id, paragraph.text)
      for (const item of paragraph.items) units.set(`${id}.i${item.number}`, item.text)
    })
  }
  return units
}

/** Texts of one length differ by characters; anything else is told as a whole, so that nobody guesses an alignment. */
function compareTexts(id: string, first: string, second: string): Difference[] {
  const a = [...first.replace(/\s/g, '')]
  const b = [...second.replace(/\s/g, '')]
  if (a.length !== b.length) return [{ id, shown: first, other: second }]
  return a.flatMap((shown, index) => {
    const other = b[index] ?? ''
    return shown === other ? [] : [{ id, shown, other }]
  })
}
