import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demo } from '../../content/demo.ts'
import { reportSteps } from '../../worker/contract/matters.ts'
import { servePrepared } from '../support/prepared.ts'
import type { Server } from '../support/serve.ts'
import { ask, postJson } from '../support/walk.ts'
import { questions } from '../worker/assistant/questions.made.ts'
import { dataScoreMin, scoreHome, scoreMin } from './observatory.ts'

/** What can be asked of a portal that runs: one of each home for all of it, and a second workerd beside the first. */
const homes = ['cloudflare', 'node'] as const
type HomeName = (typeof homes)[number]
const running = new Map<HomeName, Server>()
const server = (home: HomeName): Server => {
  const found = running.get(home)
  if (!found) throw new Error(`the ${home} home does not run`)
  return found
}

beforeAll(async () => {
  for (const home of homes) running.set(home, await servePrepared({ home }))
})
afterAll(async () => {
  for (const one of running.values()) {
    await one.stop()
    one.remove()
  }
})

describe.each(homes)('the running %s home', (home) => {
  it('runs scheduled work when it starts', async () => {
    const { url } = server(home)
    const deadline = Date.now() + 60_000
    let run: string | null = null
    while (run === null && Date.now() < deadline) {
      run = (JSON.parse((await ask(url, '/api/health')).text) as { lastClockRun: string | null }).lastClockRun
      await new Promise((done) => setTimeout(done, 200))
    }
    expect(Math.abs(Date.parse(run ?? '') - Date.now())).toBeLessThan(120_000)
  })

  it('shuts the page of the tools that browses the database', async () => {
    expect((await ask(server(home).url, '/cdn-cgi/explorer/')).status).toBe(404)
  })

  // Its own tools are 131 MB: `npm run test:all` brings them.
  it.skipIf(!process.env.TEST_ALL)(
    `gets at least ${scoreMin} points of the Observatory for every kind of page, ${dataScoreMin} for open data`,
    async () => {
      const { names, low } = await scoreHome(home, server(home).url)
      expect(names.filter((name) => name.startsWith('after /report/'))).toHaveLength(reportSteps.length)
      expect(low).toEqual([])
    },
  )
})

it('the assistant answers in the same bytes in workerd and in Node', async () => {
  const asked = questions.filter((_, at) => at % 10 === 0)
  expect(asked.length).toBeGreaterThan(200)
  const headers = { 'Content-Type': 'application/json' }
  for (const question of asked) {
    const body = JSON.stringify({ question: question.slice(0, 500) })
    const [one, other] = await Promise.all(
      homes.map((home) => ask(server(home).url, '/api/assistant', { method: 'POST', headers, body })),
    )
    expect([other?.status, other?.text], question).toEqual([one?.status, one?.text])
  }
})

it('runs beside a second instance with a port and a folder of its own', async () => {
  const first = server('cloudflare')
  const second = await servePrepared({ home: 'cloudflare' })
  const { status, text } = await postJson(first.url, '/api/matters', demo.matter)
  expect(status).toBe(201)
  const { receipt } = JSON.parse(text) as { receipt: string }
  expect((await postJson(first.url, '/api/matters/track', { receipt })).status).toBe(200)
  expect((await postJson(second.url, '/api/matters/track', { receipt })).status).toBe(404)
  await second.stop()
  second.remove()
})

it.each(homes)('the %s home ends with its hourly work when it is told to', async (home) => {
  const began = performance.now()
  await server(home).stop()
  expect(performance.now() - began).toBeLessThan(30_000)
})
