import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { demo } from '../../content/demo.ts'
import { root } from '../gates/files.ts'
import { filesWith } from '../support/files-with.ts'
import { openHome } from '../support/home.node.ts'
import { servePrepared } from '../support/prepared.ts'
import type { Server } from '../support/serve.ts'
import { ask, postForm, postJson, walkReport } from '../support/walk.ts'

/** Words that stand nowhere else, so that one in a log can only have come from a request. */
const mint = () => `canary${randomBytes(9).toString('hex')}`
const canaries = {
  text: mint(),
  name: mint(),
  question: mint(),
  query: mint(),
  body: mint(),
  key: mint(),
  agent: mint(),
  referrer: mint(),
  path: mint(),
  proof: mint(),
}
const phone = '13907918264'
/** As proxies and platforms tell the address of whoever asks. */
const address = '203.0.113.77'
const heard = [...Object.values(canaries), phone, address]

const sender = {
  'User-Agent': canaries.agent,
  Referer: `http://127.0.0.1/${canaries.referrer}`,
  'X-Forwarded-For': address,
  'X-Real-IP': address,
  'CF-Connecting-IP': address,
  'X-Work': canaries.proof,
  'X-Handle': canaries.proof,
  'X-Auth': canaries.proof,
  'Idempotency-Key': canaries.key,
}

/** Everything a body of ours may hold, at once, and a part that none may. */
const bodies = [
  { ...demo.matter, text: canaries.text, contact: { name: canaries.name, phone } },
  { ...demo.volunteer, name: canaries.name, phone },
  { question: canaries.question },
  { receipt: canaries.proof },
  { keeping: 'sealed', matter: canaries.body, [canaries.body]: canaries.body },
]

/** Each address that the application knows, asked in each way, rightly and wrongly. */
async function knockEverywhere(server: Server): Promise<number> {
  const { app } = await openHome()
  const paths = new Set(app.routes.map(({ path }) => path.replace(/:[a-z]+|\*/gi, canaries.path)))
  const json = { ...sender, 'Content-Type': 'application/json' }
  let asked = 0
  const knock = async (path: string, init: RequestInit) => {
    asked += 1
    await ask(server.url, path, init).catch(() => null)
  }
  for (const path of paths) {
    await knock(`${path}?q=${canaries.query}&question=${canaries.question}`, { headers: sender })
    for (const body of bodies) await knock(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
    await knock(path, { method: 'POST', headers: json, body: `{"text":"${canaries.body}` })
    await knock(path, { method: 'POST', headers: sender, body: new URLSearchParams({ text: canaries.text, phone }) })
    await knock(path, { method: 'PUT', headers: sender, body: canaries.body })
  }
  return asked
}

/** What people really do: reported, asked, searched, signed up. */
async function useWell(url: string): Promise<string[]> {
  const steps = await walkReport(url, { text: `${canaries.text}，楼道里有人充电`, name: canaries.name, phone })
  const said = { ...demo.matter, text: `${canaries.text}，楼道里有人充电`, contact: { name: canaries.name, phone } }
  const { text } = await postJson(url, '/api/matters', said)
  const { receipt } = JSON.parse(text) as { receipt: string }
  await postJson(url, '/api/volunteers', { ...demo.volunteer, name: canaries.name, phone })
  await postForm(url, '/ask/', { question: canaries.question })
  await ask(url, `/search/?q=${canaries.query}`)
  expect([...steps.values()].map(({ status }) => status)).toEqual([...steps.values()].map(() => 200))
  return receipt.split(' ')
}

/** The routes are the same in both homes; the quick run knocks at one. */
const homes = process.env.TEST_ALL ? (['node', 'cloudflare'] as const) : (['node'] as const)

it.each(homes)('the %s home writes nothing of a request into any log', async (home) => {
  const server = await servePrepared({ home })
  onTestFinished(async () => {
    await server.stop()
    server.remove()
  })
  const groups = await useWell(server.url)
  expect(await knockEverywhere(server)).toBeGreaterThan(200)
  if (home === 'node') {
    // A database that breaks: what fails is said to the operator, what was sent is not.
    const database = new DatabaseSync(join(server.dataDir, 'pingan.sqlite'))
    database.exec('PRAGMA foreign_keys = OFF; DROP TABLE matters; DROP TABLE volunteers')
    database.close()
    const broken = await postJson(server.url, '/api/matters', bodies[0])
    expect(broken.status).toBe(503)
    await knockEverywhere(server)
    expect(server.output()).toContain('POST /api/matters')
  }
  const secrets = [...heard, ...groups.slice(0, 1), groups.join(' ')]
  expect(secrets.filter((one) => server.output().includes(one))).toEqual([])
  const logs = ['logs', 'config'].map((name) => join(server.dataDir, name)).filter((folder) => existsSync(folder))
  for (const folder of logs) expect(filesWith(folder, secrets)).toEqual([])
})

it('the platform keeps no log of requests', () => {
  expect(readFileSync(join(root, 'wrangler.toml'), 'utf8')).toMatch(/^\[observability\]\nenabled = false$/m)
})
