import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../gates/files.ts'
import { testKeys } from '../support/home.ts'
import { freePort, type Server, serve } from '../support/serve.ts'

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

/** What a start makes of the sources alone and finds again the next time; no data of anybody. */
const made = ['site', 'site.stamp', 'keys'] as const
/** The same for every port, so that one built site serves all of them. */
const env = { ...testKeys, SITE_URL: 'http://127.0.0.1:8787' }

/** Starts a portal over an empty folder; the built site is kept from one run to the next. */
export async function openPortal(home: HomeName): Promise<Portal> {
  const kept = join(root, '.build/chaos')
  const dataDir = mkdtempSync(join(tmpdir(), 'pingan-chaos-'))
  for (const name of made) {
    if (existsSync(join(kept, name))) cpSync(join(kept, name), join(dataDir, name), { recursive: true })
  }
  const port = await freePort()
  const open = () => serve({ home, dataDir, port, env })
  let server: Server = await open()
  mkdirSync(kept, { recursive: true })
  for (const name of made) {
    rmSync(join(kept, name), { recursive: true, force: true })
    cpSync(join(dataDir, name), join(kept, name), { recursive: true })
  }
  return {
    url: server.url,
    dataDir,
    output: () => server.output(),
    kill: () => server.stop('SIGKILL'),
    start: async () => {
      server = await open()
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
