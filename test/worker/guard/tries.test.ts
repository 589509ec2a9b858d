import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { solvePuzzle } from '../../../site/browser/work/puzzle.ts'
import { residentActions } from '../../../worker/contract/dialogue.ts'
import { formatReceipt, parseReceipt, receiptFromBytes } from '../../../worker/contract/receipts.ts'
import { type WorkChallenge, workValue } from '../../../worker/contract/work.ts'
import { sql } from '../../../worker/db/database.ts'
import { triesLimit } from '../../../worker/guard/tries.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'

type Proof = { readonly receipt: string } | { readonly handle: string; readonly auth: string }

const wrongAuth = 'A'.repeat(43)
const unknownHandle = receiptFromBytes(new Uint8Array(15)).handle

function ask(home: TestHome, proof: Proof, { path = '/api/matters/track', work = '' } = {}): Promise<Response> {
  const more: Record<string, string> = work === '' ? {} : { 'X-Work': work }
  return home.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': mintKey(), ...more },
    body: JSON.stringify(proof),
  })
}

async function fileOne(home: TestHome): Promise<{ receipt: string; handle: string }> {
  const { receipt } = (await (await home.post('/api/matters', demo.matter)).json()) as { receipt: string }
  return { receipt, handle: parseReceipt(receipt)?.handle ?? '' }
}

/** Another wrong secret each time: the same one again is no other try. */
const wrongAuths = (times: number) =>
  Array.from({ length: times }, (_, at) => String(at).padStart(2, '0') + 'B'.repeat(41))

async function tryWrongly(home: TestHome, handle: string, times: number = triesLimit.wrong): Promise<void> {
  for (const auth of wrongAuths(times)) expect((await ask(home, { handle, auth })).status).toBe(404)
}

/** What an answer shows of itself: all that could tell one handle from another. */
async function shownBy(answer: Response) {
  const { error } = (await answer.json()) as { error: object }
  const { status, headers } = answer
  return { status, error, headers: Object.fromEntries(headers) }
}

describe('after twenty wrong tries for a handle', () => {
  it('work is demanded, for one that exists and for one that does not, in the same words', async () => {
    const home = await openHome()
    const { handle } = await fileOne(home)
    const shown = []
    for (const one of [handle, unknownHandle]) {
      await tryWrongly(home, one)
      shown.push(await shownBy(await ask(home, { handle: one, auth: wrongAuth })))
    }
    expect(shown[0]).toMatchObject({ status: 429, error: { code: 'work-needed' }, headers: { 'retry-after': '600' } })
    expect(shown[1]).toEqual(shown[0])
  })

  it('the true holder gets in with work, and is not asked again', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileOne(home)
    await tryWrongly(home, handle)
    const answer = await ask(home, { receipt })
    expect(answer.status).toBe(429)
    const { challenge } = (await answer.json()) as { challenge: WorkChallenge }
    const solution = await solvePuzzle(challenge, () => false)
    if (!solution) throw new Error('no solution')
    expect((await ask(home, { receipt }, { work: workValue(challenge, solution) })).status).toBe(200)
    expect((await ask(home, { receipt })).status).toBe(200)
    expect((await ask(home, { handle, auth: wrongAuth })).status).toBe(429)
  })

  it('counts the same wrong code once, however often it is sent', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileOne(home)
    for (let index = 0; index < 3 * triesLimit.wrong; index++) {
      expect((await ask(home, { handle, auth: wrongAuth })).status).toBe(404)
    }
    expect((await ask(home, { receipt })).status).toBe(200)
  })

  it('lets the true holder in a hundred times at once, at first sight', async () => {
    const home = await openHome()
    const { receipt } = await fileOne(home)
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(home, { receipt })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('one solved work pays for one look', async () => {
    const home = await openHome()
    await tryWrongly(home, unknownHandle)
    const work = await solvedWork(home)
    expect((await ask(home, { handle: unknownHandle, auth: wrongAuth }, { work })).status).toBe(404)
    const again = await ask(home, { handle: unknownHandle, auth: wrongAuth }, { work })
    expect(again.status).toBe(429)
    expect(await again.json()).toMatchObject({ error: { code: 'work-used' } })
    expect((await ask(home, { handle: unknownHandle, auth: wrongAuth }, { work: 'rubbish' })).status).toBe(422)
  })

  it('nobody looks when the store of spent work is down', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileOne(home)
    await tryWrongly(home, handle)
    await home.db.batch([sql('DROP TABLE work_nonces')])
    expect((await ask(home, { receipt }, { work: await solvedWork(home) })).status).toBe(503)
  })

  it('other handles are as free as before, and this one is after ten minutes', async () => {
    const home = await openHome()
    const { receipt } = await fileOne(home)
    await tryWrongly(home, unknownHandle)
    expect((await ask(home, { receipt })).status).toBe(200)
    home.time.now += triesLimit.windowMs
    expect((await ask(home, { handle: unknownHandle, auth: wrongAuth })).status).toBe(404)
  })

  it.each(['track', ...residentActions])('/api/matters/%s wants it', async (action) => {
    const home = await openHome()
    await tryWrongly(home, unknownHandle)
    const words = ['add', 'answer', 'not-solved', 'correct'].includes(action)
      ? { text: '还是没有人来处理，已经三天了。' }
      : {}
    const proof = { handle: unknownHandle, auth: wrongAuth, ...words }
    expect((await ask(home, proof, { path: `/api/matters/${action}` })).status).toBe(429)
  })

  it.each(['', ...residentActions.map((action) => `${action}/`)])(
    'the page /report/track/%s wants it',
    async (page) => {
      const home = await openHome()
      await tryWrongly(home, unknownHandle)
      const fields = {
        handle: unknownHandle,
        auth: wrongAuth,
        go: 'yes',
        key: mintKey(),
        text: '还是没有人来处理，已经三天了。',
      }
      expect((await home.submit(`/report/track/${page}`, fields)).status).toBe(429)
    },
  )

  it('a chunk of a picture wants it, to be stored and to be read', async () => {
    const home = await openHome()
    await tryWrongly(home, unknownHandle)
    const headers = { 'X-Handle': unknownHandle, 'X-Auth': wrongAuth, 'Content-Type': 'application/octet-stream' }
    const path = '/api/matters/attachments/1/0'
    expect((await home.request(path, { headers })).status).toBe(429)
    expect((await home.request(path, { method: 'PUT', headers, body: new Uint8Array(16) })).status).toBe(429)
  })

  it('the page says how long to wait, and whom to call', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileOne(home)
    await tryWrongly(home, handle)
    const answer = await home.submit('/report/track/', { receipt })
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '600'])
    expect(await answer.text()).toMatch(/请过10分钟再试.*12345.*110/)
  })
})

