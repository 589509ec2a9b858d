import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { solvePuzzle } from '../../../site/browser/work/puzzle.ts'
import { type WorkChallenge, workValue } from '../../../worker/contract/work.ts'
import { sql } from '../../../worker/db/database.ts'
import { crowdLimit, foldAddress } from '../../../worker/guard/crowd.ts'
import { createMemory } from '../../../worker/guard/crowd-memory.ts'
import { mintKey, networkHeader, type TestHome } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'
import { answers, hidden } from '../matters/plain-form.ts'
import { answersAddress, fieldwork, answers as surveyAnswers } from '../surveys/respondent.ts'
import { filled } from '../volunteers/sample.ts'

const village = '203.0.113.7'
const minute = crowdLimit.windowMs

interface Knock {
  readonly path?: string
  readonly body?: unknown
  readonly work?: string | undefined
  readonly key?: string
  readonly network?: string
}

function knock(
  home: TestHome,
  { path = '/api/matters', body = demo.matter, work, key, network = village }: Knock = {},
) {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', [networkHeader]: network }
  return home.request(path, {
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key ?? mintKey(), ...(work === undefined ? {} : { 'X-Work': work }) },
    body: JSON.stringify(body),
  })
}

/** Presses the last button of a form as a browser without script does. */
function press(home: TestHome, path: string, fields: Record<string, string | readonly string[]>) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', [networkHeader]: village }
  return home.request(path, { method: 'POST', headers, body: body.toString() })
}

async function stored(home: TestHome): Promise<number> {
  const row = await home.db.first<{ n: number }>(
    sql('SELECT (SELECT COUNT(*) FROM matters) + (SELECT COUNT(*) FROM volunteers) AS n'),
  )
  return row?.n ?? 0
}

async function fillTheMinute(home: TestHome): Promise<void> {
  for (let index = 0; index < crowdLimit.writes; index++) expect((await knock(home)).status).toBe(201)
}

async function solve(answer: Response): Promise<string> {
  const { challenge } = (await answer.json()) as { challenge: WorkChallenge }
  const solution = await solvePuzzle(challenge, () => false)
  if (!solution) throw new Error('no solution')
  return workValue(challenge, solution)
}

describe('the soft limit of a network', () => {
  it('lets twenty writes a minute in; the next one gets 429, when to come back, and a challenge that lets it through', async () => {
    const home = await openHome()
    await fillTheMinute(home)
    home.time.now += 15_000
    const answer = await knock(home)
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '45'])
    const { error } = (await answer.clone().json()) as { error: { code: string; message: string } }
    expect(error.code).toBe('too-many')
    expect(error.message).toMatch(/45秒.*12345.*110/)
    expect((await knock(home, { work: await solve(answer) })).status).toBe(201)
    expect((await knock(home)).status).toBe(429)
    expect((await knock(home, { network: '198.51.100.9' })).status).toBe(201)
    home.time.now += 45_000
    expect((await knock(home)).status).toBe(201)
    expect(await stored(home)).toBe(23)
  })

  it('slides: no minute has more than twenty, wherever it begins', async () => {
    const home = await openHome()
    const times: number[] = []
    for (let second = 0; second < 200; second++) {
      home.time.now += 1000
      if ((await knock(home)).status === 201) times.push(home.time.now)
    }
    const most = Math.max(...times.map((at) => times.filter((other) => other >= at && other < at + minute).length))
    expect(most).toBe(20)
    expect(times.length).toBeGreaterThan(60)
  })

  it('counts matters, volunteers and surveys together', async () => {
    const home = await openHome()
    home.time.now = fieldwork
    const paths = [
      { path: '/api/matters', body: demo.matter },
      { path: '/api/volunteers', body: demo.volunteer },
      { path: answersAddress, body: { answers: surveyAnswers } },
    ]
    for (let index = 0; index < 20; index++) expect((await knock(home, paths[index % 3])).status).toBe(201)
    for (const path of paths) {
      const answer = await knock(home, path)
      expect(answer.status).toBe(429)
      expect((await knock(home, { ...path, work: await solve(answer) })).status).toBe(201)
    }
  })

  it('answers a repeat with its key at any time, and counts it once', async () => {
    const home = await openHome()
    const key = mintKey()
    const receipts = await Promise.all(Array.from({ length: 100 }, () => knock(home, { key })))
    expect(new Set(receipts.map(({ status }) => status))).toEqual(new Set([201]))
    for (let index = 0; index < 19; index++) expect((await knock(home)).status).toBe(201)
    expect((await knock(home)).status).toBe(429)
    expect((await knock(home, { key })).status).toBe(201)
    expect(await stored(home)).toBe(20)
  })

  it('is not emptied at midnight', async () => {
    const home = await openHome()
    home.time.now = Date.parse('2026-11-22T23:59:50Z')
    await fillTheMinute(home)
    home.time.now += 20_000
    expect((await knock(home)).status).toBe(429)
    home.time.now += 40_000
    expect((await knock(home)).status).toBe(201)
  })

  it('gives the same to everybody whose address nobody knows', async () => {
    const home = await openHome()
    for (let index = 0; index < 20; index++) expect((await knock(home, { network: '' })).status).toBe(201)
    expect((await knock(home, { network: ' ' })).status).toBe(429)
  })
})

