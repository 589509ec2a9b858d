import type { DatabaseSync } from 'node:sqlite'
import { topics } from '../../content/duties/topics.ts'
import { units } from '../../content/units/index.ts'
import { matterKinds } from '../../worker/contract/matters.ts'
import { neverDue } from '../../worker/matters/due.ts'
import type { MatterState } from '../../worker/matters/rules.ts'
import { seeded } from '../site/sealing/actors.ts'

/** The unit of which a tenth of all matters is: a queue that is long by itself. */
export const busyUnit = '360102-centre'

const dayMs = 86_400_000
/** What two years leave behind: most of it is over. */
const shares: readonly (readonly [MatterState, number])[] = [
  ['archived', 0.62],
  ['confirmed-solved', 0.1],
  ['closed-unconfirmed', 0.08],
  ['answered', 0.03],
  ['call-back', 0.03],
  ['in-progress', 0.05],
  ['accepted', 0.02],
  ['assigned', 0.02],
  ['registered', 0.015],
  ['to-assign', 0.01],
  ['waiting-for-resident', 0.01],
  ['redo', 0.01],
  ['objected', 0.005],
]
const due: readonly MatterState[] = [
  'registered',
  'to-assign',
  'assigned',
  'objected',
  'accepted',
  'in-progress',
  'waiting-for-resident',
  'redo',
]

/** Rows as a province would have them: units of counties, cities and the province, topics unlike in number. */
export function seedMatters(connection: DatabaseSync, count: number, now: number, staff: string): void {
  const random = seeded(count)
  const pick = <T>(list: readonly T[], skew = 1): T => list[Math.floor(random() ** skew * list.length)] as T
  const known = topics.map(({ code }) => code)
  const all = units().filter(({ place }) => place !== '360000')
  const deck = shares.flatMap(([state, share]) => Array<MatterState>(Math.round(share * 200)).fill(state))
  const insert = connection.prepare(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, township, unit, privacy, keeping, urgency,
       state, due_at, assignee, created_at, updated_at, closed_at)
     VALUES (?, ?, 'h', ?, ?, ?, ?, ?, ?, 'named', 'open', ?, ?, ?, ?, ?, ?, ?)`,
  )
  connection.exec('BEGIN')
  for (let row = 0; row < count; row++) {
    const unit = random() < 0.1 ? all.find(({ code }) => code === busyUnit) : pick(all)
    if (!unit) throw new Error('no unit')
    const isCity = unit.place.endsWith('00')
    const state = pick(deck)
    const created = now - Math.floor(random() * 730 * dayMs)
    const dueAt = due.includes(state) ? now + Math.floor((random() - 0.2) * 20) * dayMs : neverDue
    insert.run(
      `m${String(row).padStart(21, '0')}`,
      `H${row}`,
      pick(matterKinds.filter((kind) => kind !== 'tip')),
      pick(known, 2),
      `${unit.place.slice(0, 4)}00`,
      isCity ? null : unit.place,
      isCity ? null : `${unit.place}00${1 + Math.floor(random() * 9)}`,
      unit.code,
      random() < 0.05 ? 'urgent' : 'ordinary',
      state,
      dueAt,
      unit.code === busyUnit && random() < 0.1 ? staff : null,
      created,
      created,
      dueAt === neverDue && state !== 'answered' && state !== 'call-back' ? created + dayMs : null,
    )
  }
  connection.exec('COMMIT')
}
