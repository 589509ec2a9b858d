import { beforeEach, expect, it } from 'vitest'
import { openHome } from '#home'
import type { TestHome } from '../../support/home.ts'
import { answers, countRows, fieldwork, post, resultsAddress, wave } from './respondent.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = fieldwork
})

type Json = Readonly<Record<string, unknown>>
const read = async () => (await (await home.request(resultsAddress)).json()) as Json

/** Seeds answers directly: what counts here is what comes out. */
async function seed(count: number, change: (index: number) => object = () => ({})) {
  const statements = Array.from({ length: count }, (_, index) => ({
    sql: 'INSERT INTO survey_answers (id, wave, answered_on, answers) VALUES (?, ?, ?, ?)',
    params: [home.ids.mint(), wave, '2026-12-01', JSON.stringify({ ...answers, ...change(index) })],
  }))
  await home.db.batch(statements)
}

it('is closed at 29 answers, says why, and not how many there are', async () => {
  await seed(3)
  const few = await read()
  await seed(26)
  const many = await read()
  expect(many).toEqual(few)
  expect(many).toMatchObject({ wave, state: 'closed', need: 30 })
  expect(many.reason).toContain('小于30份不公布')
  expect(Object.keys(many).sort()).toEqual(['header', 'need', 'reason', 'state', 'title', 'wave'])
})

it('opens with the 30th answer, with the caveat and without any word on sampling error', async () => {
  await post(home, 30, (index) => ({ safety: index % 3 === 0 ? 'unsafe' : 'very-safe' }))
  const open = await read()
  expect(open).toMatchObject({ state: 'open', n: 30 })
  expect(open.caveat).toBe('参与者为自愿填写，不是随机抽样，不能推算全体居民，不计算抽样误差')
  expect(open.header).toMatchObject({ isStatistics: false, kind: '意见征集' })
  expect(open.indicators).toMatchObject([
    { id: 'safety', state: 'shown', percent: 67, base: 30 },
    { id: 'night-out', state: 'shown', percent: 100 },
    { id: 'night-all', state: 'shown', percent: 100 },
    { id: 'coached', state: 'shown', percent: 0 },
  ])
  const keys = [...JSON.stringify(open).matchAll(/"([^"]+)":/g)].map(([, key = '']) => key)
  expect(keys.filter((key) => /interval|lower|upper|margin|error|confidence|deff|^se$|^ci$/i.test(key))).toEqual([])
})

it('tells no group of 1 to 9 people', async () => {
  await seed(40, (index) => ({ safety: index < 4 ? 'unsafe' : 'safe', coached: index < 2 ? ['told'] : ['none'] }))
  const { indicators } = (await read()) as { indicators: Json[] }
  expect(indicators.find(({ id }) => id === 'safety')).toMatchObject({ state: 'hidden' })
  expect(indicators.find(({ id }) => id === 'coached')).toMatchObject({ state: 'hidden' })
})

it('does not move with single answers: whoever watches sees nothing', async () => {
  await seed(30, () => ({ safety: 'safe' }))
  const first = await read()
  for (let one = 0; one < 29; one += 7) {
    await seed(7, () => ({ safety: 'unsafe' }))
    if (one < 28 - 7) expect(await read()).toEqual(first)
  }
  await seed(30, () => ({ safety: 'unsafe' }))
  expect(await read()).not.toEqual(first)
  const releases = await home.db.all({ sql: 'SELECT number FROM survey_releases ORDER BY number', params: [] })
  expect(releases).toEqual([{ number: 1 }, { number: 2 }])
})

it('makes one release when many ask at once, and writes it down', async () => {
  await seed(30)
  const all = await Promise.all(Array.from({ length: 8 }, read))
  for (const one of all) expect(one).toEqual(all[0])
  expect(await countRows(home, 'events')).toBe(1)
})

it('stays readable after the wave has closed', async () => {
  await seed(30)
  home.time.now = Date.parse('2028-02-01T00:00:00+08:00')
  expect(await read()).toMatchObject({ state: 'open', n: 30 })
})