describe('a thousand posts of a bot in a minute', () => {
  it('store at most twenty, without work and with replayed work', async () => {
    const home = await openHome()
    const work = await solvedWork(home)
    const statuses: number[] = []
    for (let index = 0; index < 1000; index++) {
      home.time.now += 59
      const noun = index % 4 < 2 ? { body: demo.matter } : { path: '/api/volunteers', body: demo.volunteer }
      statuses.push((await knock(home, { ...noun, work: index % 2 ? work : undefined })).status)
    }
    expect(new Set(statuses)).toEqual(new Set([201, 429]))
    expect(await stored(home)).toBeLessThanOrEqual(20)
  })

  it('store at most twenty when they come all at once', async () => {
    const home = await openHome()
    const work = await solvedWork(home)
    const replayed = Array.from({ length: 100 }, () => knock(home, { work }))
    const bare = Array.from({ length: 100 }, () => knock(home))
    const statuses = (await Promise.all([...replayed, ...bare])).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([201, 429]))
    expect(await stored(home)).toBeLessThanOrEqual(20)
  })

  it('keep no address: neither in a table nor in a log', async () => {
    const home = await openHome()
    for (let index = 0; index < 25; index++) await knock(home)
    const tables = await home.db.all<{ name: string }>(
      sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
      ),
    )
    for (const { name } of tables) {
      expect(JSON.stringify(await home.db.all(sql(`SELECT * FROM ${name}`)))).not.toContain(village)
    }
  })
})

