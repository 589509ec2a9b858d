// npm run search:push: fills the index of Meilisearch with the regulation, its settings and the everyday words.
import { errors } from '../../content/words/errors.ts'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { searchPush as words } from '../../content/words/search-push.ts'
import { portalDocuments } from '../documents/portal.ts'
import { createEmbeddedEngine } from '../engines/embedded.ts'
import { EngineFault } from '../engines/fault.ts'
import { createMeilisearchEngine } from '../engines/meilisearch/engine.ts'
import { indexName } from '../engines/meilisearch/layout.ts'
import { pushIndex } from '../engines/meilisearch/push.ts'

const {
  MEILISEARCH_URL: url = '',
  MEILISEARCH_ADMIN_KEY: adminKey = '',
  MEILISEARCH_SEARCH_KEY: searchKey = '',
} = process.env

/** A sentence for the operator; never an address, never a key. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof EngineFault)) throw error
  if (error.reason === 'unreachable' || error.reason === 'timeout') return words.unreachable
  return error.reason === 'refused' ? words.refused : words.failed(error.message)
}

/** Asks as the portal will: with the key that it has. */
async function trySearchKey(): Promise<string> {
  if (searchKey === '') return words.searchKey.missing
  const engine = createMeilisearchEngine({ url, key: () => searchKey }, createEmbeddedEngine(portalDocuments()))
  return engine.search(lexicon[0]?.said ?? '').then(
    () => words.searchKey.works,
    (error: unknown) => words.searchKey.fails(error instanceof EngineFault ? error.reason : String(error)),
  )
}

async function push(): Promise<void> {
  if (url === '') throw new Error(words.noUrl)
  if (!/^https?:\/\/[^\s@]+$/.test(url)) throw new Error(errors.settings.MEILISEARCH_URL)
  if (adminKey === '') throw new Error(words.noKey)
  const input = { index: indexName, documents: portalDocuments(), lexicon }
  const pushed = await pushIndex({ url, key: () => adminKey }, input).catch((error: unknown) => {
    throw new Error(sentenceOf(error))
  })
  console.log(words.pushed(indexName, pushed.documents, pushed.synonyms, pushed.tasks))
  console.log(await trySearchKey())
}

try {
  await push()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
