/**
 * What a query costs that is asked once, before anything is compiled: the case of an old phone. Run by `search.ts` with
 * the compilers off, so that the figure is the work itself; prints one line of JSON.
 */
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { summarize } from './load.ts'
import { createMiniSearch } from './minisearch.ts'
import { questions } from './questions.ts'

const fresh = 3

/** The least of several fresh engines for each query, since each engine may answer from memory a second time. */
async function timeFirst(create: () => (query: string) => unknown): Promise<number[]> {
  const least = questions.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < fresh; round++) {
    const search = create()
    // As the box does before anybody types: tools are made when first needed.
    for (const query of ['zzrzq', 'zhuo zhuo', '某某某某']) await search(query)
    for (const [at, query] of questions.entries()) {
      const asked = performance.now()
      await search(query)
      least[at] = Math.min(least[at] ?? Number.POSITIVE_INFINITY, performance.now() - asked)
    }
  }
  return least
}

const ours = await timeFirst(() => {
  const engine = createEmbeddedEngine()
  return (query) => engine.search(query, { limit: 6 })
})
const miniSearch = await timeFirst(() => createMiniSearch().find)
process.stdout.write(JSON.stringify({ ours: summarize(ours, 0, 1), miniSearch: summarize(miniSearch, 0, 1) }))
