import MiniSearch from 'minisearch'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { gzipBytes } from '../support/weigh.ts'
import type { Round } from './load.ts'
import { summarize } from './load.ts'
import { paragraphStarts, questions } from './questions.ts'

const rounds = 5

/** Single characters and pairs of neighbours, the usual way to give a word index Chinese. */
function grams(text: string): string[] {
  const characters = Array.from(text.replace(/[\s\p{P}]/gu, ''))
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)]
}

/** Hits with all grams, or with any of them when there is none: what a careful user of the library would write. */
function createMiniSearch(): { index: MiniSearch; find(query: string): string[] } {
  const index = new MiniSearch({ fields: ['text'], idField: 'id', tokenize: grams })
  index.addAll(paragraphDocuments().map(({ id, text }) => ({ id, text })))
  const find = (query: string) => {
    const all = index.search(query, { combineWith: 'AND' })
    return (all.length > 0 ? all : index.search(query)).map((hit) => String(hit.id))
  }
  return { index, find }
}

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

export type SearchFigures = {
  readonly ours: Round
  readonly miniSearch: Round
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
    documentsBytes: gzipBytes(JSON.stringify(documents)),
    miniSearchIndexBytes: gzipBytes(JSON.stringify(mini.index)),
    firstOwn: { ours: own / documents.length, miniSearch: ownMini / documents.length },
  }
}
