import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { Colleagues } from '../../../worker/contract/desk-notes.ts'
import { leaveStaff } from '../../../worker/people/accounts/sql.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { count, file } from '../matters/told.ts'
import { inWork, mattersPath, steps, unitOf } from './desk-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const ask = (who: SignedIn, { id }: { readonly id: string }) => who.request(`${mattersPath}/${id}/colleagues`)

async function colleagues(who: SignedIn, matter: { readonly id: string }) {
  const { rows } = (await (await ask(who, matter)).json()) as Colleagues
  return new Map(rows.map(({ code, mayTake }) => [code, mayTake]))
}

describe('the colleagues of a matter', () => {
  it('are who works in its unit, by name and number, and who of them can take it over', async () => {
    const [filed, unit] = await Promise.all([file(home), unitOf(home)])
    await inWork(home, filed, unit)
    const { handler, dispatcher } = unit
    const second = await signIn(home, 'handler')
    const ofRivers = await signIn(home, 'handler', { topic: 'rivers' })
    const elsewhere = await signIn(home, 'handler', { unit: '360103-centre', place: '360103' })
    const found = await colleagues(handler, filed)
    expect(found.get(second.code)).toBe(true)
    for (const one of [handler, dispatcher, ofRivers]) expect(found.get(one.code), one.code).toBe(false)
    expect(found.has(elsewhere.code)).toBe(false)
    const [first] = ((await (await ask(handler, filed)).json()) as Colleagues).rows
    expect(first?.name).not.toBe('')
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(0)
    await steps(home, filed, [handler, 'hand-over', { staff: second.code }])
  })

  it('have nobody among them who has left, or whom the matter is kept from', async () => {
    const [filed, { handler }] = await Promise.all([file(home), unitOf(home)])
    const [gone, kept] = [await signIn(home, 'handler'), await signIn(home, 'handler')]
    await home.db.batch([leaveStaff(gone.staff, 1)])
    await steps(home, filed, [handler, 'exclude', { staff: kept.code }])
    const found = await colleagues(handler, filed)
    expect([found.has(gone.code), found.has(kept.code), found.has(handler.code)]).toEqual([false, false, true])
  })

  it('are not there for who may not keep it from anybody', async () => {
    const filed = await file(home)
    for (const role of ['supervisor', 'grid-worker', 'custodian', 'auditor', 'administrator'] as const) {
      expect((await ask(await signIn(home, role), filed)).status, role).toBe(404)
    }
    const elsewhere = await signIn(home, 'handler', { unit: '360103-centre', place: '360103' })
    expect((await ask(elsewhere, filed)).status).toBe(404)
  })
})
