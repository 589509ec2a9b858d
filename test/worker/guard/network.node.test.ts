import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type HttpBindings, type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressNoted, noteAddress } from '../../../worker/homes/node/network.ts'

const app = new Hono().use(bodyLimit({ maxSize: 100 })).all('*', (c) => c.text(addressNoted(c.req.raw)))
let server: ServerType
let url = ''

beforeAll(async () => {
  const fetch: typeof app.fetch = (request, env) => app.fetch(noteAddress(request, env as HttpBindings))
  server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.close()
})

const seen = async (headers: Record<string, string>, init: RequestInit = {}) =>
  (await fetch(url, { headers, ...init })).text()

/** The same on a connection from elsewhere. */
function seenFrom(peer: string | undefined, headers: Record<string, string>): string {
  const env = { incoming: { socket: { remoteAddress: peer } } } as unknown as HttpBindings
  return addressNoted(noteAddress(new Request('http://127.0.0.1/', { headers }), env))
}

describe('the address that the Node home sees', () => {
  it('is that of the connection', async () => {
    expect(await seen({})).toBe('127.0.0.1')
    expect(seenFrom('198.51.100.9', {})).toBe('198.51.100.9')
    expect(seenFrom(undefined, {})).toBe('')
  })

  it('is the one that nginx on the same machine has written last, whatever a client claimed before it', async () => {
    expect(await seen({ 'X-Forwarded-For': '203.0.113.7' })).toBe('203.0.113.7')
    expect(await seen({ 'X-Forwarded-For': '1.1.1.1, 203.0.113.7' })).toBe('203.0.113.7')
    expect(seenFrom('::1', { 'X-Forwarded-For': '2001:db8::1' })).toBe('2001:db8::1')
    expect(seenFrom('::ffff:127.0.0.1', { 'X-Forwarded-For': '203.0.113.7' })).toBe('203.0.113.7')
  })

  it('is never what somebody else than the own machine claims', async () => {
    expect(seenFrom('198.51.100.9', { 'X-Forwarded-For': '203.0.113.7' })).toBe('198.51.100.9')
    expect(seenFrom('198.51.100.9', { 'X-Address-Seen': '203.0.113.7', 'CF-Connecting-IP': '203.0.113.7' })).toBe(
      '198.51.100.9',
    )
    expect(await seen({ 'X-Address-Seen': '203.0.113.7' })).toBe('127.0.0.1')
    expect(await seen({ 'X-Forwarded-For': '' })).toBe('127.0.0.1')
  })

  it('is known for a body without a length too', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('x'))
        controller.close()
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    expect(await seen({ 'X-Forwarded-For': '203.0.113.7' }, init)).toBe('203.0.113.7')
  })
})