describe('thirty people behind one address', () => {
  it('all succeed within ten minutes, fifteen of them without script', async () => {
    const home = await openHome()
    const begun = home.time.now
    const waiting = Array.from({ length: 30 }, (_, index) => ({
      hasScript: index % 2 === 1,
      key: mintKey(),
      at: begun,
    }))
    const done: { hasScript: boolean; at: number }[] = []
    while (waiting.length > 0) {
      waiting.sort((a, b) => a.at - b.at)
      const person = waiting.shift()
      if (!person) break
      home.time.now = Math.max(home.time.now, person.at)
      const answer = person.hasScript
        ? await knockWithScript(home, person.key)
        : await press(home, '/report/check/', { ...answers, key: person.key })
      if (answer.status === 429) {
        const html = await answer.text()
        // Nothing typed is lost, the same key comes back, and the wait is said.
        expect(hidden(html)).toMatchObject({ ...answers, key: person.key })
        expect(html).toMatch(/请过\d+秒再按一次提交.*12345.*110、119或者120/)
        waiting.push({ ...person, at: home.time.now + Number(answer.headers.get('Retry-After')) * 1000 })
        continue
      }
      expect([200, 201]).toContain(answer.status)
      done.push({ hasScript: person.hasScript, at: home.time.now })
    }
    expect(done).toHaveLength(30)
    expect(await stored(home)).toBe(30)
    const lastAfter = Math.max(...done.map(({ at }) => at)) - begun
    console.log(`thirty behind one address: the last one after ${lastAfter / 1000} s`)
    expect(lastAfter).toBeLessThan(600_000)
  })

  async function knockWithScript(home: TestHome, key: string): Promise<Response> {
    const answer = await knock(home, { key })
    return answer.status === 429 ? knock(home, { key, work: await solve(answer) }) : answer
  }

  it('get the volunteer form and the survey back as they filled them', async () => {
    const home = await openHome()
    home.time.now = fieldwork
    await fillTheMinute(home)
    const [enrolKey, surveyKey] = [mintKey(), mintKey()]
    const enrol = await press(home, '/volunteer/sign-up/check/', { ...filled, key: enrolKey })
    const enrolPage = await enrol.text()
    expect([enrol.status, enrol.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(hidden(enrolPage)).toMatchObject({ name: filled.name, phone: filled.phone, key: enrolKey })
    expect(enrolPage).toMatch(/请过60秒再按一次提交.*12345/)
    const carried = JSON.stringify(surveyAnswers)
    const survey = await press(home, '/survey/2026-open/check/', { answers: carried, key: surveyKey, go: 'send' })
    const surveyPage = await survey.text()
    expect([survey.status, survey.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(surveyPage).toMatch(/请过60秒再按一次提交.*12345/)
    const kept = hidden(surveyPage)
      .answers?.replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
    expect(JSON.parse(kept ?? '')).toEqual(surveyAnswers)
    // A script on the page may send it again at once, with solved work in its field; without script nothing is hidden.
    expect([enrolPage, surveyPage].map((html) => html.includes('data-work'))).toEqual([true, true])
    const [first, second] = [await solvedWork(home), await solvedWork(home)]
    const again = { answers: carried, key: mintKey(), go: 'send', work: first }
    expect((await press(home, '/survey/2026-open/check/', again)).status).toBe(200)
    const spent = await press(home, '/volunteer/sign-up/check/', { ...filled, key: mintKey(), work: first })
    expect([spent.status, (await spent.text()).includes('data-work')]).toEqual([429, false])
    const another = { ...filled, key: mintKey(), work: second }
    expect((await press(home, '/volunteer/sign-up/check/', another)).status).toBe(201)
    home.time.now += minute
    expect(
      (await press(home, '/survey/2026-open/check/', { answers: carried, key: surveyKey, go: 'send' })).status,
    ).toBe(200)
    expect((await press(home, '/volunteer/sign-up/check/', { ...filled, key: enrolKey })).status).toBe(201)
  })
})

describe('what is one network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, network) => {
    expect(foldAddress(address)).toBe(network)
  })
})

describe('the memory', () => {
  it('holds so many names at most, and forgets the quiet ones first', async () => {
    const home = await openHome()
    const memory = createMemory({ limit: 1, windowMs: minute, clock: home.clock, ids: home.ids, namesMax: 3 })
    for (const name of ['a', 'b', 'c', 'd']) await memory.enter(name, name)
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(memory.has))).toEqual([false, true, true, true])
  })

  it('knows a slot again and frees the place of one that leaves', async () => {
    const home = await openHome()
    const memory = createMemory({ limit: 1, windowMs: minute, clock: home.clock, ids: home.ids })
    const first = await memory.enter('a', 'one')
    expect(first.isFull).toBe(false)
    expect(await memory.enter('a', 'two')).toEqual({ isFull: true, waitMs: minute })
    expect((await memory.enter('a', 'one')).isFull).toBe(false)
    if (!first.isFull) first.leave()
    expect((await memory.enter('a', 'two')).isFull).toBe(false)
  })
})
