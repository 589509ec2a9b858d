import { fileURLToPath } from 'node:url'
import MiniSearch from 'minisearch'
import { expect, it } from 'vitest'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createPairIndex } from '../../search/rank/pairs.ts'
import { prepareDocuments } from '../../search/rank/prepared.ts'
import { likenessWeights } from '../../search/rank/weights.ts'
import { foldMarks } from '../../search/text/fold.ts'
import { gramsOf } from '../../search/text/grams.ts'
import { readQueries } from '../eval/rows.ts'

const all = prepareDocuments(paragraphDocuments())
const queries = readQueries(fileURLToPath(new URL('../golden/search-tune.jsonl', import.meta.url)))
const weightOf = (pair: string) => (pair < '平' ? 1 : likenessWeights.weak)

/** Another library's BM25+ over the same fields, as a witness of ours. */
function createWitness(): (query: string) => ReadonlyMap<number, number> {
  const index = new MiniSearch<{ id: number; text: string; heading: string; plain: string }>({
    fields: ['text', 'heading', 'plain'],
    tokenize: gramsOf,
    processTerm: (term) => term,
    searchOptions: {
      boostTerm: weightOf,
      boost: { text: likenessWeights.text, heading: likenessWeights.heading, plain: likenessWeights.plain },
    },
  })
  const fields = all.map(({ order, marks, document }) => {
    return { id: order, text: marks.text, heading: foldMarks(document.heading).text, plain: document.plain }
  })
  index.addAll(fields)
  return (query) => new Map(index.search(query).map(({ id, score }) => [Number(id), score]))
}

it('pairs weigh as in another library with the same formula', () => {
  const index = createPairIndex(all)
  const witness = createWitness()
  let shared = 0
  for (const query of queries) {
    const text = foldMarks(query).text
    const { scores } = index.weigh(gramsOf(text), weightOf, () => true)
    const expected = witness(text)
    shared += expected.size
    for (const [order, score] of scores.entries())
      expect(score, `${query} ${order}`).toBeCloseTo(expected.get(order) ?? 0, 8)
  }
  expect(shared).toBeGreaterThan(queries.length)
})

it('a document is like a query by its text or its gloss, and not by its heading alone', () => {
  const [document] = paragraphDocuments()
  if (document === undefined) throw new Error('the law has no paragraph')
  const one = (part: Partial<typeof document>) => ({
    ...document,
    text: '甲乙',
    heading: '丙丁',
    plain: '戊己',
    ...part,
  })
  const index = createPairIndex(prepareDocuments([one({}), one({ text: '庚辛' })]))
  const likeOf = (pair: string, tells = true) => [
    ...index.weigh(
      [pair],
      () => 1,
      () => tells,
    ).isLike,
  ]
  expect(likeOf('甲乙')).toEqual([1, 0])
  expect(likeOf('戊己')).toEqual([1, 1])
  expect(likeOf('丙丁')).toEqual([0, 0])
  expect(likeOf('甲乙', false)).toEqual([0, 0])
  expect([index.holders('甲乙'), index.holders('戊己'), index.holders('丙丁')]).toEqual([1, 0, 0])
})
