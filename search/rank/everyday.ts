import type { EverydayReading, EverydayWord } from '../text/everyday.ts'
import { fold } from '../text/fold.ts'
import { byScore, type Found, foundLater } from './found.ts'
import { findLiteral } from './literal.ts'
import type { Prepared } from './prepared.ts'
import { mergeRanges } from './ranges.ts'
import { everydayWeights } from './weights.ts'

const w = everydayWeights

/** A paragraph, and how it stands to the words of the query. */
export interface EverydayFound {
  readonly found: Found
  readonly via: 'alias' | 'fuzzy'
}

/** What several ways of finding say of one document. */
interface Sum {
  score: number
  readonly parts: Pick<Found, 'ranges'>[]
}

/** Adds up what several ways of finding say of each document. */
class Tally {
  private readonly sums = new Map<Prepared, Sum>()

  add(prepared: Prepared, score: number, part?: Found): void {
    const sum = this.sums.get(prepared) ?? { score: 0, parts: [] }
    sum.score += score
    if (part !== undefined) sum.parts.push(part)
    this.sums.set(prepared, sum)
  }

  has(prepared: Prepared): boolean {
    return this.sums.has(prepared)
  }

  get documents(): Set<Prepared> {
    return new Set(this.sums.keys())
  }

  get best(): Found[] {
    const found = [...this.sums].map(([prepared, { score, parts }]) =>
      foundLater(prepared, score, () => mergeRanges(parts.flatMap(({ ranges }) => ranges))),
    )
    return found.sort(byScore)
  }
}

/** The cited paragraphs in their order, then the others that contain the regulation's words. */
function addWord(tally: Tally, all: readonly Prepared[], word: EverydayWord, share: number): void {
  const holders = word.law.map((law) => findLiteral(all, fold(law).text, fold(law).text))
  word.provisions.forEach((id, place) => {
    const prepared = all.find(({ document }) => document.id === id)
    if (prepared !== undefined) tally.add(prepared, share * Math.max(w.cited - w.place * place, w.citedLast))
  })
  for (const found of holders)
    found.forEach((each, place) => {
      tally.add(each.prepared, tally.has(each.prepared) ? 0 : (share * w.contains) / (place + 1), each)
    })
}

/** A word that leads to many places says less about each. */
const tellingOf = ({ provisions }: EverydayWord) => 1 / provisions.length ** w.many

/** How much it tells that a word stands somewhere: all when in one paragraph, nothing when in every one. */
const rarity = (holders: number, all: number) => (1 - Math.log(Math.max(1, holders)) / Math.log(all)) ** w.rare

/** How much of what the query says is said in everyday words. */
function shareOf({ words, rest }: EverydayReading): number {
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
  const said = length([...new Set(words.map((word) => word.said))])
  return said / Math.max(1, said + length(rest))
}

/**
 * The paragraphs that everyday words lead to, best first; those that also contain the other words of the query rise.
 * @param like what is like the other words of the query, best first
 */
export function findEveryday(
  all: readonly Prepared[],
  reading: EverydayReading,
  like: readonly Found[],
): EverydayFound[] {
  const tally = new Tally()
  const share = shareOf(reading)
  for (const [place, word] of reading.words.entries())
    addWord(tally, all, word, share * tellingOf(word) * (1 + w.late * place))
  const named = tally.documents
  for (const rest of reading.rest) {
    const holders = findLiteral(all, rest, rest)
    const rare = rarity(holders.length, all.length)
    for (const each of holders)
      if (named.has(each.prepared)) tally.add(each.prepared, w.rest * rare, each)
      else if (share < w.shareAlone && rest.length > 1) tally.add(each.prepared, w.restAlone * rare, each)
  }
  const most = like[0]?.score ?? 1
  for (const each of like)
    if (share < w.shareAlone || named.has(each.prepared))
      tally.add(each.prepared, ((1 - share) * w.alike * w.cited * each.score) / most, each)
  return tally.best.map((found) => ({ found, via: named.has(found.prepared) ? 'alias' : 'fuzzy' }))
}
