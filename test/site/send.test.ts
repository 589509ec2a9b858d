import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawKey, PortalFault, sendOnce } from '../../site/browser/send.ts'

type Seen = { readonly key: string | undefined; readonly work: string | undefined; readonly body: string }
type Reply = (response: ServerResponse) => void

let seen: Seen[] = []
let replies: Reply[] = []
let url = ''
let haste: ReturnType<typeof setInterval>

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
const hangUp: Reply = (response) => response.destroy()
const silence: Reply = () => {}

const server = createServer(async (request: IncomingMessage, response) => {
  let body = ''
  for await (const part of request) body += part
  seen.push({ key: request.headers['idempotency-key'] as string, work: request.headers['x-work'] as string, body })
  const reply = replies.shift() ?? json(500, {})
  reply(response)
})

beforeEach(async () => {
  seen = []
  // The pauses pass a hundred times as fast as on the clock.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  haste = setInterval(() => vi.advanceTimersByTime(500), 5)
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/matters`
})
afterEach(async () => {
  clearInterval(haste)
  vi.useRealTimers()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

describe('sending once', () => {
  it('a lost answer, a busy server and a silent one are tried again with the same key and the same words', async () => {
    replies = [hangUp, json(503, {}), silence, json(429, {}, { 'Retry-After': '1' }), json(201, { handle: '7K3MQ' })]
    const waits: string[] = []
    const answer = await sendOnce(url, { a: 1 }, { key: 'k'.repeat(16), work: 'w', onWait: (why) => waits.push(why) })
    expect(answer).toEqual({ handle: '7K3MQ' })
    expect(new Set(seen.map(({ key, work, body }) => `${key} ${work} ${body}`))).toEqual(
      new Set([`${'k'.repeat(16)} w {"a":1}`]),
    )
    expect(waits).toEqual(['offline', 'busy', 'offline', 'busy'])
  })

  it('what is switched off is not waited for: the person is told the reason', async () => {
    const error = { code: 'switched-off', message: '现在暂停。原因：系统正在维护。' }
    replies = [json(503, { error, requestId: 'x' }), json(201, {})]
    const fault = await sendOnce(url, {}, { key: drawKey() }).catch((thrown: unknown) => thrown)
    expect(fault).toMatchObject({ status: 503, code: 'switched-off', message: error.message })
    expect(seen).toHaveLength(1)
  })

  it('what the server refuses is not tried again, and comes with its code and sentences', async () => {
    const error = { code: 'handle-taken', message: '有人用了', fields: { handle: '换一个' } }
    replies = [json(409, { error, requestId: 'x' })]
    const fault = await sendOnce(url, {}, { key: drawKey() }).catch((thrown: unknown) => thrown)
    expect(fault).toBeInstanceOf(PortalFault)
    expect(fault).toMatchObject({
      status: 409,
      code: 'handle-taken',
      message: '有人用了',
      fields: { handle: '换一个' },
    })
    expect(seen).toHaveLength(1)
  })

  it('an answer that is no JSON is still a refusal, and says nothing of what was sent', async () => {
    replies = [(response) => response.writeHead(413).end('<html>')]
    const fault = await sendOnce(url, { text: '秘密' }, { key: drawKey() }).catch((thrown: unknown) => thrown)
    expect(fault).toMatchObject({ status: 413, code: '' })
    expect(JSON.stringify(fault)).not.toContain('秘密')
  })

  it('the person can stop it while it waits', async () => {
    replies = [json(503, {})]
    const stop = new AbortController()
    const sending = sendOnce(url, {}, { key: drawKey(), signal: stop.signal, onWait: () => stop.abort() })
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
    expect(seen).toHaveLength(1)
  })

  it('keys fit the limits of the contract, and no two are alike', () => {
    const keys = new Set(Array.from({ length: 1000 }, drawKey))
    expect(keys.size).toBe(1000)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{48}$/)
  })
})
