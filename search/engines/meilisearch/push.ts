import type { EnqueuedTaskPromise } from 'meilisearch'
import { regulation } from '../../../content/regulation/index.ts'
import type { AnyDocument } from '../../documents/document.ts'
import { EngineFault } from '../fault.ts'
import { connect, faultOf, type MeilisearchAccess } from './access.ts'
import { indexedDocument, indexSettings, primaryKey, type Synonym } from './layout.ts'

const TASK_MS_MAX = 120_000
const TASK_POLL_MS = 100

export interface PushInput {
  readonly index: string
  readonly documents: readonly AnyDocument[]
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

/**
 * Creates the index or updates the one in use: settings, documents, then whatever is no longer published goes. Safe to
 * repeat; while it runs, and after one that was cut off, searches find the index not whole and are answered without it.
 * Every task is waited for.
 * @throws EngineFault: `unreachable`, `refused`, or `error` with the server's own words
 */
export async function pushIndex(access: MeilisearchAccess, input: PushInput): Promise<Pushed> {
  const { documents, lexicon, lawSha = regulation.sha256 } = input
  const indexed = documents.map((document) => indexedDocument(document, lawSha))
  const published = indexed.map(({ key }) => `"${key}"`).join(', ')
  try {
    const client = await connect(access)
    const index = client.index(input.index)
    const tasks = [
      await ended(client.createIndex(input.index, { primaryKey }), 'index_already_exists'),
      await ended(index.updateSettings(indexSettings(lexicon))),
      await ended(index.addDocuments(indexed, { primaryKey })),
      await ended(index.deleteDocuments({ filter: `${primaryKey} NOT IN [${published}]` })),
    ]
    const { numberOfDocuments } = await index.getStats()
    const synonyms = Object.keys(await index.getSynonyms()).length
    return { documents: numberOfDocuments, synonyms, tasks: tasks.length }
  } catch (error) {
    throw faultOf(error)
  }
}

/** Waits until a task is done. @param ignored the code of a failure that is none */
async function ended(enqueued: EnqueuedTaskPromise, ignored = ''): Promise<void> {
  const { status, error } = await enqueued.waitTask({ timeout: TASK_MS_MAX, interval: TASK_POLL_MS })
  if (status !== 'succeeded' && error?.code !== ignored) throw new EngineFault('error', error?.message ?? status)
}
