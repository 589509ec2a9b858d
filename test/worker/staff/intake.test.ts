import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { groupsOf } from '../../../worker/contract/receipts.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { fileAtCounter, intakePath, told } from '../matters/intake.ts'
import { count, stored } from '../matters/told.ts'
import { brokenOf, events, mattersPath } from './desk-support.ts'

describe('a clerk writes down what a resident tells', () => {
  it.each(['counter', 'telephone'])('at the %s: an open matter, and an event of who did it and how', async (way) => {
    const home = await openHome()
    const { handle, receipt, id, clerk } = await fileAtCounter(home, { way })
    const [event] = await events(home, 'matter.file')
    expect(event).toMatchObject({ actor_id: clerk.staff, unit: '360102-centre' })
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ way, basis: 'a52.p1' })
    expect(await home.db.all(sql('SELECT id, keeping, privacy, state, unit FROM matters'))).toEqual([
      { id, keeping: 'open', privacy: 'named', state: 'registered', unit: '360102-centre' },
    ])
    // It lies in the queue like any other.
    const page = await (await clerk.request(mattersPath)).json()
    expect(page.rows.map((row: { handle: string }) => row.handle)).toEqual([handle])
    const rows = await stored(home)
    for (const word of [...groupsOf(receipt.replace(/ /g, '')).slice(2), 'canary']) expect(rows).not.toContain(word)
    expect(await brokenOf(home)).toBeNull()
  })

  it('prints the code with its picture, the unit and the paragraph, and shows the same to a repeated post', async () => {
    const home = await openHome()
    const clerk = await signIn(home, 'dispatcher')
    const key = mintKey()
    const answers = await Promise.all([1, 2, 3].map(() => clerk.post(intakePath, told, key)))
    const bodies = await Promise.all(answers.map((answer) => answer.json()))
    expect(new Set(bodies.map(({ receipt }) => receipt)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(bodies[0]).toMatchObject({ receiver: { insteadOf: null }, route: { basis: { title: '第五十二条第一款' } } })
    expect(bodies[0].qr.path).toMatch(/^M/)
    expect(await count(home, 'matters')).toBe(1)
    expect(await count(home, 'handed_receipts')).toBe(1)
    // Another clerk with the same key writes another matter, and sees nothing of the first.
    const other = await (await (await signIn(home, 'dispatcher')).post(intakePath, told, key)).json()
    expect(other.handle).not.toBe(bodies[0].handle)
  })

  it('gives what concerns the unit itself to the next level', async () => {
    const home = await openHome()
    const { id } = await fileAtCounter(home, { aboutUnit: true })
    const row = await home.db.first<{ unit: string }>(sql('SELECT unit FROM matters WHERE id = ?', id))
    expect(row?.unit).toBe('360100-centre')
  })

  it.each([
    ['a tip', { kind: 'tip' }, 422],
    ['a tip in too few words, by the way that is open to it,', { kind: 'tip', text: '短' }, 422],
    ['an anonymous one', { privacy: 'anonymous' }, 422],
    ['national security', { topic: 'national-security' }, 422],
    ['what was not read back', { readBack: false }, 400],
    ['neither counter nor telephone', { way: 'letter' }, 400],
    ['too few words', { text: '短' }, 400],
    ['what nobody knows', { receipt: 'x' }, 400],
  ])('refuses %s, and keeps nothing', async (_name, change, status) => {
    const home = await openHome()
    const clerk = await signIn(home, 'dispatcher')
    expect((await clerk.post(intakePath, { ...told, ...change })).status).toBe(status)
    expect(await count(home, 'matters')).toBe(0)
    expect(await count(home, 'events', "action = 'matter.file'")).toBe(0)
  })

  it('is there for the dispatcher alone, with the token and from our own page', async () => {
    const home = await openHome()
    for (const role of ['handler', 'reviewer', 'custodian', 'supervisor', 'auditor', 'administrator'] as const) {
      expect((await (await signIn(home, role)).post(intakePath, told)).status, role).toBe(404)
    }
    expect((await home.post(intakePath, told)).status).toBe(401)
    const clerk = await signIn(home, 'dispatcher')
    const send = (headers: Record<string, string>) =>
      clerk.request(intakePath, { method: 'POST', headers, body: JSON.stringify(told) })
    const plain = { 'Content-Type': 'application/json', 'Idempotency-Key': mintKey() }
    expect((await send({ ...plain, 'X-Staff-Token': 'x' })).status).toBe(403)
    expect((await send({ ...plain, Origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send({ ...plain, 'Idempotency-Key': '' })).status).toBe(400)
    expect(await count(home, 'matters')).toBe(0)
  })
})
