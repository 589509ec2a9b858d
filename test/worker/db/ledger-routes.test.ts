import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { findMatter } from '../../../worker/matters/find.ts'
import { readOwnWords } from '../../../worker/matters/kept-words.ts'
import { lookAtMatter } from '../../../worker/matters/look.ts'
import { staffRoutes } from '../../../worker/staff/routes.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { routesOf } from '../hostile/routes.ts'
import { complaint, type Filed, file } from '../matters/told.ts'
import { type Handing, handingOf, handings } from './content-routes.ts'

const staffApi = '/api/staff'

/** What somebody can ask for; `ALL` stands before others or refuses them, unless it stands alone below staff. */
function contentRoutes(home: TestHome): string[] {
  const routes = routesOf(home.app)
  const named = new Set(routes.flatMap(({ method, path }) => (method === 'ALL' ? [] : [path])))
  return routes
    .filter(({ method, path }) => method !== 'ALL' || (path.startsWith(staffApi) && !named.has(path)))
    .map(({ method, path }) => `${method} ${path}`)
}

/** The matter's own unit, which the handler of the test belongs to. */
async function unitOf(home: TestHome, { id }: Filed): Promise<string> {
  return (await home.db.first<{ unit: string }>(sql('SELECT unit FROM matters WHERE id = ?', id)))?.unit ?? ''
}

const countEvents = async (home: TestHome, action: string, { id }: Filed, unit: string): Promise<number> => {
  const row = await home.db.first<{ count: number }>(
    sql(
      `SELECT count(*) AS count FROM events
       WHERE action = ? AND subject_id = ? AND unit = ? AND actor_id IS NOT NULL`,
      action,
      id,
      unit,
    ),
  )
  return row?.count ?? 0
}

async function anyHandler(home: TestHome) {
  const filed = await file(home)
  return { filed, who: await signIn(home, 'handler', { unit: await unitOf(home, filed) }) }
}

/** What is wrong with a route that hands out content to staff, or null. */
async function faultOf(home: TestHome, handing: Extract<Handing, { to: 'staff' }>): Promise<string | null> {
  const { event, visit, stage = anyHandler } = handing
  const { filed, who: handler } = await stage(home)
  const unit = await unitOf(home, filed)
  const answer = await visit(handler, filed)
  if (answer.status !== 200) return `answers ${answer.status}`
  if ((await countEvents(home, event, filed, unit)) !== 1) return `no event ${event} in the chain of the unit`
  await home.db.batch([
    sql(`CREATE TRIGGER refuse_${event.replace(/\W/g, '_')} BEFORE INSERT ON events WHEN NEW.action = '${event}'
         BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`),
  ])
  const without = await visit(handler, filed)
  const hasContent = (await without.text()).includes(complaint.text)
  return without.ok || hasContent ? 'hands out content when its event cannot be stored' : null
}

describe('every route of the application', () => {
  it('says to whom it hands out what residents wrote; of staff each by itself', async () => {
    const home = await openHome()
    const routes = contentRoutes(home)
    const unlisted = routes.filter((route) => handingOf(route) === null)
    const inFolders = routes.filter((route) => route.includes(staffApi) && !(route in handings))
    expect({ unlisted, inFolders }).toEqual({ unlisted: [], inFolders: [] })
    expect(Object.keys(handings).filter((entry) => entry.includes(staffApi) && !routes.includes(entry))).toEqual([])
    const held = Object.entries(handings).filter(([, { to }]) => to === 'holder')
    expect(held.filter(([route]) => /\/staff\b/.test(route))).toEqual([])
  })

  it('that hands out content to staff makes its event, and hands out nothing when it cannot', async () => {
    const faults: [string, string][] = []
    for (const [route, handing] of Object.entries(handings)) {
      // Each with a disk of its own that fills up.
      const fault = handing.to === 'staff' ? await faultOf(await openHome(), handing) : null
      if (fault) faults.push([route, fault])
    }
    expect(faults).toEqual([])
  })

  it('that hands out content to nobody hands none to a handler of the unit', async () => {
    const home = await openHome()
    const filed = await file(home)
    const handler = await signIn(home, 'handler', { unit: await unitOf(home, filed) })
    const told: string[] = []
    for (const route of contentRoutes(home)) {
      if (handingOf(route)?.to !== 'nobody') continue
      const [method = '', path = ''] = route.split(' ')
      const address = path.replace(/:\w+|\*/g, filed.id)
      const body = { id: filed.id, matterId: filed.id, matter: filed.id }
      const answer = method === 'GET' ? await handler.request(address) : await handler.post(address, body)
      if ((await answer.text()).includes('canary-')) told.push(route)
    }
    expect(told).toEqual([])
  })
})

describe('a route of staff', () => {
  const address = `${staffApi}/probe`
  const audience = { audience: ['handler'], verb: 'matter.look' } as const
  it('for any method counts when it stands alone', async () => {
    const home = await openHome()
    home.app.all(address, (c) => c.json({}))
    expect(contentRoutes(home).filter((route) => handingOf(route) === null)).toEqual([`ALL ${address}`])
  })

  const probe = (home: TestHome, hand: 'without' | 'before' | 'after') => {
    const door = staffRoutes(home).get('/:id', audience, async (c, ctx) => {
      const id = c.req.param('id') ?? ''
      const { text } = await readOwnWords(ctx, (await findMatter(ctx, id)).id)
      if (hand === 'before') await lookAtMatter(ctx, id).catch(() => null)
      if (hand === 'after') await lookAtMatter(ctx, id)
      return c.json({ text })
    }).door
    home.app.route(address, door)
  }
  const handing: Extract<Handing, { to: 'staff' }> = {
    to: 'staff',
    event: 'matter.look',
    visit: (handler, { id }) => handler.request(`${address}/${id}`),
  }

  it('that is not on the list fails', async () => {
    const home = await openHome()
    probe(home, 'after')
    expect(contentRoutes(home).filter((route) => handingOf(route) === null)).toEqual([`GET ${address}/:id`])
  })

  it('that hands out content without its event, or without knowing that it was stored, fails', async () => {
    const faults: (string | null)[] = []
    for (const hand of ['without', 'before', 'after'] as const) {
      const home = await openHome()
      probe(home, hand)
      faults.push(await faultOf(home, handing))
    }
    expect(faults).toEqual([
      'no event matter.look in the chain of the unit',
      'hands out content when its event cannot be stored',
      null,
    ])
  })
})
