import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../gates/files.ts'
import { descendants, killQuietly } from './processes.ts'
import { silence } from './quiet.ts'

export type Server = {
  readonly url: string
  readonly dataDir: string
  /** Milliseconds from the start of the command to its `ready`. */
  readonly readyMs: number
  /** All that the command and its children printed so far. */
  output(): string
  /** Ends the server and every child; `kill` as a power cut would. The data stays until `remove`. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
  remove(): void
}

export type ServeOptions = {
  home?: 'cloudflare' | 'node'
  dataDir?: string
  port?: number
  env?: Record<string, string>
}

const readyMsMax = 240_000

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Starts the real `npm start` (or `start:node`) on a free port and a data folder of its own; waits for `ready`. */
export async function serve(options: ServeOptions = {}): Promise<Server> {
  const port = options.port ?? (await freePort())
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'pingan-'))
  const script = join(root, 'worker/homes', options.home ?? 'cloudflare', 'start.ts')
  const began = performance.now()
  const child = spawn(process.execPath, [script], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...silence(process.env), ...options.env, PORT: String(port), DATA_DIR: dataDir },
  })
  const pids = new Set<number>()
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      if (/^ready http/m.test(output)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${output}`)))
    setTimeout(() => reject(new Error(`not ready after ${readyMsMax} ms:\n${output}`)), readyMsMax).unref()
  })
  const stop: Server['stop'] = async (signal = 'SIGTERM') => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    for (const pid of descendants(child.pid)) pids.add(pid)
    const gone = once(child, 'exit')
    if (signal === 'SIGKILL') for (const pid of [...pids]) killQuietly(pid, 'SIGKILL')
    killQuietly(-child.pid, signal)
    await Promise.race([gone, sleep(10_000)])
    for (const pid of [...pids, -child.pid]) killQuietly(pid, 'SIGKILL')
  }
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  try {
    await ready
  } catch (error) {
    await stop()
    if (options.dataDir === undefined) remove()
    throw error
  }
  const readyMs = Math.round(performance.now() - began)
  return { url: `http://127.0.0.1:${port}`, dataDir, readyMs, output: () => output, stop, remove }
}
