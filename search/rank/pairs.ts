import { foldMarks } from '../text/fold.ts'
import { gramsOf } from '../text/grams.ts'
import type { Prepared } from './prepared.ts'
import { likenessWeights, saturation as s } from './weights.ts'

/** One field of all documents: in which of them a pair stands, and how often. */
interface Field {
  readonly weight: number
  /** By pair: a document's order, then how often the pair stands there, and so on. */
  readonly postings: ReadonlyMap<string, readonly number[]>
  /** By document: what the number of its different pairs does to the worth of one. */
  readonly dampings: Float64Array
  /** Whether sharing a pair here makes a document like a query; a heading alone does not. */
  readonly isLike: boolean
}

/** What the pairs of a query say of every document, by its order. */
export interface Weighed {
  readonly scores: Float64Array
  /** Not 0 for those that share a telling pair. */
  readonly isLike: Uint8Array
}

/** Character pairs of all documents, their headings and what their glosses say besides. */
export interface PairIndex {
  /** In how many texts a pair stands; headings and glosses do not count. */
  holders(pair: string): number
  /**
   * @param pairs of a query; one that is said twice counts twice
   * @param tells whether sharing a pair makes two texts alike
   */
  weigh(pairs: readonly string[], weightOf: (pair: string) => number, tells: (pair: string) => boolean): Weighed
}

function createField(texts: readonly string[], weight: number, isLike: boolean): Field {
  const postings = new Map<string, number[]>()
  const lengths = texts.map((text, order) => {
    let length = 0
    for (const pair of gramsOf(text)) {
      const list = postings.get(pair)
      const last = list === undefined ? -1 : list.length - 2
      if (list !== undefined && list[last] === order) list[last + 1] = (list[last + 1] ?? 0) + 1
      else {
        length++
        if (list === undefined) postings.set(pair, [order, 1])
        else list.push(order, 1)
      }
    }
    return length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1
  const dampings = Float64Array.from(lengths, (length) => s.frequency * (1 - s.length + (s.length * length) / mean))
  return { weight, postings, dampings, isLike }
}

/** A pair says the more, the fewer documents have it. */
const rarityOf = (holders: number, all: number) => Math.log(1 + (all - holders + 0.5) / (holders + 0.5))

/** Builds the index over the folded documents: who has which pair, weighed as BM25+ does. */
export function createPairIndex(all: readonly Prepared[]): PairIndex {
  const w = likenessWeights
  const texts = createField(
    all.map(({ marks }) => marks.text),
    w.text,
    true,
  )
  const headings = createField(
    all.map(({ document }) => foldMarks(document.heading).text),
    w.heading,
    false,
  )
  const plain = createField(
    all.map(({ document }) => document.plain),
    w.plain,
    true,
  )
  const fields = [texts, headings, plain]
  return {
    holders: (pair) => (texts.postings.get(pair)?.length ?? 0) / 2,
    weigh(pairs, weightOf, tells) {
      const scores = new Float64Array(all.length)
      const isLike = new Uint8Array(all.length)
      /** How many different pairs a document shares, and the last of them. */
      const shared = new Uint16Array(all.length)
      const last = new Int16Array(all.length).fill(-1)
      for (const [turn, pair] of [...new Set(pairs)].entries()) {
        const times = pairs.filter((each) => each === pair).length * weightOf(pair)
        const isTelling = tells(pair)
        for (const field of fields) {
          const list = field.postings.get(pair)
          if (list === undefined) continue
          const worth = times * field.weight * rarityOf(list.length / 2, all.length)
          for (let at = 0; at < list.length; at += 2) {
            const order = list[at] ?? 0
            const count = list[at + 1] ?? 0
            const often = (count * (s.frequency + 1)) / (count + (field.dampings[order] ?? 0))
            scores[order] = (scores[order] ?? 0) + worth * (s.least + often)
            if (last[order] !== turn) shared[order] = (shared[order] ?? 0) + 1
            last[order] = turn
            if (isTelling && field.isLike) isLike[order] = 1
          }
        }
      }
      // Who shares many different pairs is liker than who has one of them often.
      for (let order = 0; order < scores.length; order++) scores[order] = (scores[order] ?? 0) * (shared[order] ?? 0)
      return { scores, isLike }
    },
  }
}
