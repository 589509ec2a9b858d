import { expect, it } from 'vitest'
import { openHome } from '#home'
import { roles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { change } from '../../../worker/matters/change.ts'
import { eraseMatter } from '../../../worker/matters/erase.ts'
import { holdMatter } from '../../../worker/matters/hold.ts'
import { lookAtMatter } from '../../../worker/matters/look.ts'
import { releaseMatter } from '../../../worker/matters/release.ts'
import { endStates, type MatterState, type Move, moves, ownerOf } from '../../../worker/matters/rules.ts'
import type { MatterRecord } from '../../../worker/matters/sql.ts'
import { selectMatterById } from '../../../worker/matters/sql.ts'
import { seeded } from '../../site/sealing/actors.ts'
import type { TestHome } from '../../support/home.ts'
import { brokenOf } from '../staff/desk-support.ts'
import { as, file } from './told.ts'

const walks = process.env.TEST_ALL ? 10_000 : 400
const stepsMax = 30
const reason = 'walk'

interface Deed {
  readonly action: Move['action']
  readonly role: Move['roles'][number]
}

/** Does it as the doors do: by the verb that is for it. */
async function act(home: TestHome, record: MatterRecord, { action, role }: Deed): Promise<void> {
  const ctx = as(home, role)
  if (action === 'matter.hold') return holdMatter(ctx, { matterId: record.id, reason })
  if (action === 'matter.release') return releaseMatter(ctx, record.id)
  if (action === 'matter.erase') return eraseMatter(ctx, record)
  if (action === 'matter.look') return void (await lookAtMatter(ctx, record.id))
  const found = moves.find((one) => one.action === action)
  const kind =
    role === 'resident' ? ('addition' as const) : found?.needsAnswer ? ('reply' as const) : ('notice' as const)
  await change(ctx, record, {
    action,
    ...((found?.needsReason || found?.needsAnswer) && {
      message: { kind, said: { text: reason }, ...(kind === 'reply' && { outcome: 'solved' as const }) },
    }),
    ...(found?.needsSecondPerson && { secondPerson: found.needsSecondPerson }),
  })
}

const all = [...new Set(moves.map(({ action }) => action))]
const short: readonly (MatterState | null)[] = ['withdrawn', 'merged', 'withdrawal-asked', 'refused']
const random = seeded(20_261_122)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

/** A third of the steps are blind, so that what is forbidden is tried, too; what leads nowhere is seldom taken. */
function drawDeed(state: MatterState): Deed {
  const likely = ({ to }: Move) => random() < (to === null ? 0.15 : short.includes(to) ? 0.1 : 1)
  const open = moves.filter((one) => one.from.includes(state) && likely(one))
  const known = random() < 2 / 3 && open.length > 0 ? pick(open) : null
  return known ? { action: known.action, role: pick(known.roles) } : { action: pick(all), role: pick(roles) }
}

const seen = new Set<string>()
const tally = { done: 0, refused: 0, heldErasures: 0 }

/** One matter from its registration to wherever it comes to in so many steps. */
async function walkOnce(home: TestHome, id: string): Promise<void> {
  let isHeld = false
  for (let count = 0; count < stepsMax; count++) {
    const record = await home.db.first<MatterRecord>(selectMatterById(id))
    seen.add(record?.state ?? 'gone')
    if (!record) return
    const { state, unit } = record
    if (!unit || (ownerOf[state] === null) !== endStates.includes(state)) throw new Error(`${id} is nobody's`)
    const deed = drawDeed(state)
    const isDone = await act(home, record, deed).then(
      () => true,
      (error: { readonly status?: number }) => {
        if (error.status !== 409) throw error
        return false
      },
    )
    tally[isDone ? 'done' : 'refused'] += 1
    if (deed.action === 'matter.erase' && isHeld) {
      expect(isDone, `${id} was erased under a hold`).toBe(false)
      tally.heldErasures += 1
    }
    if (isDone && deed.action === 'matter.hold') isHeld = true
    if (isDone && deed.action === 'matter.release') isHeld = false
    home.time.now += 60_000
  }
}

it(`${walks} random walks keep an owner, let nobody of staff say solved, and erase nothing under a hold`, {
  timeout: 900_000,
}, async () => {
  const home = await openHome()
  const origin = await file(home)
  for (let walk = 0; walk < walks; walk++) {
    const id = `walk-${walk}`
    await home.db.batch([
      sql(
        `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, unit, privacy, keeping, state, created_at, updated_at)
         SELECT ?1, ?1, auth_hash, kind, topic, city, county, unit, privacy, keeping, 'registered', created_at, updated_at
         FROM matters WHERE id = ?2`,
        id,
        origin.id,
      ),
    ])
    await walkOnce(home, id)
  }
  const solved = `detail ->> 'to' = 'confirmed-solved' AND detail ->> 'from' <> 'confirmed-solved'`
  const solvedBy = await home.db.all(sql(`SELECT DISTINCT actor_role AS role FROM events WHERE ${solved}`))
  expect(solvedBy).toEqual([{ role: 'resident' }])
  const buried = await home.db.all(sql('SELECT tombstones.id FROM tombstones JOIN holds ON matter_id = tombstones.id'))
  expect(buried).toEqual([])
  expect(await brokenOf(home)).toBe(null)
  expect([...moves.flatMap(({ from }) => from), 'gone'].filter((state) => !seen.has(state))).toEqual([])
  expect(tally.done).toBeGreaterThan(walks * 6)
  expect(tally.refused).toBeGreaterThan(walks * 3)
  expect(tally.heldErasures).toBeGreaterThan(0)
})
