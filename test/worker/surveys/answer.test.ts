import { beforeEach, expect, it } from 'vitest'
import { openHome } from '#home'
import { mintKey, type TestHome } from '../../support/home.ts'
import { answers, answersAddress, countRows, fieldwork, wave } from './respondent.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = fieldwork
})

type Problem = { error: { code: string; message: string; fields?: Record<string, string> } }
const send = (change: object) => home.post(answersAddress, { answers: { ...answers, ...change } })
const without = (name: string) => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== name))

it('stores an answer with wave and date only, and thanks', async () => {
  const response = await send({})
  expect(response.status).toBe(201)
  expect(Object.keys((await response.json()) as object)).toEqual(['thanks'])
  const rows = await home.db.all<Record<string, string>>({ sql: 'SELECT * FROM survey_answers', params: [] })
  expect(rows).toHaveLength(1)
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['answered_on', 'answers', 'id', 'wave'])
  expect(rows[0]?.answered_on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(JSON.parse(rows[0]?.answers ?? '')).toEqual(answers)
})

it('no survey table has a column that identifies or times a person', async () => {
  const columns = await home.db.all<{ place: string }>({
    sql: `SELECT m.name || '.' || p.name AS place FROM sqlite_master m JOIN pragma_table_info(m.name) p
      WHERE m.type = 'table' AND m.name LIKE 'survey%' ORDER BY m.name, p.cid`,
    params: [],
  })
  expect(columns.map(({ place }) => place)).toEqual([
    'survey_answers.id',
    'survey_answers.wave',
    'survey_answers.answered_on',
    'survey_answers.answers',
    'survey_releases.wave',
    'survey_releases.number',
    'survey_releases.answers',
    'survey_releases.released_on',
    'survey_releases.results',
  ])
})

it('leaves an event with the wave and the start of the day in China, nothing of the answer', async () => {
  home.time.now = Date.parse('2026-12-01T03:04:05+08:00')
  await send({})
  const events = await home.db.all({ sql: 'SELECT subject_id, action, actor_role, at, detail FROM events', params: [] })
  const at = Date.parse('2026-12-01T00:00:00+08:00')
  expect(events).toEqual([{ subject_id: wave, action: 'survey.answer', actor_role: 'respondent', at, detail: '{}' }])
})

it('has nothing in common between key, event and answer', async () => {
  await send({})
  const values = async (table: string) => {
    const [row] = await home.db.all<Record<string, unknown>>({ sql: `SELECT * FROM ${table}`, params: [] })
    return Object.values(row ?? {}).filter((value) => typeof value === 'string' && value.length > 10) as string[]
  }
  const [kept, keys, events] = [await values('survey_answers'), await values('idempotency'), await values('events')]
  expect(kept.filter((value) => keys.includes(value) || events.includes(value))).toEqual([])
  const rows = await home.db.all({ sql: 'SELECT subject_id, counter FROM idempotency', params: [] })
  expect(rows).toEqual([{ subject_id: null, counter: 0 }])
})

it('keeps fingerprints that cannot be tried out against the stored answers', async () => {
  await send({})
  await send({})
  const rows = await home.db.all<{ fingerprint: string }>({ sql: 'SELECT fingerprint FROM idempotency', params: [] })
  expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})

it('stores once however often one key comes, also in parallel', async () => {
  const key = mintKey()
  const all = await Promise.all(Array.from({ length: 10 }, () => home.post(answersAddress, { answers }, key)))
  expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201))
  expect(await countRows(home, 'survey_answers')).toBe(1)
  expect(await countRows(home, 'events')).toBe(1)
})

it('refuses a key that comes with other answers', async () => {
  const key = mintKey()
  await home.post(answersAddress, { answers }, key)
  expect((await home.post(answersAddress, { answers: { ...answers, safety: 'unsafe' } }, key)).status).toBe(409)
  expect(await countRows(home, 'survey_answers')).toBe(1)
})

it.each([
  ['under 16', { ...without('x'), age: 'under-16' }, 422, 'refused'],
  ['outside Jiangxi', { area: 'outside' }, 422, 'refused'],
  ['a missing answer', without('safety'), 400, 'invalid'],
  ['no answers', {}, 400, 'invalid'],
  ['an unknown question', { ...answers, phone: '13800000000' }, 400, 'invalid'],
  ['an unknown code', { ...answers, safety: 'fine' }, 400, 'invalid'],
  ['four topics', { ...answers, focus: ['fraud', 'drugs', 'school', 'estate'] }, 400, 'invalid'],
  ['a question that is not asked', { ...answers, 'night-why': 'afraid' }, 400, 'invalid'],
  ['a county of another city', { ...answers, county: '360702' }, 400, 'invalid'],
  ['a row that is not asked', { ...answers, satisfied: { police: 'satisfied', justice: 'unsure' } }, 400, 'invalid'],
  ['a list for one choice', { ...answers, safety: ['safe'] }, 400, 'invalid'],
])('stores nothing for %s', async (_, body, status, code) => {
  const response = await home.post(answersAddress, { answers: body })
  expect(response.status).toBe(status)
  expect(((await response.json()) as Problem).error.code).toBe(code)
  for (const table of ['survey_answers', 'events', 'idempotency'] as const) expect(await countRows(home, table)).toBe(0)
})

it('names the question beside which the sentence belongs', async () => {
  const response = await send({ focus: ['fraud', 'drugs', 'school', 'estate'], safety: '' })
  const { fields } = ((await response.json()) as Problem).error
  expect(Object.keys(fields ?? {})).toEqual(['answers.safety', 'answers.focus'])
  expect(fields?.['answers.focus']).toBe('最多选3项，请去掉几项。')
})

it('refuses unknown keys beside the answers, and a missing idempotency key', async () => {
  expect((await home.post(answersAddress, { answers, phone: '1' })).status).toBe(400)
  expect((await home.post(answersAddress, { answers }, '')).status).toBe(400)
})

it('answers an unknown wave with 404 and a closed one with 409 and its date', async () => {
  expect((await home.post('/api/surveys/1999/answers', { answers })).status).toBe(404)
  expect((await home.request('/api/surveys/1999/results')).status).toBe(404)
  home.time.now = Date.parse('2028-01-01T00:00:00+08:00')
  const late = await send({})
  expect(late.status).toBe(409)
  expect(((await late.json()) as Problem).error.message).toContain('2027年12月31日')
  home.time.now = Date.parse('2025-12-31T00:00:00+08:00')
  expect((await send({})).status).toBe(409)
})

it.each([
  'null',
  '[]',
  '{"answers":null}',
  '{"answers":[]}',
  '{"answers":{"safety":{"a":{"b":1}}}}',
  '{"answers":{"__proto__":"safe","constructor":"x","toString":["y"]}}',
  `{"answers":{"safety":"${'x'.repeat(5000)}"}}`,
  '{"answers":{"focus":[1,null,{}]}}',
  '{"answers":{"satisfied":{"__proto__":"unsure"}}}',
  '{',
  '',
])('answers hostile bodies with 4xx: %s', async (body) => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': mintKey() }
  const response = await home.request(answersAddress, { method: 'POST', headers, body })
  expect(response.status).toBe(400)
  expect(await countRows(home, 'survey_answers')).toBe(0)
})
