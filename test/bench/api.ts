import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demo } from '../../content/demo.ts'
import { root } from '../gates/files.ts'
import { killGroup } from '../support/processes.ts'
import { silence } from '../support/quiet.ts'
import { freePort } from '../support/serve.ts'
import type { Round } from './load.ts'
import { alternate } from './load.ts'
import { questions } from './questions.ts'

const json = { 'content-type': 'application/json' }

/** The bare Worker of test/bench/bare in the same kind of workerd; `stop` ends its whole process group. */
async function serveBare(): Promise<{ url: string; stop(): void }> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'pingan-bare-'))
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const config = join(root, 'test/bench/bare/wrangler.toml')
  const args = [
    'dev',
    '--local',
    '--config',
    config,
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--persist-to',
    folder,
  ]
  const quietly = [
    '--inspector-port',
    '0',
    '--log-level',
    'error',
    '--show-interactive-dev-session=false',
    '--live-reload=false',
  ]
  const env = { ...process.env, ...silence(process.env), CI: 'true' }
  const child = spawn(process.execPath, [wrangler, ...args, ...quietly], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env,
  })
  const stop = () => {
    killGroup(child.pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return { url, stop }
    await sleep(100)
  }
  stop()
  throw new Error('the bare Worker does not answer')
}

export type Rounds = Readonly<
  Record<'bareRoute' | 'health' | 'search' | 'assistant' | 'challenge' | 'bareInsert' | 'matters' | 'track', Round>
>

/** Each of our routes beside the bare one, in turns, in one run. */
export async function measureApi(url: string): Promise<Rounds> {
  const bare = await serveBare()
  try {
    await fetch(`${bare.url}/table`, { method: 'POST' })
    const { text } = demo.matter
    const insert = () => fetch(`${bare.url}/row`, { method: 'POST', headers: json, body: JSON.stringify({ text }) })
    // One network may write twenty times a minute: each writer comes from another one, as the edge would say.
    const addressOf = (index: number) => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`
    const post = (path: string, body: unknown, key?: string, index = 0) => {
      const more = key ? { 'idempotency-key': key, 'cf-connecting-ip': addressOf(index) } : {}
      const headers = { ...json, origin: url, ...more }
      return fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    }
    const run = crypto.randomUUID()
    const file = (index: number) => post('/api/matters', demo.matter, `bench-${run}-${index}`, index)
    const { receipt } = (await (await file(-1)).json()) as { receipt: string }
    const ask = (index: number) => questions[Math.abs(index) % questions.length] ?? ''
    const reads = await alternate({
      bareRoute: { status: 200, send: () => fetch(bare.url) },
      health: { status: 200, send: () => fetch(`${url}/api/health`) },
      search: { status: 200, send: (index) => fetch(`${url}/api/search?q=${encodeURIComponent(ask(index))}`) },
      assistant: { status: 200, send: (index) => post('/api/assistant', { question: ask(index) }) },
      challenge: { status: 200, send: () => fetch(`${url}/api/challenge`) },
      track: { status: 200, send: () => post('/api/matters/track', { receipt }) },
    })
    const writes = await alternate({ bareInsert: { status: 201, send: insert }, matters: { status: 201, send: file } })
    return { ...reads, ...writes }
  } finally {
    bare.stop()
  }
}
