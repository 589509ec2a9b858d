import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { file, put } from '../matters/told.ts'
import { events, mattersPath, stateOf, step, steps, unitOf, words } from './desk-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = Date.parse('2026-11-23T09:00:00+08:00')
})

const text = words
const article = 'a14.p2'
const at = (day: string) => Date.parse(`${day}T09:00:00+08:00`)

describe('an objection', () => {
  const assigned = async () => {
    const filed = await file(home)
    const people = await unitOf(home)
    await steps(home, filed, [people.dispatcher, 'queue'], [people.dispatcher, 'assign'])
    return { filed, ...people }
  }
  const saying = async (answer: Response) => `${answer.status} ${(await answer.json()).error?.message ?? ''}`

  it('needs a reason and a paragraph of the regulation', async () => {
    const { filed, handler } = await assigned()
    for (const body of [{ text }, { article }, { text, article: 'a99.p1' }, { text, article: 14 }]) {
      expect((await step(home, handler, filed, 'object', body)).status).toBe(400)
    }
    expect(await stateOf(home, filed.id)).toBe('assigned')
  })

  it('is possible for five workdays', async () => {
    const { filed, handler } = await assigned()
    home.time.now = at('2026-12-01')
    const late = await signIn(home, 'handler')
    expect(await saying(await step(home, late, filed, 'object', { text, article }))).toMatch(
      /^409 分派以后超过5个工作日/,
    )
    home.time.now = at('2026-11-30')
    expect((await step(home, late, filed, 'object', { text, article })).status).toBe(200)
    void handler
  })

  it('is possible once for a unit; after the second refusal the county decides, and that stands', async () => {
    const { filed, dispatcher, handler } = await assigned()
    await steps(home, filed, [handler, 'object', { text, article }], [dispatcher, 'reassign', { text }])
    expect(await saying(await step(home, handler, filed, 'object', { text, article }))).toMatch(
      /^409 本单位对这件事已经提过/,
    )
    // To the city's unit, which refuses too.
    const city = await unitOf(home, { unit: '360100-centre', place: '360100' })
    await put(home, filed.id, 'objected')
    await steps(home, filed, [dispatcher, 'reassign', { text, unit: '360100-centre' }])
    await steps(home, filed, [city.handler, 'object', { text, article }])
    expect(await saying(await step(home, city.dispatcher, filed, 'reassign', { text }))).toMatch(/^409 两个单位都不接/)
    const township = await signIn(home, 'dispatcher', { place: '360102001' })
    expect((await step(home, township, filed, 'arbitrate', { text })).status).toBe(404)
    await steps(home, filed, [dispatcher, 'arbitrate', { text, unit: '360102-centre' }])
    expect(await saying(await step(home, handler, filed, 'object', { text, article }))).toMatch(/^409 县级已经定下/)
    const [decision] = (await events(home, 'matter.reassign')).slice(-1)
    expect(JSON.parse(decision?.detail ?? '')).toMatchObject({ decision: true, basis: 'a14.p2', unit: '360102-centre' })
  })

  it('is not the county’s to decide before two have refused', async () => {
    const { filed, dispatcher, handler } = await assigned()
    await steps(home, filed, [handler, 'object', { text, article }])
    expect((await step(home, dispatcher, filed, 'arbitrate', { text })).status).toBe(409)
  })
})

describe('another unit', () => {
  it('is one that reaches the place: no matter goes where nobody sees it', async () => {
    const filed = await file(home)
    const { dispatcher } = await unitOf(home)
    await steps(home, filed, [dispatcher, 'queue'])
    for (const unit of ['360103-centre', '360102-nothing', '360999-centre']) {
      expect((await step(home, dispatcher, filed, 'assign', { unit })).status).toBe(400)
    }
    const answer = await step(home, dispatcher, filed, 'assign', { unit: '360100-centre' })
    expect([answer.status, await answer.json()]).toEqual([200, { matter: null, mayDo: [] }])
    expect((await dispatcher.request(`${mattersPath}/${filed.id}`)).status).toBe(404)
    const city = await signIn(home, 'handler', { unit: '360100-centre', place: '360100' })
    expect((await city.request(`${mattersPath}/${filed.id}`)).status).toBe(200)
  })
})
