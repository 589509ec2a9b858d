import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { staffCase as words } from '../../../content/words/staff/case.ts'
import { holdToken } from '../../../site/browser/staff/ask.ts'
import type { MatterForHandler } from '../../../worker/contract/desk.ts'

type OpenCase = import('../../../site/islands/Desk/case/open-case.svelte.ts').OpenCase
type Answer = { readonly status: number; readonly body: unknown } | 'lost'

interface Request {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const matter: MatterForHandler = {
  id: 'a',
  mayDo: ['accept', 'object'],
  kind: 'complaint',
  topic: 'other',
  place: { city: '360100', county: '360102', township: null },
  unit: '360102-centre',
  keeping: 'open',
  state: 'assigned',
  version: 3,
  dialogue: [],
  timeline: [],
}
const accepted = { ...matter, state: 'accepted', version: 4, mayDo: [] }
const ok = (body: unknown): Answer => ({ status: 200, body })
const refuse = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: 'a sentence', fields: {} } },
})

let answers: Answer[] = []
let asked: Request[] = []
let open: (id: string) => OpenCase

beforeAll(async () => {
  // Outside a page a state is a plain value.
  vi.stubGlobal(
    '$state',
    Object.assign(<T>(value: T) => value, { raw: <T>(value: T) => value }),
  )
  vi.stubGlobal('fetch', async (path: string, init: { headers?: Record<string, string>; body?: string } = {}) => {
    asked.push({ path: path.replace('/api/staff', ''), headers: init.headers ?? {}, body: init.body ?? '' })
    const answer = answers.shift()
    if (answer === undefined || answer === 'lost') throw new TypeError('no network')
    return { ok: answer.status < 400, status: answer.status, json: async () => answer.body }
  })
  const { OpenCase } = await import('../../../site/islands/Desk/case/open-case.svelte.ts')
  open = (id) => new OpenCase(id)
})
afterAll(() => {
  holdToken('')
  vi.unstubAllGlobals()
})
beforeEach(() => {
  answers = []
  asked = []
})

async function opened(): Promise<OpenCase> {
  answers = [ok(matter)]
  const desk = open('a')
  await desk.load()
  asked = []
  return desk
}

const done = [ok({ matter: accepted, mayDo: [] })]

it('after a lost answer the very same goes again, with the same key: it happens once', async () => {
  const desk = await opened()
  answers = ['lost', ...done]
  desk.choose('accept')
  await desk.submit('a line')
  expect(desk.trouble).toMatchObject({ isLost: true, sentence: words.offline })
  expect(desk.draft?.act).toBe('accept')
  await desk.submit('a line')
  const [first, second] = asked
  expect(second).toEqual(first)
  expect(desk.told).toBe(words.done.default)
  expect(desk.view?.state).toBe('accepted')
  expect(desk.draft).toBeNull()
})

it('a bare step is followed without another read; words are read where they now stand', async () => {
  const desk = await opened()
  answers = [...done]
  desk.choose('accept')
  await desk.submit('a line')
  expect(asked.map(({ path }) => path)).toEqual(['/matters/a/accept'])
  expect(desk.view).toMatchObject({ state: 'accepted', version: 4, mayDo: [] })
  expect(desk.view?.timeline).toMatchObject([{ action: 'matter.accept', byMe: true }])
  asked = []
  answers = [...done, ok(accepted)]
  desk.choose('accept')
  if (desk.draft) desk.draft.text = '我们接下了。'
  await desk.submit('a line')
  expect(asked.map(({ path }) => path)).toEqual(['/matters/a/accept', '/matters/a'])
})

it('who comes second sees what happened, and keeps the words for another step', async () => {
  const desk = await opened()
  const rows: unknown[] = []
  desk.onchange = (row) => rows.push(row?.state)
  desk.choose('object')
  Object.assign(desk.draft ?? {}, { text: '这条街归另一个单位管。', article: 'a14.p2' })
  answers = [refuse(409, 'conflict'), ok({ ...accepted, mayDo: ['ask'] })]
  await desk.submit('a line')
  expect(desk.trouble?.isStale).toBe(true)
  expect(desk.changes[0]).toContain('已受理')
  expect(rows).toEqual(['accepted'])
  expect(desk.draft?.text).toBe('这条街归另一个单位管。')
  desk.cancel()
  desk.choose('ask')
  expect(desk.draft).toMatchObject({ act: 'ask', text: '这条街归另一个单位管。' })
})

it('whoever was signed out keeps the words, and goes on with the token of the next session', async () => {
  const desk = await opened()
  desk.choose('accept')
  answers = [refuse(401, 'unauthorized'), refuse(401, 'unauthorized')]
  await desk.submit('a line')
  expect(desk.trouble).toMatchObject({ isOut: true, sentence: words.signIn })
  answers = [refuse(403, 'wrong-token'), ok({ token: 'fresh', grants: [] })]
  await desk.submit('a line')
  expect(desk.trouble).toMatchObject({ isOut: false, sentence: words.renewed })
  asked = []
  answers = [...done]
  await desk.submit('a line')
  expect(asked[0]?.headers['X-Staff-Token']).toBe('fresh')
  expect(desk.view?.state).toBe('accepted')
})

it('a matter that went elsewhere is closed, and leaves the list', async () => {
  const desk = await opened()
  const rows: unknown[] = []
  desk.onchange = (row) => rows.push(row)
  desk.choose('accept')
  answers = [ok({ matter: null, mayDo: [] })]
  await desk.submit('a line')
  expect(desk.phase).toBe('moved')
  expect(rows).toEqual([null])
})

it('a note that was not stored says why beside itself, not beside the next step', async () => {
  const desk = await opened()
  answers = [refuse(409, 'conflict'), ok(matter)]
  expect(await desk.writeNote('约了周三。')).toBe('a sentence')
  expect(desk.trouble).toBeNull()
  answers = [ok({ matter, mayDo: [] }), ok(matter)]
  expect(await desk.writeNote('约了周三。')).toBe('')
})
