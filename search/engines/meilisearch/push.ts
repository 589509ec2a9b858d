import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import { regulation } from '../../../content/regulation/index.ts'
import type { SearchDocument } from '../../documents/document.ts'
import { EngineFault } from '../fault.ts'
import { connect, faultOf, type MeilisearchAccess } from './access.ts'
import { indexedDocument, indexSettings, primaryKey, type Synonym } from './layout.ts'

const TASK_MS_MAX = 120_000
const TASK_POLL_MS = 100

export interface PushInput {
  readonly index: string
  readonly documents: readonly SearchDocument[]
  readonly lexicon: readonly Synonym[]
  /** The wording that the documents are of; that of the regulation when not given. */
  readonly lawSha?: string
}

export interface Pushed {
  /** What the server counts in the index afterwards. */
  readonly documents: number
  readonly synonyms: number
  /** Tasks of the server that were waited for. */
  readonly tasks: number
}

/** Sees every task to its end. */
function taskKeeper() {
  let done = 0
  const end = async (enqueued: EnqueuedTaskPromise, ignored = '') => {
    const { status, error } = await enqueued.waitTask({ timeout: TASK_MS_MAX, interval: TASK_POLL_MS })
    done += 1
    if (status !== 'succeeded' && error?.code !== ignored) throw new EngineFault('error', error?.message ?? status)
  }
  return { end, count: () => done }
}

async function fill(client: Meilisearch, uid: string, input: PushInput, end: ReturnType<typeof taskKeeper>['end']) {
  const { documents, lexicon, lawSha = regulation.sha256 } = input
  const index = client.index(uid)
  await end(index.updateSettings(indexSettings(lexicon)))
  await end(
    index.addDocuments(
      documents.map((document) => indexedDocument(document, lawSha)),
      { primaryKey },
    ),
  )
}

/**
 * Fills a new index beside the one in use and swaps them, so that a search never meets half an index and what is no
 * longer published is gone. Safe to repeat, also after a push that was cut off.
 * @throws EngineFault: `unreachable`, `refused`, or `error` with the server's own words
 */
export async function pushIndex(access: MeilisearchAccess, input: PushInput): Promise<Pushed> {
  const { end, count } = taskKeeper()
  const next = `${input.index}-next`
  try {
    const client = await connect(access)
    await end(client.deleteIndex(next), 'index_not_found')
    await end(client.createIndex(input.index, { primaryKey }), 'index_already_exists')
    await end(client.createIndex(next, { primaryKey }))
    await fill(client, next, input, end)
    await end(client.swapIndexes([{ indexes: [input.index, next], rename: false }]))
    await end(client.deleteIndex(next))
    const { numberOfDocuments } = await client.index(input.index).getStats()
    const synonyms = Object.keys(await client.index(input.index).getSynonyms()).length
    return { documents: numberOfDocuments, synonyms, tasks: count() }
  } catch (error) {
    throw faultOf(error)
  }
}
