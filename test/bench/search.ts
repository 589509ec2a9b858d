import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { gzipBytes } from '../support/weigh.ts'
import type { Round } from './load.ts'
import { summarize } from './load.ts'
import { createMiniSearch } from './minisearch.ts'
import { paragraphStarts, questions } from './questions.ts'

const rounds = 5

async function time(queries: readonly string[], search: (query: string) => unknown): Promise<Round> {
  for (const query of queries) await search(query)
  const durations: number[] = []
  const began = performance.now()
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const sent = performance.now()
      await search(query)
      durations.push(performance.now() - sent)
    }
  }
  return summarize(durations, 0, (performance.now() - began) / 1000)
}

/** `first-search.ts` in a process of its own, with V8's compilers off. */
function timeFirst(): SearchFigures['first'] {
  const script = fileURLToPath(new URL('./first-search.ts', import.meta.url))
  const flags = ['--no-opt', '--no-maglev', '--no-sparkplug']
  return JSON.parse(execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' })) as SearchFigures['first']
}

export type SearchFigures = {
  readonly ours: Round
  readonly miniSearch: Round
  /** Each query asked once, nothing compiled. */
  readonly first: { readonly ours: Round; readonly miniSearch: Round }
  readonly documentsBytes: number
  readonly miniSearchIndexBytes: number
  /** Share of paragraphs that the first words of their own text find as the first hit. */
  readonly firstOwn: { readonly ours: number; readonly miniSearch: number }
}

/** The embedded engine in this process, beside MiniSearch on single characters and pairs. */
export async function measureSearch(): Promise<SearchFigures> {
  const engine = createEmbeddedEngine()
  const mini = createMiniSearch()
  const queries = [...questions, ...paragraphStarts()]
  const ours = await time(queries, (query) => engine.search(query))
  const miniSearch = await time(queries, mini.find)
  const documents = paragraphDocuments()
  let own = 0
  let ownMini = 0
  for (const document of documents) {
    const start = document.text.slice(0, 12)
    const holding = documents.filter((other) => other.text.includes(start)).map((other) => other.id)
    if (holding.includes((await engine.search(start)).hits[0]?.id ?? '')) own += 1
    if (holding.includes(mini.find(start)[0] ?? '')) ownMini += 1
  }
  return {
    ours,
    miniSearch,
    first: timeFirst(),
    documentsBytes: gzipBytes(JSON.stringify(documents)),
    miniSearchIndexBytes: gzipBytes(JSON.stringify(mini.index)),
    firstOwn: { ours: own / documents.length, miniSearch: ownMini / documents.length },
  }
}
