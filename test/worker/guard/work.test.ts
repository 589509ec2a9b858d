import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { words } from '../../../content/words/index.ts'
import { solvePuzzle } from '../../../site/browser/work/puzzle.ts'
import { contextFor } from '../../../worker/context.ts'
import {
  type WorkChallenge,
  workCharsMax,
  workDifficulty,
  workMinutes,
  workValue,
} from '../../../worker/contract/work.ts'
import { sql } from '../../../worker/db/database.ts'
import { requireWork } from '../../../worker/guard/work.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'
import { seal } from '../matters/sealed-matter.ts'

type Refusal = { error: { code: string; message: string }; challenge?: WorkChallenge }

const headers = (key: string) => ({ 'Content-Type': 'application/json', 'Idempotency-Key': key })

function send(home: TestHome, body: unknown, work?: string, key = mintKey()): Promise<Response> {
  const more: Record<string, string> = work === undefined ? {} : { 'X-Work': work }
  return home.request('/api/matters', {
    method: 'POST',
    headers: { ...headers(key), ...more },
    body: JSON.stringify(body),
  })
}

async function count(home: TestHome, table: 'matters' | 'work_nonces' | 'events'): Promise<number> {
  return (await home.db.first<{ n: number }>(sql(`SELECT COUNT(*) AS n FROM ${table}`)))?.n ?? 0
}

async function challengeOf(home: TestHome): Promise<WorkChallenge> {
  return (await (await home.request('/api/challenge')).json()) as WorkChallenge
}

/** Refused with this code, in a sentence, and nothing stored. */
async function refused(home: TestHome, answer: Response, code: keyof typeof words.errors.codes): Promise<Refusal> {
  const body = (await answer.json()) as Refusal
  expect(body.error).toMatchObject({ code, message: words.errors.codes[code] })
  expect(await count(home, 'matters')).toBe(0)
  expect(await count(home, 'work_nonces')).toBe(0)
  return body
}

describe('GET /api/challenge', () => {
  it('gives a signed challenge without a cookie, for no cache, another one each time', async () => {
    const home = await openHome()
    const answer = await home.request('/api/challenge')
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([200, null])
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const { parameters, signature } = (await answer.json()) as WorkChallenge
    expect(parameters).toMatchObject({
      algorithm: workDifficulty.algorithm,
      cost: workDifficulty.iterations,
      data: { until: home.time.now + workMinutes * 60_000 },
    })
    expect(signature).toMatch(/^[0-9a-f]{64}$/)
    expect((await challengeOf(home)).parameters.nonce).not.toBe(parameters.nonce)
    expect(await count(home, 'work_nonces')).toBe(0)
  })

  it('answers no other method', async () => {
    const home = await openHome()
    expect((await home.request('/api/challenge', { method: 'POST' })).status).toBe(405)
  })

  it('is solved within its bound by any client', async () => {
    const home = await openHome()
    const challenge = await challengeOf(home)
    const solution = await solvePuzzle(challenge, () => false)
    if (!solution) throw new Error('no solution')
    expect(solution.counter).toBeLessThan(workDifficulty.triesMax)
    expect((await send(home, demo.matter, workValue(challenge, solution))).status).toBe(201)
    expect(await count(home, 'work_nonces')).toBe(1)
  })
})

describe('a sealed matter', () => {
  it('is taken in with solved work and refused without, with a challenge that lets it through', async () => {
    const home = await openHome()
    const { matter } = await seal()
    const answer = await send(home, matter)
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '1'])
    const { challenge } = await refused(home, answer, 'work-needed')
    const solution = challenge && (await solvePuzzle(challenge, () => false))
    if (!solution) throw new Error('no solution')
    expect((await send(home, matter, workValue(challenge, solution))).status).toBe(201)
  })

  it('needs no fresh work for a repeat with its key', async () => {
    const home = await openHome()
    const { matter } = await seal()
    const [key, work] = [mintKey(), await solvedWork(home)]
    const first = await send(home, matter, work, key)
    expect(first.status).toBe(201)
    for (const again of [work, undefined, 'rubbish']) {
      expect(await (await send(home, matter, again, key)).json()).toEqual(await first.clone().json())
    }
    home.time.now += 86_400_000
    expect((await send(home, matter, work, key)).status).toBe(201)
    expect(await count(home, 'matters')).toBe(1)
  })

  it('is stored once by a hundred parallel posts with one key and one work', async () => {
    const home = await openHome()
    const { matter } = await seal()
    const [key, work] = [mintKey(), await solvedWork(home)]
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(home, matter, work, key)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect([await count(home, 'matters'), await count(home, 'work_nonces')]).toEqual([1, 1])
  })
})

