import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { switches as words } from '../../../content/words/switches.ts'
import { type SwitchName, switchNames, switchReasons } from '../../../worker/contract/switches.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { postSealed, seal } from '../matters/sealed-matter.ts'
import { complaint, count, file, tell } from '../matters/told.ts'
import { brokenOf } from '../staff/desk-support.ts'
import { answers, answersAddress, fieldwork, resultsAddress } from '../surveys/respondent.ts'
import { signUp } from '../volunteers/sample.ts'

const address = '/api/staff/switches'
const note = '预计今天下午恢复'
let home: TestHome
let supervisor: SignedIn
beforeEach(async () => {
  home = await openHome()
  supervisor = await signIn(home, 'supervisor')
})

interface Shown {
  readonly name: SwitchName
  readonly isOff: boolean
  readonly version: number
}
const look = async (who = supervisor): Promise<Shown[]> => (await (await who.request(address)).json()).switches
const versionOf = async (name: SwitchName) => (await look()).find((one) => one.name === name)?.version

async function turn(name: SwitchName, to: 'on' | 'off', change: object = {}, key = mintKey()) {
  const why = to === 'off' ? { reason: 'upkeep', note } : {}
  return supervisor.post(`${address}/${name}`, { to, version: await versionOf(name), ...why, ...change }, key)
}

const question = { question: '物业不管楼道里的电动车，该找谁？' }
/** What each switch closes, asked for as anybody would. */
const closes: Readonly<Record<SwitchName, readonly (readonly [string, () => Promise<Response>])[]>> = {
  submissions: [
    ['an open matter', () => home.post('/api/matters', complaint)],
    ['a sealed one', async () => postSealed(home, (await seal()).matter)],
    ['a sign-up', () => home.post('/api/volunteers', signUp())],
  ],
  assistant: [['a question', () => home.post('/api/assistant', question)]],
  survey: [['answers', () => home.post(answersAddress, { answers })]],
}

describe('a switch that is off', () => {
  it('closes each of its doors with the reason, the supervisor’s line and the other ways, and no other door', async () => {
    home.time.now = fieldwork
    supervisor = await signIn(home, 'supervisor')
    for (const off of switchNames) {
      expect((await turn(off, 'off')).status).toBe(200)
      for (const name of switchNames) {
        for (const [what, ask] of closes[name]) {
          const answer = await ask()
          const body = await answer.json()
          if (name !== off) {
            expect(`${off}: ${what} ${answer.status}`).toMatch(/ 20[01]$/)
            continue
          }
          expect(`${what} ${answer.status} ${body.error.code}`).toBe(`${what} 503 switched-off`)
          for (const part of [words.titles[off], words.reasons.upkeep, `${note}。`, words.others[off], '12345']) {
            expect(body.error.message).toContain(part)
          }
          expect(answer.headers.get('Retry-After')).toBeNull()
        }
      }
      expect((await turn(off, 'on')).status).toBe(200)
    }
  })

  it('stores nothing, and what was taken in before answers its repeat with the same receipt', async () => {
    const key = mintKey()
    const first = await (await home.post('/api/matters', complaint, key)).json()
    await turn('submissions', 'off')
    const before = await count(home, 'matters')
    expect((await home.post('/api/matters', complaint)).status).toBe(503)
    expect(await count(home, 'matters')).toBe(before)
    const again = await home.post('/api/matters', complaint, key)
    expect([again.status, (await again.json()).receipt]).toEqual([201, first.receipt])
    // A refused key is not spent: the same post goes through once it is on again.
    const late = mintKey()
    expect((await home.post('/api/matters', complaint, late)).status).toBe(503)
    await turn('submissions', 'on')
    expect((await home.post('/api/matters', complaint, late)).status).toBe(201)
  })

  it('never closes tracking: look, add, withdraw, delete, results and record stay', async () => {
    home.time.now = fieldwork
    supervisor = await signIn(home, 'supervisor')
    const filed = await file(home)
    const { receipt } = await (await home.post('/api/volunteers', signUp())).json()
    for (const name of switchNames) await turn(name, 'off')
    expect((await tell(home, 'track', { receipt: filed.receipt })).status).toBe(200)
    expect((await tell(home, 'add', { receipt: filed.receipt }, { text: '又来了一次。' })).status).toBe(200)
    expect((await tell(home, 'withdraw', { receipt: filed.receipt })).status).toBe(200)
    expect((await tell(home, 'delete', { receipt: filed.receipt })).status).toBe(200)
    expect((await home.post('/api/volunteers/record', { receipt })).status).toBe(200)
    expect((await home.request(resultsAddress)).status).toBe(200)
    expect((await home.request('/api/health')).status).toBe(200)
  })

  it('still sends national security to the telephone and a plain tip to the form that seals', async () => {
    await turn('submissions', 'off')
    const diverted = await home.post('/api/matters', { ...complaint, topic: 'national-security' })
    expect((await diverted.json()).error.message).toContain('12339')
  })
})

