import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { words } from '../../../content/words/index.ts'

/** Where an installation listens and keeps its data. */
export interface LaunchOptions {
  readonly port: number
  readonly dataDir: string
  /** Absolute address of the site, without a slash at its end. */
  readonly siteUrl: string
  /** True when the operator named the address; QR pictures are made for such an address only. */
  readonly isSiteUrlNamed: boolean
}

const defaultPort = 8787

/** Reads PORT, DATA_DIR and SITE_URL. @throws Error with one sentence per defect */
export function readLaunchOptions(environment: NodeJS.ProcessEnv): LaunchOptions {
  const sentences = words.errors.settings
  const port = Number(environment.PORT || defaultPort)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(sentences.PORT)
  const named = environment.SITE_URL ?? ''
  if (named !== '' && !/^https?:\/\/[^/\s]+$/.test(named.replace(/\/$/, ''))) throw new Error(sentences.SITE_URL)
  return {
    port,
    dataDir: resolve(environment.DATA_DIR || '.data'),
    siteUrl: named.replace(/\/$/, '') || `http://127.0.0.1:${port}`,
    isSiteUrlNamed: named !== '',
  }
}

/** Makes the data folder, readable by this user alone. @throws Error with one sentence when it cannot be written */
export function prepareDataDir(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    makeFolder(dataDir)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    throw new Error(words.launch.unwritable(dataDir))
  }
}

/** Level by level: `recursive` loops for ever below /proc and its like. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/** @throws Error with one sentence when another program holds the port */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', () => fail(new Error(words.launch.busyPort(port))))
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => done()))
  })
}
