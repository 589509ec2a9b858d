import { EngineFault } from '../fault.ts'
import { connect, faultOf, type MeilisearchAccess } from './access.ts'
import { questionsFor } from './questions.ts'

/** The paragraphs and guides that Meilisearch names for a query, by id. */
export interface Candidates {
  /** Those that hold the words letter by letter or are named by number: all of them, and perhaps a few more. */
  readonly certain: ReadonlySet<string>
  /** The paragraphs that hold the words in some form, best first. */
  readonly likely: readonly string[]
  /** The guides that do. */
  readonly guides: readonly string[]
}

/** What the index must hold to be used. */
export interface Edition {
  readonly lawSha: string
  readonly documents: number
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkEdition(result: unknown, { lawSha, documents }: Edition): void {
  const facets = isRecord(result) ? result.facetDistribution : null
  const counts = isRecord(facets) ? facets.lawSha : null
  if (!isRecord(counts)) throw new EngineFault('unreadable')
  const found = Object.keys(counts)
  if (found.length === 0) throw new EngineFault('empty')
  if (found.some((sha) => sha !== lawSha)) throw new EngineFault('other version')
  if (counts[lawSha] !== documents) throw new EngineFault('incomplete')
}

function idsOf(result: unknown): string[] {
  const hits = isRecord(result) ? result.hits : null
  if (!Array.isArray(hits)) throw new EngineFault('unreadable')
  return hits.map((hit: unknown) => {
    const id = isRecord(hit) ? hit.id : null
    if (typeof id !== 'string') throw new EngineFault('unreadable')
    return id
  })
}

export interface Asking {
  readonly query: string
  readonly chapter?: number | undefined
  readonly index: string
  readonly edition: Edition
  readonly timeoutMs: number
}

/**
 * Asks Meilisearch once, for at most `timeoutMs`, and takes nothing from it unchecked.
 * @throws EngineFault when there is no answer, or none of the law's wording as this portal has it
 */
export async function askMeilisearch(
  access: MeilisearchAccess,
  { query, chapter, index, edition, timeoutMs }: Asking,
): Promise<Candidates> {
  const questions = questionsFor(query, index, chapter)
  const queries = [questions.edition, ...questions.certain, ...questions.likely, ...questions.guides]
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const client = await connect(access)
    const answer: unknown = await client.multiSearch({ queries }, { signal })
    const results = isRecord(answer) ? answer.results : null
    if (!Array.isArray(results) || results.length !== queries.length) throw new EngineFault('unreadable')
    checkEdition(results[0], edition)
    const named = results.slice(1).map(idsOf)
    const take = (some: readonly unknown[]) => named.splice(0, some.length).flat()
    return { certain: new Set(take(questions.certain)), likely: take(questions.likely), guides: take(questions.guides) }
  } catch (error) {
    throw signal.aborted ? new EngineFault('timeout') : faultOf(error)
  }
}
