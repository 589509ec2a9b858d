import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { type CountsView, countGroups, countOf } from '../../../worker/contract/counts.ts'
import { staffRoles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { selectCounts } from '../../../worker/matters/counts/sql.ts'
import { matterStates } from '../../../worker/matters/rules.ts'
import type { TestHome } from '../../support/home.ts'
import { demoUnit, type SignedIn, signIn } from '../../support/staff.ts'
import { complaint, file, put } from '../matters/told.ts'

const address = '/api/staff/counts'
const next = { city: '360100', county: '360103' }
let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const counts = async (who: SignedIn): Promise<CountsView> => (await who.request(address)).json()

describe('numbers by unit and state', () => {
  it('are for dispatchers, of their own unit, and for supervisors, of every unit of their place', async () => {
    for (const role of staffRoles.filter((one) => one !== 'dispatcher' && one !== 'supervisor')) {
      expect((await (await signIn(home, role)).request(address)).status).toBe(404)
    }
    await file(home)
    await file(home, { ...complaint, place: next })
    const unitsOf = async (who: SignedIn) => (await counts(who)).units.map(({ unit }) => unit)
    expect(await unitsOf(await signIn(home, 'dispatcher'))).toEqual([demoUnit])
    expect(await unitsOf(await signIn(home, 'supervisor'))).toEqual([demoUnit])
    const city = await signIn(home, 'supervisor', { unit: '360100-centre', place: '360100' })
    expect(await unitsOf(city)).toEqual([demoUnit, '360103-centre'])
    expect(await unitsOf(await signIn(home, 'supervisor', { unit: '360200-centre', place: '360200' }))).toEqual([])
    expect(JSON.stringify(await counts(city))).not.toContain('canary-')
  })

  it('are of their own topic alone for whoever works on one', async () => {
    await file(home)
    await file(home, { ...complaint, topic: 'parcels' })
    const totalOf = async (topic: string | null) => {
      const { units } = await counts(await signIn(home, 'dispatcher', { topic }))
      return units.map((unit) => countOf(unit, 'toAssign'))
    }
    expect([await totalOf(null), await totalOf('parcels'), await totalOf('rivers')]).toEqual([[2], [1], []])
  })

  it('add up by state, and count what is past its day', async () => {
    const filed = await Promise.all([1, 2, 3, 4, 5].map(() => file(home)))
    const states = ['registered', 'in-progress', 'in-progress', 'archived', 'withdrawn']
    for (const [index, { id }] of filed.entries()) await put(home, id, states[index] ?? '')
    await home.db.batch([sql('UPDATE matters SET due_at = 1 WHERE id = ?', filed[1]?.id ?? '')])
    const [own] = (await counts(await signIn(home, 'dispatcher'))).units
    if (!own) throw new Error('no unit')
    expect(own).toMatchObject({ states: { registered: 1, 'in-progress': 2, archived: 1 }, overdue: 1 })
    expect((['toAssign', 'working', 'closed'] as const).map((group) => countOf(own, group))).toEqual([1, 2, 1])
  })

  it('leave out what is kept from whoever counts', async () => {
    const { id } = await file(home)
    const dispatcher = await signIn(home, 'dispatcher')
    expect((await counts(dispatcher)).units).toHaveLength(1)
    await home.db.batch([sql('INSERT INTO exclusions VALUES (?, ?, 1)', id, dispatcher.staff)])
    expect((await counts(dispatcher)).units).toEqual([])
  })

  it('know every state but those of which nothing is left, each once', () => {
    const grouped = Object.values(countGroups).flat() as string[]
    expect([...grouped].sort()).toEqual(matterStates.filter((one) => one !== 'withdrawn' && one !== 'erased').sort())
    expect(new Set(grouped).size).toBe(grouped.length)
  })

  it('are read from the index that the narrowest bound leads', async () => {
    const none = { unit: null, city: null, county: null, township: null, topic: null, staff: 's', now: 1 }
    const bounds = [
      [{ unit: demoUnit }, 'SEARCH matters USING COVERING INDEX matters_due_of_unit_state (unit=?)'],
      [{ county: '360102' }, 'SEARCH matters USING COVERING INDEX matters_due_of_county (county=?)'],
      [{ city: '360100' }, 'SEARCH matters USING COVERING INDEX matters_due_of_city (city=?)'],
      [{}, 'SCAN matters USING COVERING INDEX matters_due_of_unit_state'],
    ] as const
    for (const [bound, step] of bounds) {
      const { sql: text, params } = selectCounts({ ...none, ...bound })
      const plan = await home.db.all<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${text}`, params })
      expect(plan.map(({ detail }) => detail)).toContain(step)
    }
  })
})