describe('a wrong try', () => {
  it('is counted even when a hundred come at once', async () => {
    const home = await openHome()
    const tries = wrongAuths(100).map((auth) => ask(home, { handle: unknownHandle, auth }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(triesLimit.wrong)
    expect(statuses.filter((status) => status === 429)).toHaveLength(100 - triesLimit.wrong)
  })

  it('is none when it was right, however often', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileOne(home)
    for (let index = 0; index < 30; index++) expect((await ask(home, { receipt })).status).toBe(200)
    await tryWrongly(home, handle, 19)
    expect((await ask(home, { handle, auth: wrongAuth })).status).toBe(404)
  })

  it('is none when it is no code at all: a typo costs nobody anything', async () => {
    const home = await openHome()
    for (let index = 0; index < 30; index++) {
      expect((await ask(home, { receipt: '7K3M QX9T 2222 2222 2222 2222' })).status).toBe(404)
    }
  })

  it('is counted for the code of a volunteer apart from that of a matter', async () => {
    const home = await openHome()
    const { receipt } = (await (await home.post('/api/volunteers', demo.volunteer)).json()) as { receipt: string }
    const { handle } = parseReceipt(receipt) ?? { handle: '' }
    await tryWrongly(home, handle)
    const record = (code: string, work = '') => ask(home, { receipt: code }, { path: '/api/volunteers/record', work })
    expect((await record(receipt)).status).toBe(200)
    home.time.now += triesLimit.windowMs
    const codes = wrongAuths(triesLimit.wrong + 1).map((secret) =>
      formatReceipt({ handle, secret: secret.slice(0, 18) }),
    )
    const [one = '', ...wrong] = codes
    for (const code of wrong) expect((await record(code)).status).toBe(404)
    expect((await record(receipt)).status).toBe(429)
    expect((await record(one, await solvedWork(home))).status).toBe(404)
    const page = await home.submit('/volunteer/mine/', { receipt: one })
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '600'])
    expect(await page.text()).toMatch(/请过10分钟再试/)
    expect((await home.submit('/volunteer/mine/', { receipt: one, work: await solvedWork(home) })).status).toBe(404)
    expect((await record(receipt, await solvedWork(home))).status).toBe(200)
  })
})
