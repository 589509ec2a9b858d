import type { Meilisearch } from 'meilisearch'
import { EngineFault } from '../fault.ts'

/** Where a Meilisearch answers and the key for it; a function, so that no print of it shows the key. */
export interface MeilisearchAccess {
  readonly url: string
  /** Empty for a server that runs without keys. */
  readonly key: () => string
}

const REQUEST_MS_MAX = 30_000

/** The client's code is loaded when it is first needed: an installation without Meilisearch never evaluates it. */
export async function connect({ url, key }: MeilisearchAccess): Promise<Meilisearch> {
  const { Meilisearch } = await import('meilisearch')
  const apiKey = key()
  return new Meilisearch({ host: url, timeout: REQUEST_MS_MAX, ...(apiKey === '' ? {} : { apiKey }) })
}

interface ClientError {
  readonly name?: unknown
  readonly response?: { readonly status?: unknown }
  readonly cause?: { readonly message?: unknown }
}

const KEY_NOT_TAKEN = [401, 403]
const NOT_THERE = 404

/** What went wrong in a call of the client. Of its texts only the server's own is kept: the others name the address. */
export function faultOf(error: unknown): EngineFault {
  if (error instanceof EngineFault) return error
  const { name, response, cause } = (error ?? {}) as ClientError
  const status = Number(response?.status)
  if (KEY_NOT_TAKEN.includes(status)) return new EngineFault('refused')
  if (status === NOT_THERE) return new EngineFault('no index')
  if (status > 0) return new EngineFault('error', `status ${status}: ${cause?.message ?? ''}`)
  if (name === 'MeilisearchRequestError') return new EngineFault('unreachable')
  return new EngineFault(name === 'SyntaxError' ? 'unreadable' : 'error')
}
