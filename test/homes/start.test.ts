import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demo } from '../../content/demo.ts'
import { words } from '../../content/words/index.ts'
import { deriveAuth } from '../../site/browser/sealing/receipts.ts'
import { parseReceipt } from '../../worker/contract/receipts.ts'
import { root } from '../gates/files.ts'
import { filesWith } from '../support/files-with.ts'
import { freePort, type Server, serve } from '../support/serve.ts'

const startMsMax = 120_000

function post(url: string, path: string, body: unknown, key?: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Origin: url, ...(key && { 'Idempotency-Key': key }) }
  return fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
}

function refusal(environment: Record<string, string>): string {
  const script = join(root, 'worker/homes/cloudflare/start.ts')
  const ended = spawnSync(process.execPath, [script], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(ended.status).toBe(1)
  return ended.stderr.trim()
}

async function submit(server: Server, key: string): Promise<string> {
  const answer = await post(server.url, '/api/matters', demo.matter, key)
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { receipt: string }).receipt
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Adds a picture to an open matter. @returns how to ask for its bytes */
async function addPicture(url: string, receipt: string, key: string): Promise<(url: string) => Promise<Response>> {
  const declared = await post(url, '/api/matters/attachments', { receipt, type: 'image/png', chunks: 1 }, key)
  expect(declared.status).toBe(201)
  const { number } = (await declared.json()) as { number: number }
  const code = parseReceipt(receipt)
  if (!code) throw new Error('no receipt')
  const proof = { 'X-Handle': code.handle, 'X-Auth': await deriveAuth(code) }
  const path = `/api/matters/attachments/${number}/0`
  const headers = { ...proof, Origin: url, 'Content-Type': 'application/octet-stream' }
  const sent = await fetch(url + path, { method: 'PUT', headers, body: pixel })
  expect(await sent.json()).toEqual({ number, stored: 1, chunks: 1, whole: true })
  return (later) => fetch(later + path, { headers: proof })
}

describe.each(['cloudflare', 'node'] as const)('the %s home', (home) => {
  it('still has a matter and its picture when it was killed with -9 right after the 201', {
    timeout: startMsMax,
  }, async () => {
    const first = await serve({ home })
    const receipt = await submit(first, `kill-${home}-0000000000000000`)
    const askPicture = await addPicture(first.url, receipt, `picture-${home}-000000000000`)
    await first.stop('SIGKILL')
    const second = await serve({ home, dataDir: first.dataDir, port: Number(new URL(first.url).port) })
    const tracked = await post(second.url, '/api/matters/track', { receipt })
    expect(tracked.status).toBe(200)
    const picture = await askPicture(second.url)
    expect([picture.status, Buffer.from(await picture.arrayBuffer()).equals(pixel)]).toEqual([200, true])
    expect(filesWith(first.dataDir, [pixel])).toEqual([])
    expect(await submit(second, `kill-${home}-0000000000000000`)).toBe(receipt)
    await second.stop()
    second.remove()
  })
})

it('runs beside a second instance with a port and a folder of its own', { timeout: startMsMax }, async () => {
  const [one, two] = [await serve(), await serve()]
  const receipt = await submit(one, 'beside-00000000000000000')
  expect((await post(two.url, '/api/matters/track', { receipt })).status).toBe(404)
  await Promise.all([one.stop(), two.stop()])
  one.remove()
  two.remove()
})

describe('a start that cannot be', () => {
  it(
    'says in one sentence that the port is taken',
    async () => {
      const server = await serve({ home: 'node' })
      const port = Number(new URL(server.url).port)
      expect(refusal({ PORT: String(port), DATA_DIR: server.dataDir })).toBe(words.launch.busyPort(port))
      await server.stop()
      server.remove()
    },
    startMsMax,
  )

  it('says in one sentence that the folder cannot be written', async () => {
    const port = String(await freePort())
    for (const folder of ['/proc/no-such-folder', join(root, 'package.json')]) {
      expect(refusal({ PORT: port, DATA_DIR: folder })).toBe(words.launch.unwritable(folder))
    }
  })

  it('says in one sentence what a wrong setting should be', () => {
    expect(refusal({ PORT: 'many' })).toBe(words.errors.settings.PORT)
    expect(refusal({ SITE_URL: 'pingan' })).toBe(words.errors.settings.SITE_URL)
  })
})
