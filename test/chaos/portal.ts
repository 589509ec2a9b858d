import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { testKeys } from '../support/home.ts'
import { servePrepared } from '../support/prepared.ts'
import { freePort, type Server } from '../support/serve.ts'

export type HomeName = 'node' | 'cloudflare'

/** A portal by its own start command, which can be killed and comes up again at the same address over the same data. */
export interface Portal {
  readonly url: string
  readonly dataDir: string
  /** All that it printed since its last start. */
  output(): string
  /** `kill -9` of the process and all below it, in whatever they were doing. */
  kill(): Promise<void>
  /** Starts it again. @returns milliseconds until it was ready */
  start(): Promise<number>
  /** Ends it in peace. */
  stop(): Promise<void>
  remove(): void
}

/** Starts a portal without data over a site that is built already. */
export async function openPortal(home: HomeName): Promise<Portal> {
  const port = await freePort()
  let server: Server = await servePrepared({ home, port, env: testKeys })
  const { dataDir } = server
  return {
    url: server.url,
    dataDir,
    output: () => server.output(),
    kill: () => server.stop('SIGKILL'),
    start: async () => {
      server = await servePrepared({ home, dataDir, port, env: testKeys })
      return server.readyMs
    },
    stop: () => server.stop(),
    remove: () => server.remove(),
  }
}

/** The database file of either home: the one SQLite file below the data folder with the name its home gives. */
export function databaseFiles(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sqlite'))
    .map((entry) => join(entry.parentPath, entry.name))
}
