import type { EverydayReading, EverydayWord } from '../text/everyday.ts'
import { fold } from '../text/fold.ts'
import { byScore, type Found, findLiteral, mergeRanges } from './literal.ts'
import type { Prepared } from './prepared.ts'
import { everydayWeights } from './weights.ts'

const w = everydayWeights

/** How a paragraph stands to the words of the query. */
export interface EverydayFound extends Found {
  readonly via: 'alias' | 'fuzzy'
}

/** Adds up what several ways of finding say of one document. */
class Tally {
  private readonly found = new Map<Prepared, Found>()

  add({ prepared, ranges }: Pick<Found, 'prepared' | 'ranges'>, score: number): void {
    const earlier = this.found.get(prepared)
    const merged = mergeRanges([...(earlier?.ranges ?? []), ...ranges])
    this.found.set(prepared, { prepared, score: (earlier?.score ?? 0) + score, ranges: merged })
  }

  has(prepared: Prepared): boolean {
    return this.found.has(prepared)
  }

  get best(): Found[] {
    return [...this.found.values()].sort(byScore)
  }
}

/** The cited paragraphs in their order, then the others that contain the regulation's words. */
function addWord(tally: Tally, all: readonly Prepared[], word: EverydayWord, share: number): void {
  const holders = word.law.map((law) => findLiteral(all, fold(law).text, fold(law).text))
  word.provisions.forEach((id, place) => {
    const prepared = all.find(({ document }) => document.id === id)
    if (prepared !== undefined)
      tally.add({ prepared, ranges: [] }, share * Math.max(w.cited - w.place * place, w.citedLast))
  })
  for (const found of holders)
    found.forEach((each, place) => {
      tally.add(each, tally.has(each.prepared) ? 0 : (share * w.contains) / (place + 1))
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
  const named = new Set(tally.best.map(({ prepared }) => prepared))
  for (const rest of reading.rest) {
    const holders = findLiteral(all, rest, rest)
    const rare = rarity(holders.length, all.length)
    for (const each of holders)
      if (named.has(each.prepared)) tally.add(each, w.rest * rare)
      else if (share < w.shareAlone && rest.length > 1) tally.add(each, w.restAlone * rare)
  }
  const most = like[0]?.score ?? 1
  for (const each of like)
    if (share < w.shareAlone || named.has(each.prepared))
      tally.add(each, ((1 - share) * w.alike * w.cited * each.score) / most)
  return tally.best.map((each) => ({ ...each, via: named.has(each.prepared) ? 'alias' : 'fuzzy' }))
}