describe('turning a switch', () => {
  it('is the supervisor’s alone; for everybody else there is nothing', async () => {
    for (const role of ['dispatcher', 'handler', 'reviewer', 'auditor', 'administrator'] as const) {
      const who = await signIn(home, role)
      const body = { to: 'off', version: 0, reason: 'upkeep', note: '' }
      expect((await who.request(address)).status).toBe(404)
      expect((await who.post(`${address}/survey`, body)).status).toBe(404)
    }
    expect((await home.request(address)).status).toBe(401)
    expect((await look()).every(({ isOff }) => !isOff)).toBe(true)
  })

  it('needs a reason of the list and a short line, and says which is wrong', async () => {
    const fieldsOf = async (change: object) => {
      const answer = await turn('survey', 'off', change)
      return [answer.status, Object.keys((await answer.json()).error.fields ?? {})]
    }
    expect(await fieldsOf({ reason: 'because' })).toEqual([400, ['reason']])
    expect(await fieldsOf({ reason: undefined })).toEqual([400, ['reason']])
    expect(await fieldsOf({ note: '长'.repeat(121) })).toEqual([400, ['note']])
    expect(await fieldsOf({ more: 1 })).toEqual([400, ['body']])
    expect((await turn('survey', 'on', { reason: 'upkeep' })).status).toBe(400)
    expect(
      (await supervisor.post(`${address}/tracking`, { to: 'off', version: 0, reason: 'upkeep', note })).status,
    ).toBe(404)
    for (const reason of switchReasons) expect((await turn('survey', 'off', { reason })).status).toBe(200)
  })

  it('of two at once one wins; a stale one is told so, and a repeat turns once', async () => {
    const key = mintKey()
    const body = { to: 'off', version: 0, reason: 'fault', note: '' }
    const [one, two] = await Promise.all([
      supervisor.post(`${address}/assistant`, body),
      supervisor.post(`${address}/assistant`, { ...body, reason: 'flood' }),
    ])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    expect((await supervisor.post(`${address}/assistant`, body)).status).toBe(409)
    expect((await supervisor.post(`${address}/assistant`, { to: 'on', version: 1 }, key)).status).toBe(200)
    expect((await supervisor.post(`${address}/assistant`, { to: 'on', version: 1 }, key)).status).toBe(200)
    expect(await versionOf('assistant')).toBe(2)
    expect((await supervisor.post(`${address}/assistant`, { to: 'on', version: 2 })).status).toBe(409)
  })

  it('is an event of the portal with which, where to and why by code, never the line', async () => {
    await turn('submissions', 'off', { note: 'canary-note' })
    await turn('submissions', 'on')
    const events = await home.db.all<{ unit: string; subject_id: string; actor_id: string; detail: string }>(
      sql("SELECT unit, subject_id, actor_id, detail FROM events WHERE action = 'switch.turn' ORDER BY n"),
    )
    const shared = { unit: 'portal', subject_id: 'submissions', actor_id: supervisor.staff }
    expect(events).toEqual([
      { ...shared, detail: '{"to":"off","reason":"upkeep"}' },
      { ...shared, detail: '{"to":"on","reason":null}' },
    ])
    expect(await brokenOf(home)).toBeNull()
    expect(JSON.stringify(await home.db.all(sql('SELECT * FROM switches')))).not.toContain('canary-note')
  })
})
