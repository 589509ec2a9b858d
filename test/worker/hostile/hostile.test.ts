import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { deriveAuth } from '../../../site/browser/sealing/receipts.ts'
import { errorStatus } from '../../../worker/contract/errors.ts'
import { parseReceipt } from '../../../worker/contract/receipts.ts'
import { sql } from '../../../worker/db/database.ts'
import { seeded } from '../../site/sealing/actors.ts'
import type { TestHome } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'
import { seal } from '../matters/sealed-matter.ts'
import { fieldwork } from '../surveys/respondent.ts'
import { brand } from './nasty.ts'
import { drawHostile, type Hostile } from './requests.ts'
import { type Known, routesOf } from './routes.ts'

const isAll = Boolean(process.env.TEST_ALL)
const count = Number(process.env.HOSTILE_COUNT ?? (isAll ? 5000 : 500))
const seed = Number(process.env.HOSTILE_SEED ?? 20_261_122)

async function meet(home: TestHome): Promise<Known> {
  const { receipt } = (await (await home.post('/api/matters', demo.matter)).json()) as { receipt: string }
  const { receipt: volunteer } = (await (await home.post('/api/volunteers', demo.volunteer)).json()) as {
    receipt: string
  }
  const parsed = parseReceipt(receipt)
  if (!parsed) throw new Error('no receipt')
  const { matter } = await seal()
  return { receipt, handle: parsed.handle, auth: await deriveAuth(parsed), volunteer, sealed: matter }
}

/** The answer, or null when there is none in ten seconds: an input that holds a request for ever is a fault, too. */
function within(answer: Promise<Response>): Promise<Response | null> {
  return Promise.race([answer, new Promise<null>((done) => setTimeout(() => done(null), 10_000))])
}

/** What is wrong with an answer, or null. */
async function wrongWith(answer: Response, { init }: Hostile): Promise<string | null> {
  const text = await answer.text()
  if (answer.status >= 500) return 'an error of ours'
  const type = answer.headers.get('Content-Type') ?? ''
  if (text !== '' && answer.headers.get('X-Content-Type-Options') !== 'nosniff') return 'may be sniffed'
  if (type.startsWith('text/html')) return wrongPage(text)
  if (answer.status < 400 || init.method === 'HEAD' || !type.startsWith('application/json')) return null
  return wrongError(text, answer.status)
}

/** Of the nasty texts, what would be an element if it stood so in a page. */
const alive = [
  '<script>document.title',
  '<script>window',
  '<img src=x',
  '<svg/onload',
  '<form action="https://evil',
  `<i id=${brand}`,
  `<input name=${brand}`,
]

function wrongPage(html: string): string | null {
  if (html.includes('<!--fill:')) return 'an unfilled mark'
  return alive.some((part) => html.includes(part)) ? 'the input became an element' : null
}

const topNames = new Set(['error', 'requestId', 'challenge'])
const errorNames = new Set(['code', 'message', 'fields'])

/** The error of contract.md: a code of the closed list with its status, sentences in Chinese, nothing of the input. */
function wrongError(text: string, status: number): string | null {
  const body = JSON.parse(text) as { error: { code: string; message: string; fields?: Record<string, string> } }
  const { error } = body
  const sentences = [error.message, ...Object.values(error.fields ?? {})]
  if (!Object.keys(body).every((name) => topNames.has(name))) return 'an unknown key'
  if (!Object.keys(error).every((name) => errorNames.has(name))) return 'an unknown key of the error'
  if ((errorStatus as Record<string, number>)[error.code] !== status) return `code ${error.code}`
  if (!error.message.endsWith('。') || !sentences.every((one) => /\p{sc=Han}{2}/u.test(one))) return 'no plain sentence'
  return text.includes(brand) ? 'the input came back' : null
}

const none = { stand: 0, filed: 0, erased: 0 }

describe(`${count} hostile requests over every route`, () => {
  it('are answered below 500, by the contract, without an element or a mark of theirs', {
    timeout: 600_000,
  }, async () => {
    const home = await openHome()
    home.time.now = fieldwork
    const known = await meet(home)
    const routes = routesOf(home.app)
    const random = seeded(seed)
    const statuses = new Map<number, number>()
    const wrong: string[] = []
    for (let index = 0; index < count; index++) {
      const route = routes[index % routes.length]
      if (!route) throw new Error('no routes')
      const hostile = drawHostile(random, route, known)
      // The limit of tries is another test's: here every one is to be looked at.
      home.time.now += 60_000
      const isSealed = String(hostile.init.body).includes('"sealed"')
      if (isSealed) (hostile.init.headers as Headers).set('X-Work', await solvedWork(home))
      const answer = await within(home.request(hostile.path, hostile.init))
      if (!answer) {
        wrong.push(`${index} ${hostile.init.method} ${hostile.path.slice(0, 120)}: no answer`)
        continue
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const reason = await wrongWith(answer, hostile)
      if (reason)
        wrong.push(`${index} ${hostile.init.method} ${hostile.path.slice(0, 120)}: ${answer.status} ${reason}`)
    }
    const counted = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}×${n}`)
    console.log(`hostile: seed ${seed}, ${count} requests over ${routes.length} routes: ${counted.join(' ')}`)
    expect(wrong).toEqual([])
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
    // Some were taken: they came all the way, and everything still stands.
    expect((statuses.get(201) ?? 0) + (statuses.get(200) ?? 0)).toBeGreaterThan(count / 10)
    expect((await home.post('/api/matters/track', { receipt: known.receipt })).status).toBeLessThan(500)
    const [{ stand, filed, erased } = none] = await home.db.all<typeof none>(
      sql(`SELECT (SELECT count(*) FROM matters) AS stand, total(action = 'matter.submit') AS filed,
             total(action = 'matter.erase') AS erased FROM events`),
    )
    // The code is among what they know: its holder may erase, nobody else.
    expect({ stand, filed: filed > 0 }).toEqual({ stand: filed - erased, filed: true })
  })
})
