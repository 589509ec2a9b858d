import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'vite'
import type { DirectoryFile, Trust } from '../../../site/browser/sealing/directory.ts'
import type { Draft } from '../../../site/browser/sealing/seal.ts'
import type { Addressees } from '../../../site/browser/sealing/submit.ts'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import { librariesOf } from '../../chromium86/find.ts'
import { root } from '../../gates/files.ts'
import { chromiumFlags } from '../../support/chromium.ts'
import { killGroup } from '../../support/processes.ts'

/** What the page is given, and what it found. */
export interface Errand {
  readonly draft: Draft
  readonly pictureBytes: number
  readonly to: Addressees
  readonly directory: DirectoryFile
  readonly forged: DirectoryFile
  readonly trust: Trust
}

export interface Findings {
  readonly matter: SealedMatter
  readonly code: string
  readonly text: string
  readonly forged: string
  readonly posts: number
  readonly sealMs: number
  readonly chunks: readonly (readonly number[])[][]
}

/** Bundles as the site does: syntax for Chromium 86 and Safari 13.4. @returns name to code; `entry.js` is first */
export async function bundle(entry: string): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      target: ['chrome86', 'safari13'],
      modulePreload: false,
      lib: { entry: join(root, entry), formats: ['es'], fileName: 'entry' },
      rolldownOptions: { output: { entryFileNames: 'entry.js' } },
    },
  })
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code] as const] : [])))
}

const answerMsMax = 60_000

/**
 * Opens a page with the script in a headless browser, whatever its version: the page fetches its errand and posts what
 * it found, so no driver has to know the browser.
 */
export async function runInBrowser<Found = Findings>(
  browser: string,
  files: ReadonlyMap<string, string>,
  errand: object,
): Promise<Found> {
  const profile = mkdtempSync(join(tmpdir(), 'pingan-seal-'))
  let answer: (findings: Found) => void = () => {}
  const answered = new Promise<Found>((resolve) => {
    answer = resolve
  })
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    if (request.method === 'POST') {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        response.end()
        answer(JSON.parse(Buffer.concat(parts).toString()))
      })
      return
    }
    const script = files.get(path)
    const type = script === undefined ? 'text/html' : 'text/javascript'
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` })
    if (path === 'errand') response.end(JSON.stringify(errand))
    else response.end(script ?? '<!doctype html><title>seal</title><script type="module" src="/entry.js"></script>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const flags = ['--headless', '--disable-dev-shm-usage', `--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const child = spawn(browser, [...flags, ...chromiumFlags, `http://127.0.0.1:${port}/`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...librariesOf(browser) },
  })
  const gone = once(child, 'exit')
  const late = sleep(answerMsMax, undefined, { ref: false })
  try {
    const found = await Promise.race([answered, gone.then(() => null), late.then(() => null)])
    if (!found) throw new Error(`${browser} ended or was silent for ${answerMsMax} ms`)
    return found
  } finally {
    killGroup(child.pid, 'SIGKILL')
    await gone
    server.close()
    server.closeAllConnections()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
