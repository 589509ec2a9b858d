import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { demo } from '../../content/demo.ts'
import { words } from '../../content/words/index.ts'
import { deriveAuth } from '../../site/browser/sealing/receipts.ts'
import { parseReceipt } from '../../worker/contract/receipts.ts'
import { root } from '../gates/files.ts'
import { filesWith } from '../support/files-with.ts'
import { servePrepared } from '../support/prepared.ts'
import { freePort, type Server, serve } from '../support/serve.ts'
import { postJson } from '../support/walk.ts'

const startMsMax = 120_000

function refusal(environment: Record<string, string>): string {
  const script = join(root, 'worker/homes/cloudflare/start.ts')
  const ended = spawnSync(process.execPath, [script], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(ended.status).toBe(1)
  return ended.stderr.trim()
}

async function submit(server: Server, key: string): Promise<string> {
  const { status, text } = await postJson(server.url, '/api/matters', demo.matter, key)
  expect(status).toBe(201)
  return (JSON.parse(text) as { receipt: string }).receipt
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Adds a picture to an open matter. @returns how to ask for its bytes */
async function addPicture(url: string, receipt: string, key: string): Promise<(url: string) => Promise<Response>> {
  const declared = await postJson(url, '/api/matters/attachments', { receipt, type: 'image/png', chunks: 1 }, key)
  expect(declared.status).toBe(201)
  const { number } = JSON.parse(declared.text) as { number: number }
  const code = parseReceipt(receipt)
  if (!code) throw new Error('no receipt')
  const proof = { 'X-Handle': code.handle, 'X-Auth': await deriveAuth(code) }
  const path = `/api/matters/attachments/${number}/0`
  const headers = { ...proof, Origin: url, 'Content-Type': 'application/octet-stream' }
  const sent = await fetch(url + path, { method: 'PUT', headers, body: pixel })
  expect(await sent.json()).toEqual({ number, stored: 1, chunks: 1, whole: true })
  return (later) => fetch(later + path, { headers: proof })
}

/**
 * In the quick run units.test.ts alone starts from an empty folder as an operator does, site and ceremony and all; with
 * TEST_ALL it does so in the other home, and this file in this one.
 */
const starts = [
  ['cloudflare', process.env.TEST_ALL ? serve : servePrepared],
  ['node', servePrepared],
] as const

describe.each(starts)('the %s home', (home, start) => {
  it('still has a matter and its picture when it was killed with -9 right after the 201', {
    timeout: startMsMax,
  }, async () => {
    const first = await start({ home })
    const receipt = await submit(first, `kill-${home}-0000000000000000`)
    const askPicture = await addPicture(first.url, receipt, `picture-${home}-000000000000`)
    await first.stop('SIGKILL')
    const second = await start({ home, dataDir: first.dataDir, port: Number(new URL(first.url).port) })
    const tracked = await postJson(second.url, '/api/matters/track', { receipt })
    expect(tracked.status).toBe(200)
    const picture = await askPicture(second.url)
    expect([picture.status, Buffer.from(await picture.arrayBuffer()).equals(pixel)]).toEqual([200, true])
    expect(filesWith(first.dataDir, [pixel])).toEqual([])
    expect(await submit(second, `kill-${home}-0000000000000000`)).toBe(receipt)
    await second.stop()
    second.remove()
  })
})

describe('a start that cannot be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pingan-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(refusal({ PORT: String(port), DATA_DIR: folder })).toBe(words.launch.busyPort(port))
    other.close()
  })

  it('says in one sentence that the folder cannot be written', async () => {
    const port = String(await freePort())
    for (const path of ['/proc/no-such-folder', join(root, 'package.json')]) {
      expect(refusal({ PORT: port, DATA_DIR: path })).toBe(words.launch.unwritable(path))
    }
  })

  it('says in one sentence what a wrong setting should be', () => {
    expect(refusal({ PORT: 'many' })).toBe(words.errors.settings.PORT)
    expect(refusal({ SITE_URL: 'pingan' })).toBe(words.errors.settings.SITE_URL)
  })
})
