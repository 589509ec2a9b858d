import MiniSearch from 'minisearch'
import { paragraphDocuments } from '../../../search/documents/paragraphs.ts'
import { foldMarks } from '../../../search/text/fold.ts'
import { gramsOf } from '../../../search/text/grams.ts'
import { gzipBytes } from '../../support/weigh.ts'
import { type Contestant, distinct, hitsMax } from './contestant.ts'

const fields = ['title', 'heading', 'text']
const articles = new Map(paragraphDocuments().map(({ id, article }) => [id, article]))

function contest(name: string, index: MiniSearch, find: (query: string) => { id: unknown }[]): Contestant {
  const documents = paragraphDocuments().map(({ id, title, heading, text }) => ({ id, title, heading, text }))
  index.addAll(documents)
  const bytes = gzipBytes(JSON.stringify(documents)) + gzipBytes(JSON.stringify(index))
  return {
    name,
    index: { bytes, what: 'text and index' },
    async find(query) {
      const hits = find(query).slice(0, hitsMax)
      return { articles: distinct(hits.map(({ id }) => articles.get(String(id)) ?? 0)), note: null }
    },
    async close() {},
  }
}

/** MiniSearch as it comes: words between spaces and punctuation, any of them. */
export async function createMiniSearchDefault(): Promise<Contestant> {
  const index = new MiniSearch({ fields })
  return contest('MiniSearch default', index, (query) => index.search(query))
}

/** MiniSearch with our folding and our character pairs: all pairs, or any when no paragraph has all. */
export async function createMiniSearchBigram(): Promise<Contestant> {
  const index = new MiniSearch({ fields, tokenize: (text) => gramsOf(foldMarks(text).text) })
  return contest('MiniSearch bigram', index, (query) => {
    const all = index.search(query, { combineWith: 'AND' })
    return all.length > 0 ? all : index.search(query)
  })
}
