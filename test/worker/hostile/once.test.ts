import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { drawKey, sendOnce } from '../../../site/browser/send.ts'
import { sql } from '../../../worker/db/database.ts'
import { seeded } from '../../site/sealing/actors.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'
import { seal } from '../matters/sealed-matter.ts'
import { answersAddress, fieldwork, answers as surveyAnswers } from '../surveys/respondent.ts'

const dropped = 0.3

/** A network that loses three requests in ten: half of them before the server saw them, half of the rest's answers. */
function badNetwork(home: TestHome, random: () => number) {
  let sent = 0
  let seen = 0
  const post = async (path: string, init: RequestInit): Promise<Response> => {
    sent += 1
    const draw = random()
    if (draw < dropped / 2) throw new TypeError('lost before it came')
    seen += 1
    const answer = await home.request(path, init)
    await answer.clone().text()
    if (draw < dropped) throw new TypeError('its answer was lost')
    return answer
  }
  return { post, counts: () => ({ sent, seen }) }
}

interface Filing {
  readonly body: object
  readonly work: string | undefined
}

const openFiling = (index: number): Filing => ({
  body: { ...demo.matter, text: `${demo.matter.text}第${index}件` },
  work: undefined,
})
async function sealedFiling(home: TestHome): Promise<Filing> {
  const { matter } = await seal()
  return { body: matter, work: await solvedWork(home) }
}

async function rows(home: TestHome, what: string): Promise<number> {
  return (await home.db.first<{ n: number }>(sql(`SELECT count(*) AS n FROM ${what}`)))?.n ?? -1
}

describe('thirty in a hundred requests lost, before or after the server saw them', () => {
  let haste: ReturnType<typeof setInterval>
  beforeEach(() => {
    // The pauses pass a hundred times as fast as on the clock.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    haste = setInterval(() => vi.advanceTimersByTime(500), 20)
  })
  afterEach(() => {
    clearInterval(haste)
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('the browser’s own sending files each matter once, open and sealed', async () => {
    const home = await openHome()
    const network = badNetwork(home, seeded(30))
    vi.stubGlobal('fetch', network.post)
    const people = 40
    for (let index = 0; index < people; index++) {
      const { body, work } = index % 2 ? await sealedFiling(home) : openFiling(index)
      const answer = await sendOnce<{ handle: string }>('/api/matters', body, { key: drawKey(), ...(work && { work }) })
      const found = await home.db.all(sql('SELECT id FROM matters WHERE handle = ?', answer.handle))
      expect(found).toHaveLength(1)
    }
    const { sent, seen } = network.counts()
    expect(await rows(home, 'matters')).toBe(people)
    expect(await rows(home, "events WHERE action = 'matter.submit'")).toBe(people)
    expect(sent - people).toBeGreaterThan(people * 0.2)
    expect(seen).toBeGreaterThan(people)
  })
})

describe('five posts of one write', () => {
  it('file one matter and get one answer, in turn and at once, over a bad network, open and sealed', async () => {
    const home = await openHome()
    const network = badNetwork(home, seeded(5))
    let filed = 0
    for (let round = 0; round < 12; round++) {
      const { body, work } = round % 2 ? await sealedFiling(home) : openFiling(round)
      const headers = {
        'Content-Type': 'application/json',
        'Idempotency-Key': mintKey(),
        ...(work && { 'X-Work': work }),
      }
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const post = () =>
        network.post('/api/matters', init).then(
          (answer) => answer.text(),
          () => null,
        )
      const texts: (string | null)[] = []
      if (round % 4 < 2) for (let turn = 0; turn < 5; turn++) texts.push(await post())
      else texts.push(...(await Promise.all([post(), post(), post(), post(), post()])))
      expect(new Set(texts.filter((text) => text !== null)).size).toBeLessThanOrEqual(1)
      if (texts.some((text) => text !== null)) filed += 1
      expect(await rows(home, 'matters')).toBe(filed)
    }
    expect(await rows(home, 'idempotency')).toBe(filed)
  })
})

describe('a hundred posts at once with one key', () => {
  /** Who adds words has looked at the matter before: a hundred first tries at once are held to the limit of tries. */
  const proofOf = async (home: TestHome) => {
    const { receipt } = (await (await home.post('/api/matters', demo.matter)).json()) as { receipt: string }
    expect((await home.post('/api/matters/track', { receipt })).status).toBe(200)
    return { receipt }
  }
  const writes: readonly (readonly [string, string, string, (home: TestHome) => Promise<Filing & { path: string }>])[] =
    [
      ['an open matter', 'matters', 'matter.submit', async () => ({ path: '/api/matters', ...openFiling(0) })],
      [
        'a sealed matter',
        'matters',
        'matter.submit',
        async (home) => ({ path: '/api/matters', ...(await sealedFiling(home)) }),
      ],
      [
        'a volunteer',
        'volunteers',
        'volunteer.enrol',
        async () => ({ path: '/api/volunteers', body: demo.volunteer, work: undefined }),
      ],
      [
        'answers to a survey',
        'survey_answers',
        '',
        async () => ({ path: answersAddress, body: { answers: surveyAnswers }, work: undefined }),
      ],
      [
        'words that are added',
        'messages',
        'matter.add',
        async (home) => ({
          path: '/api/matters/add',
          body: { ...(await proofOf(home)), text: '昨天又来了。' },
          work: undefined,
        }),
      ],
    ]
  it.each(writes)('are one row and one answer: %s', async (_name, table, action, draw) => {
    const home = await openHome()
    home.time.now = fieldwork
    const { path, body, work } = await draw(home)
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': mintKey(),
      ...(work && { 'X-Work': work }),
    }
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    const answers = await Promise.all(Array.from({ length: 100 }, () => home.request(path, init)))
    const shown = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`))
    expect(new Set(shown).size).toBe(1)
    expect(shown[0]).toMatch(/^20[01] /)
    expect(await rows(home, table)).toBe(1)
    if (action) expect(await rows(home, `events WHERE action = '${action}'`)).toBe(1)
  })
})
