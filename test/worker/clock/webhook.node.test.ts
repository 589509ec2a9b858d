import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { parseEnvironment } from '../../../worker/contract/environment.ts'
import { readSettings } from '../../../worker/settings.ts'
import { type TestHome, testKeys } from '../../support/home.ts'
import { count, file } from '../matters/told.ts'
import { at } from './plant.ts'

const secret = 'c2VjcmV0LW9mLXRoZS13ZWJob29rLWluLXRlc3RzISE='

interface Call {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let server: Server
let calls: Call[]
let answer: { status: number; location?: string }
let home: TestHome

beforeEach(async () => {
  calls = []
  answer = { status: 204 }
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      calls.push({ headers: request.headers, body })
      response.writeHead(answer.status, answer.location === undefined ? {} : { Location: answer.location }).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const opened = await openHome()
  const notify = { NOTIFY_WEBHOOK_URL: url, NOTIFY_WEBHOOK_SECRET: secret }
  home = { ...opened, settings: await readSettings({ ...testKeys, ...notify }) }
  at(home, '2026-11-23T09:00:00')
})
afterEach(() => new Promise((done) => server.close(done)))

async function windAt(time: string): Promise<Record<string, [number, number]>> {
  at(home, time)
  const { jobs } = await runClock(home)
  return Object.fromEntries(jobs.map(({ name, done, failed }) => [name, [done, failed]]))
}

describe('the webhook of the operator', () => {
  it('is told of each rung once, signed, with the number, the rung, the unit and the day, and no content', async () => {
    await file(home)
    expect((await windAt('2026-11-24T00:00:00'))['send-notices']).toEqual([2, 0])
    await windAt('2026-11-24T01:00:00')
    expect(calls).toHaveLength(2)
    for (const { headers, body } of calls) {
      const { id, ...said } = JSON.parse(body)
      expect(headers['content-type']).toBe('application/json')
      expect(headers['webhook-id']).toBe(id)
      const signed = `${id}.${headers['webhook-timestamp']}.${body}`
      const expected = createHmac('sha256', Buffer.from(secret, 'base64')).update(signed).digest('base64')
      expect(headers['webhook-signature']).toBe(`v1,${expected}`)
      expect(said).toEqual({
        type: 'matter.notice',
        handle: expect.stringMatching(/^[0-9A-Z]{5}$/),
        percent: expect.any(Number),
        clock: 'routing',
        unit: '360102-centre',
        unitName: expect.any(String),
        due: '2026-11-24T16:00:00.000Z',
        at: '2026-11-23T16:00:00.000Z',
      })
      expect(body).not.toMatch(/canary|13800138000|housing-estate/)
    }
    expect(calls.map(({ body }) => JSON.parse(body).percent).sort()).toEqual([50, 80])
  })

  it('is tried again with growing pauses and the same id, and given up after eight tries', async () => {
    await file(home)
    answer = { status: 500 }
    const hours = (n: number) => new Date(Date.parse('2026-11-25T00:00:00+08:00') + n * 3_600_000)
    const local = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)
    const tries: number[] = []
    for (let n = 0; n < 24 * 6; n++) {
      const before = calls.length
      // The rungs of the first day alone: half, four fifths and the whole of one workday.
      if (n === 0) await windAt('2026-11-24T00:00:00')
      else await windAt(local(hours(n - 24)))
      tries.push(calls.filter(({ body }, index) => index >= before && JSON.parse(body).percent === 50).length)
    }
    expect(tries.flatMap((made, hour) => (made > 0 ? [hour] : []))).toEqual([0, 1, 2, 5, 17, 41, 65, 89])
    const ids = calls.filter(({ body }) => JSON.parse(body).percent === 50).map(({ headers }) => headers['webhook-id'])
    expect([ids.length, new Set(ids).size]).toEqual([8, 1])
    expect(await count(home, 'notices', 'send_at IS NULL AND sent_at IS NULL AND percent = 50')).toBe(1)
  })

  it('gets what failed as soon as it answers again, and follows no redirect', async () => {
    await file(home)
    answer = { status: 302, location: '/elsewhere' }
    expect((await windAt('2026-11-24T00:00:00'))['send-notices']).toEqual([0, 2])
    expect(calls.map(({ headers }) => headers['webhook-id'])).toHaveLength(2)
    answer = { status: 200 }
    expect((await windAt('2026-11-24T00:10:00'))['send-notices']).toEqual([2, 0])
    expect(calls).toHaveLength(4)
    expect(await count(home, 'notices', 'sent_at IS NOT NULL')).toBe(2)
  })

  it('is never sent the same one by two runs at once', async () => {
    await file(home)
    at(home, '2026-11-24T00:00:00')
    await Promise.all([runClock(home), runClock(home), runClock(home)])
    expect(calls).toHaveLength(2)
  })

  it('is nobody without an address, and an address is not taken without its secret', () => {
    const sentence = (more: object) => {
      try {
        parseEnvironment({ ...testKeys, ...more })
        return null
      } catch (error) {
        return (error as Error).message
      }
    }
    const url = { NOTIFY_WEBHOOK_URL: 'https://hooks.test/a' }
    expect(sentence({})).toBe(null)
    expect(sentence({ ...url, NOTIFY_WEBHOOK_SECRET: `whsec_${secret}` })).toBe(null)
    expect(sentence(url)).toContain('NOTIFY_WEBHOOK_SECRET')
    expect(sentence({ NOTIFY_WEBHOOK_SECRET: secret })).toContain('NOTIFY_WEBHOOK_URL')
    expect(sentence({ ...url, NOTIFY_WEBHOOK_SECRET: 'short' })).toMatch(/^配置 NOTIFY_WEBHOOK_SECRET 不对/)
    expect(sentence({ NOTIFY_WEBHOOK_URL: 'ftp://a', NOTIFY_WEBHOOK_SECRET: secret })).toContain('NOTIFY_WEBHOOK_URL')
    expect(sentence({ NOTIFY_WEBHOOK_URL: 'https://u:p@a', NOTIFY_WEBHOOK_SECRET: secret })).not.toBe(null)
  })
})
