import type { Blobs } from './blobs.ts'
import type { Clock, Ids } from './context.ts'
import type { Database } from './db/database.ts'
import type { Settings } from './settings.ts'

/** The built site: on Cloudflare the assets binding, on Node the folder of the build. */
export interface Assets {
  /** @param path absolute path as in `/report/what/`; answers like the site itself, 404 page included. */
  fetch(path: string, headers?: Headers): Promise<Response>
}

/** What a place to run gives the application: the same shape on Cloudflare and on Node. */
export interface Home {
  readonly db: Database
  readonly blobs: Blobs
  readonly assets: Assets
  readonly settings: Settings
  readonly clock: Clock
  readonly ids: Ids
  /** The address that a request came from, for limits alone: neither stored nor logged. Empty when nobody knows it. */
  networkOf(request: Request): string
}