describe('work that is refused', () => {
  const rubbish: [string, (work: string) => string][] = [
    ['empty JSON', () => btoa('{}')],
    ['no base64', () => '%%%'],
    ['no JSON', () => btoa('{')],
    ['null', () => btoa('null')],
    ['a list', () => btoa('[]')],
    ['two values', (work) => `${work}, ${work}`],
    ['a header beyond the limit', (work) => work + 'A'.repeat(workCharsMax)],
    ['a header of 60 kB', () => 'A'.repeat(60_000)],
    ['a depth bomb', () => btoa('['.repeat(1500))],
    ['a closed depth bomb', () => btoa('['.repeat(700) + ']'.repeat(700))],
    ['a number bomb', () => btoa(`{"challenge":1e999,"solution":${'9'.repeat(1000)}}`)],
  ]
  it.each(rubbish)('%s is no work: 422, nothing stored', async (_, make) => {
    const home = await openHome()
    const answer = await send(home, demo.matter, make(await solvedWork(home)))
    expect(answer.status).toBe(422)
    expect((await refused(home, answer, 'work-wrong')).challenge).toBeUndefined()
  })

  type Work = { challenge: WorkChallenge; solution: { counter: number; derivedKey: string; time?: number } }
  const forged: [string, (work: Work) => unknown][] = [
    [
      'another signature',
      ({ challenge, ...rest }) => ({ challenge: { ...challenge, signature: '0'.repeat(64) }, ...rest }),
    ],
    ['an empty signature', ({ challenge, ...rest }) => ({ challenge: { ...challenge, signature: '' }, ...rest })],
    ['a cheaper cost', (work) => changed(work, { cost: 1 })],
    ['a cost bomb', (work) => changed(work, { cost: 10 ** 9 })],
    ['a later end', (work) => changed(work, { data: { until: 10 ** 15 } })],
    ['another nonce', (work) => changed(work, { nonce: '0'.repeat(32) })],
    ['an easier prefix', (work) => changed(work, { keyPrefix: '' })],
    ['another algorithm', (work) => changed(work, { algorithm: 'SHA-256' })],
    [
      'another key',
      ({ challenge, solution }) => ({ challenge, solution: { ...solution, derivedKey: '0'.repeat(64) } }),
    ],
    [
      'a key in capitals',
      ({ challenge, solution }) => ({
        challenge,
        solution: { ...solution, derivedKey: solution.derivedKey.toUpperCase() },
      }),
    ],
    ['a key beside it', (work) => ({ ...work, extra: 1 })],
    ['a key inside', (work) => changed(work, { extra: 1 } as never)],
    ['no solution', ({ challenge }) => ({ challenge })],
    ['a negative counter', ({ challenge, solution }) => ({ challenge, solution: { ...solution, counter: -1 } })],
  ]
  it.each(forged)('%s is forged: 422, nothing stored', async (_, forge) => {
    const home = await openHome()
    const work = JSON.parse(atob(await solvedWork(home))) as Work
    const answer = await send(home, demo.matter, btoa(JSON.stringify(forge(work))))
    expect(answer.status).toBe(422)
    await refused(home, answer, 'work-wrong')
  })

  it.each([
    ['after its minutes', workMinutes * 60_000 + 1],
    ['on another day', 86_400_000],
    ['in another year', 366 * 86_400_000],
  ])('is expired %s: 429 with a fresh challenge', async (_, later) => {
    const home = await openHome()
    const work = await solvedWork(home)
    home.time.now += later
    const answer = await send(home, demo.matter, work)
    expect(answer.status).toBe(429)
    expect((await refused(home, answer, 'work-expired')).challenge?.parameters.data.until).toBeGreaterThan(
      home.time.now,
    )
  })

  it('holds to the last moment of its minutes', async () => {
    const home = await openHome()
    const work = await solvedWork(home)
    home.time.now += workMinutes * 60_000
    expect((await send(home, demo.matter, work)).status).toBe(201)
  })

  it('pays for one write, whatever the second one is: 429 with a fresh challenge, nothing stored', async () => {
    const home = await openHome()
    const work = await solvedWork(home)
    expect((await send(home, demo.matter, work)).status).toBe(201)
    const { matter } = await seal()
    for (const body of [demo.matter, matter]) {
      const answer = await send(home, body, work)
      expect(answer.status).toBe(429)
      expect((await answer.json()) as Refusal).toMatchObject({
        error: { code: 'work-used' },
        challenge: { signature: expect.any(String) },
      })
    }
    expect(await count(home, 'matters')).toBe(1)
  })

  it('pays for one of a hundred parallel writes', async () => {
    const home = await openHome()
    const work = await solvedWork(home)
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(home, demo.matter, work)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(99)
    expect([await count(home, 'matters'), await count(home, 'work_nonces')]).toEqual([1, 1])
  })

  it('is not spent by a write that was refused for another reason', async () => {
    const home = await openHome()
    const work = await solvedWork(home)
    const place = { city: '360100', county: '360102', township: '000000' }
    expect((await send(home, { ...demo.matter, place }, work)).status).toBe(400)
    expect(await count(home, 'work_nonces')).toBe(0)
    expect((await send(home, demo.matter, work)).status).toBe(201)
  })

  it('is never waved through when the store of spent work is down: 503, nothing stored', async () => {
    const home = await openHome()
    await home.db.batch([sql('DROP TABLE work_nonces')])
    const answer = await send(home, demo.matter, await solvedWork(home))
    expect(answer.status).toBe(503)
    expect([await count(home, 'matters'), await count(home, 'events')]).toEqual([0, 0])
  })

  it('was solved for another server', async () => {
    const home = await openHome()
    const other = await openHome()
    const receiptKey = await crypto.subtle.importKey('raw', new Uint8Array(32), 'HKDF', false, ['deriveBits'])
    const work = await solvedWork({ ...other, settings: { ...other.settings, receiptKey } })
    await expect(requireWork(contextFor(home, 'resident'), work)).rejects.toMatchObject({ code: 'work-wrong' })
  })
})

function changed<T extends { challenge: WorkChallenge }>(work: T, change: Partial<WorkChallenge['parameters']>): T {
  const { challenge } = work
  return { ...work, challenge: { ...challenge, parameters: { ...challenge.parameters, ...change } } }
}
