import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { hazardKinds, taskLimits } from '../../../worker/contract/tasks.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { demoUnit, signIn } from '../../support/staff.ts'
import { count } from '../matters/told.ts'
import { brokenOf, events, mattersPath, steps } from './desk-support.ts'
import { base64, listOf, photo, worker } from './grid-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const path = '/api/staff/hazards'

async function theOne() {
  const [row] = await home.db.all<Record<string, string>>(sql('SELECT * FROM matters'))
  return row ?? {}
}

describe('a hazard that a grid worker files', () => {
  it('is a matter of their own place, routed as what the grid reports, and lies with its unit', async () => {
    const grid = await worker(home, { place: '360102006' })
    const answer = await grid.post(path, { hazard: 'fire', where: 'canary-where 3栋楼道', photo: photo() })
    expect(answer.status).toBe(201)
    const { handle } = await answer.json()
    const row = await theOne()
    expect(row).toMatchObject({
      handle,
      topic: 'grid',
      kind: 'help',
      county: '360102',
      township: '360102006',
      unit: demoUnit,
      state: 'registered',
      keeping: 'open',
    })
    expect(row.text_cipher).not.toContain('canary-')
    const [event] = await events(home, 'matter.file')
    expect(event).toMatchObject({ actor_id: grid.staff, unit: demoUnit })
    expect(JSON.parse(event?.detail ?? '')).toEqual({ by: 'grid', hazard: 'fire', basis: 'a15.p4' })
    const handler = await signIn(home, 'handler')
    const seen = await (await handler.request(`${mattersPath}/${row.id}`)).json()
    expect(seen.text).toBe('网格员上报隐患：消防、堵塞通道。地点：canary-where 3栋楼道。')
    expect(seen.route.basis.title).toBe('第十五条第四款')
    expect(seen.attachments).toEqual([{ number: 1, chunks: 1, stored: 1, type: 'image/jpeg' }])
    const picture = await handler.request(`${mattersPath}/${row.id}/attachments/1/0`)
    expect(base64(new Uint8Array(await picture.arrayBuffer()))).toBe(photo().data)
    expect(await count(home, 'blobs_pending')).toBe(0)
    expect(await brokenOf(home)).toBeNull()
  })

  it('needs nothing but its kind, and is filed once however often it is sent', async () => {
    const grid = await worker(home)
    const key = mintKey()
    const answers = await Promise.all([1, 2, 3, 4].map(() => grid.post(path, { hazard: 'road' }, key)))
    const handles = await Promise.all(answers.map(async (answer) => (await answer.json()).handle))
    expect(new Set(handles).size).toBe(1)
    expect(await count(home, 'matters')).toBe(1)
    expect((await grid.post(path, { hazard: 'water' }, key)).status).toBe(409)
  })

  it('shows whoever filed it how far it is, and shows nobody else of the grid that it is theirs', async () => {
    const [grid, other] = [await worker(home), await worker(home)]
    for (const hazard of hazardKinds) await grid.post(path, { hazard })
    const { hazards } = await listOf(grid)
    expect(hazards).toHaveLength(hazardKinds.length)
    expect(hazards[0]).toMatchObject({ stateText: '已登记' })
    expect(Object.keys(hazards[0]).sort()).toEqual(['at', 'handle', 'hazard', 'stateText'])
    expect((await listOf(other)).hazards).toEqual([])
  })

  it('lies with the unit that receives its place, whichever unit sent them there', async () => {
    const grid = await worker(home, { unit: '360102-other' })
    expect((await grid.post(path, { hazard: 'fire' })).status).toBe(201)
    expect((await theOne()).unit).toBe(demoUnit)
  })

  it('is in their list for a month', async () => {
    const grid = await worker(home)
    await grid.post(path, { hazard: 'fire' })
    const old = home.time.now - taskLimits.hazardDays * 86_400_000
    const filedAt = (at: number) => home.db.batch([sql('UPDATE hazards SET at = ?', at)])
    await filedAt(old)
    expect((await listOf(grid)).hazards).toHaveLength(1)
    await filedAt(old - 1)
    expect((await listOf(grid)).hazards).toEqual([])
  })

  it('is kept from them like any matter that names them, once they are excluded from it', async () => {
    const [grid, handler] = [await worker(home), await signIn(home, 'handler')]
    await grid.post(path, { hazard: 'fire' })
    const { id = '' } = await theOne()
    await steps(home, { id }, [handler, 'exclude', { staff: grid.code }])
    expect((await listOf(grid)).hazards).toEqual([])
  })

  it('is refused of an unknown kind, with more than it has, or of anybody else', async () => {
    const grid = await worker(home)
    expect((await grid.post(path, { hazard: 'noise' })).status).toBe(400)
    expect((await grid.post(path, { hazard: 'fire', place: { city: '360200' } })).status).toBe(400)
    expect((await grid.post(path, { hazard: 'fire', photo: { type: 'image/png', data: photo().data } })).status).toBe(
      422,
    )
    for (const role of ['handler', 'dispatcher', 'supervisor', 'auditor'] as const) {
      expect((await (await signIn(home, role)).post(path, { hazard: 'fire' })).status, role).toBe(404)
    }
    expect((await home.post(path, { hazard: 'fire' })).status).toBe(401)
    expect(await count(home, 'matters')).toBe(0)
    expect(await count(home, 'blobs_pending')).toBe(0)
  })

  it('hands out no code, so nobody outside comes back to it', async () => {
    const grid = await worker(home)
    const text = await (await grid.post(path, { hazard: 'other' })).text()
    expect(Object.keys(JSON.parse(text))).toEqual(['handle'])
    expect(text).not.toMatch(/[0-9A-Z]{4} [0-9A-Z]{4}/)
  })
})
