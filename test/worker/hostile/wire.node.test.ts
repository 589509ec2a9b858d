import { connect } from 'node:net'
import { type HttpBindings, type ServerType, serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { sql } from '../../../worker/db/database.ts'
import { noteAddress } from '../../../worker/homes/node/network.ts'
import type { TestHome } from '../../support/home.ts'

let home: TestHome
let server: ServerType
let port = 0
let origin = ''

beforeAll(async () => {
  home = await openHome()
  const fetch = (request: Request, env: unknown) => home.app.fetch(noteAddress(request, env as HttpBindings))
  await new Promise<void>((done) => {
    server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
      port = info.port
      done()
    })
  })
  origin = `http://127.0.0.1:${port}`
})
afterAll(() => new Promise<void>((done) => void server.close(() => done())))

/** Writes bytes as they are, and reads until the server has answered or hung up. */
function speak(bytes: string | Buffer, waitMs = 400): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    const end = () => {
      socket.destroy()
      done(heard)
    }
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
    })
    socket.on('error', end).on('close', end)
    socket.setTimeout(waitMs, end)
    socket.write(bytes)
  })
}

const body = JSON.stringify(demo.matter)
const length = Buffer.byteLength(body)
const own = () => `Host: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nConnection: close\r\n`
const json = 'Content-Type: application/json\r\nIdempotency-Key: wire-key-0123456789\r\n'
const post = (more: string, text = body) => `POST /api/matters HTTP/1.1\r\n${own()}${json}${more}\r\n${text}`

const tricks: readonly (readonly [string, () => string])[] = [
  ['no host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['HTTP/1.0', () => 'GET /report/ HTTP/1.0\r\n\r\n'],
  ['HTTP/9.9', () => 'GET / HTTP/9.9\r\n\r\n'],
  ['an address with a host of its own', () => `GET http://evil.example/report/ HTTP/1.1\r\n${own()}\r\n`],
  ['an address that is a star', () => `OPTIONS * HTTP/1.1\r\n${own()}\r\n`],
  ['an address with a name and a password', () => `GET //a:b@evil.example/report/ HTTP/1.1\r\n${own()}\r\n`],
  ['an address without a slash', () => `GET report HTTP/1.1\r\n${own()}\r\n`],
  ['an address with spaces', () => `GET /report/ x y HTTP/1.1\r\n${own()}\r\n`],
  ['an address with bytes', () => `GET /report/\xff\xfe HTTP/1.1\r\n${own()}\r\n`],
  ['an address of sixty thousand signs', () => `GET /${'a'.repeat(60_000)} HTTP/1.1\r\n${own()}\r\n`],
  ['broken escapes', () => `GET /report/%zz%00%c0%ae/..%5c HTTP/1.1\r\n${own()}\r\n`],
  ['a connection to elsewhere', () => `CONNECT evil.example:443 HTTP/1.1\r\n${own()}\r\n`],
  ['a trace', () => `TRACE / HTTP/1.1\r\n${own()}\r\n`],
  ['a method that is none', () => `DROP /api/matters HTTP/1.1\r\n${own()}\r\n`],
  ['a host that is none', () => `GET /report/ HTTP/1.1\r\nHost: a b:c@[::\r\nConnection: close\r\n\r\n`],
  ['an empty host', () => `GET /report/ HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n`],
  ['two hosts', () => `GET /report/ HTTP/1.1\r\nHost: evil.example\r\n${own()}\r\n`],
  ['a header with a NUL', () => `GET / HTTP/1.1\r\n${own()}X: a\0b\r\n\r\n`],
  ['a header without a name', () => `GET / HTTP/1.1\r\n${own()}: x\r\n\r\n`],
  ['twenty thousand headers', () => `GET / HTTP/1.1\r\n${own()}${'A: b\r\n'.repeat(20_000)}\r\n`],
  ['a header of a hundred thousand signs', () => `GET / HTTP/1.1\r\n${own()}A: ${'b'.repeat(100_000)}\r\n\r\n`],
  ['two lengths', () => post(`Content-Length: ${length}\r\nContent-Length: 5\r\n`)],
  ['a length and chunks', () => post(`Content-Length: ${length}\r\nTransfer-Encoding: chunked\r\n`)],
  ['a length below nought', () => post('Content-Length: -1\r\n')],
  ['a length that no disk holds', () => post('Content-Length: 99999999999999999999\r\n')],
  ['a body shorter than its length', () => post(`Content-Length: ${length + 50}\r\n`)],
  ['a body longer than its length', () => post(`Content-Length: 20\r\n`)],
  ['a chunk of a size that is none', () => post('Transfer-Encoding: chunked\r\n', `zz\r\n${body}\r\n0\r\n\r\n`)],
  ['a chunk that never ends', () => post('Transfer-Encoding: chunked\r\n', `ffff\r\n${body}`)],
  [
    'a chunk with an extension of its own',
    () => post('Transfer-Encoding: chunked\r\n', `5;${'x'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`),
  ],
  [
    'chunks beyond the limit',
    () => post('Transfer-Encoding: chunked\r\n', `${'1000\r\n'}${'x'.repeat(4096)}\r\n`.repeat(30)),
  ],
  [
    'a length beyond the limit, without the body',
    () => post('Content-Length: 99999999\r\nExpect: 100-continue\r\n', ''),
  ],
  ['an encoding of the transfer that is none', () => post('Transfer-Encoding: x\r\n')],
  [
    'an upgrade',
    () => `GET / HTTP/1.1\r\n${own()}Upgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n`.replace('close', 'Upgrade'),
  ],
  ['HTTP/2 with prior knowledge', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['TLS', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  [
    'two requests at once, the second hidden',
    () => `${post('Content-Length: 2\r\n', '{}')}GET /api/health HTTP/1.1\r\n${own()}\r\n`,
  ],
]

it.each(tricks)('%s is answered below 500 or hung up on, and the next one is served', async (_name, draw) => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const heard = await speak(Buffer.from(draw(), 'latin1'))
  const statuses = [...heard.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
  expect(statuses.filter((status) => status >= 500)).toEqual([])
  expect(heard).not.toContain('<!--fill:')
  const alive = await fetch(`${origin}/api/health`)
  expect(alive.status).toBe(200)
  expect(errors.mock.calls).toEqual([])
  errors.mockRestore()
})

it('nothing of them was stored', async () => {
  expect(await home.db.all(sql('SELECT id FROM events'))).toEqual([])
})
