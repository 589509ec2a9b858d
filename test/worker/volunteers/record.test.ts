import { expect, it } from 'vitest'
import { openHome } from '#home'
import { words } from '../../../content/words/index.ts'
import { formatReceipt, parseReceipt } from '../../../worker/contract/receipts.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey } from '../../support/home.ts'
import { countRows, receiptOf, signUp } from './sample.ts'

/** A well-formed code with the same handle and another secret. */
function wrongSecret(receipt: string): string {
  const parsed = parseReceipt(receipt)
  if (!parsed) throw new Error('no receipt')
  const secret = parsed.secret.startsWith('0') ? `1${parsed.secret.slice(1)}` : `0${parsed.secret.slice(1)}`
  return formatReceipt({ handle: parsed.handle, secret })
}

it('shows the whole record to whoever holds the code', async () => {
  const home = await openHome()
  home.time.now = Date.parse('2026-11-20T16:30:00Z')
  const receipt = await receiptOf(home)
  const answer = await home.post('/api/volunteers/record', { receipt: receipt.toLowerCase().replace(/ /g, '-') })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    state: 'intent',
    stateText: words.volunteers.states.intent.name,
    nextText: words.volunteers.next.demo,
    signedUpOn: '2026-11-21',
    name: '王阿姨',
    phone: '13812345678',
    qualifications: '急救证，会说赣方言',
    emergencyContact: { name: '女儿', phone: '079186200001' },
    nationalNumber: 'JX2024000123',
    adult: true,
    place: { city: '360100', county: '360102', name: expect.stringContaining('南昌市') },
    services: [
      { code: 'publicity', name: '平安法治宣传', before: expect.any(String) },
      { code: 'rescue', name: '应急处置救援', before: expect.any(String) },
    ],
    times: [{ code: 'weekend-day', name: '周末白天' }],
    consents: ['arrange', 'emergency', 'national'].map((purpose) => ({
      purpose,
      name: expect.any(String),
      givenOn: '2026-11-21',
    })),
    noticeVersion: words.volunteers.notice.version,
  })
})

it('answers a mistyped, an unknown and a wrong code alike', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  const unknown = formatReceipt({ handle: '7K3MQ', secret: 'X9T2HDN5RWB8CVEJ4P' })
  const answers = []
  for (const typed of [wrongSecret(receipt), unknown, 'nonsense', `${receipt.slice(0, -1)}?`]) {
    const answer = await home.post('/api/volunteers/record', { receipt: typed })
    const { error } = (await answer.json()) as { error: unknown }
    answers.push({ status: answer.status, error })
  }
  expect(answers[0]).toEqual({
    status: 404,
    error: { code: 'unknown-receipt', message: words.errors.codes['unknown-receipt'] },
  })
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

it('erases every row of the person; the event stays and tells nobody', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  const kept = await receiptOf(home, signUp({ name: '李叔' }))
  const answer = await home.post('/api/volunteers/erase', { receipt })
  expect([answer.status, await answer.json()]).toEqual([200, { erased: true }])
  expect(await countRows(home)).toMatchObject({ volunteers: 1, volunteer_consents: 3, events: 3 })
  const events = await home.db.all(sql("SELECT actor_role, detail FROM events WHERE action = 'volunteer.erase'"))
  expect(events).toEqual([{ actor_role: 'volunteer', detail: '{}' }])
  expect((await home.post('/api/volunteers/record', { receipt })).status).toBe(404)
  expect((await home.post('/api/volunteers/erase', { receipt })).status).toBe(404)
  expect((await home.post('/api/volunteers/record', { receipt: kept })).status).toBe(200)
})

it('erases once for one key and answers the repeat alike', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  const key = mintKey()
  const statuses = await Promise.all(
    Array.from({ length: 5 }, async () => (await home.post('/api/volunteers/erase', { receipt }, key)).status),
  )
  expect(statuses).toEqual([200, 200, 200, 200, 200])
  expect(await countRows(home)).toMatchObject({ volunteers: 0, volunteer_consents: 0, events: 2 })
})

it('erases nothing with a wrong code, without a key or with unknown keys', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  expect((await home.post('/api/volunteers/erase', { receipt: wrongSecret(receipt) })).status).toBe(404)
  expect((await home.post('/api/volunteers/erase', { receipt }, '')).status).toBe(400)
  expect((await home.post('/api/volunteers/erase', { receipt, force: true })).status).toBe(400)
  expect(await countRows(home)).toMatchObject({ volunteers: 1 })
})
