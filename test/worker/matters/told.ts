import { type Context, contextFor } from '../../../worker/context.ts'
import type { Role } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { moveMatter } from '../../../worker/matters/move.ts'
import { replyToResident } from '../../../worker/matters/reply.ts'
import type { Move } from '../../../worker/matters/rules.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { actorOf } from '../../support/staff.ts'

/** Words that must stand in no column and no event. */
export const complaint = {
  kind: 'complaint',
  topic: 'housing-estate',
  place: { city: '360100', county: '360102' },
  text: 'canary-first 楼道里一直有人给电动车充电，和物业说过三次了。',
  contact: { name: 'canary-name', phone: '13800138000' },
} as const

export interface Filed {
  readonly receipt: string
  readonly id: string
}

/** A matter in the open, as its holder and the tests of staff's verbs know it. */
export async function file(home: TestHome, matter: object = complaint): Promise<Filed> {
  const { receipt } = await (await home.post('/api/matters', matter)).json()
  const handle = receipt.replace(/ /g, '').slice(0, 5)
  const row = await home.db.first<{ id: string }>(sql('SELECT id FROM matters WHERE handle = ?', handle))
  return { receipt, id: row?.id ?? '' }
}

export const as = (home: TestHome, role: Role): Context => contextFor(home, actorOf(role))

/** Posts what the holder of the code asks for. */
export function tell(home: TestHome, what: string, proof: object, fields: object = {}, key = mintKey()) {
  return home.post(`/api/matters/${what}`, { ...proof, ...fields }, key)
}

export async function look(home: TestHome, { receipt }: Filed) {
  return (await tell(home, 'track', { receipt })).json()
}

/** Staff's plain moves, one after the other: `dispatcher queue`. */
export async function walk(home: TestHome, id: string, ...steps: readonly `${Role} ${string}`[]): Promise<void> {
  for (const step of steps) {
    const [role, action] = step.split(' ') as [Role, string]
    await moveMatter(as(home, role), { matterId: id, action: `matter.${action}` as Move['action'] })
  }
}

export const toWork = ['dispatcher queue', 'dispatcher assign', 'handler accept', 'handler start'] as const

/** In work, and answered. */
export async function answered(home: TestHome, id: string, text = '已经清走，装了充电桩。'): Promise<void> {
  await walk(home, id, ...toWork)
  await replyToResident(as(home, 'handler'), { matterId: id, outcome: 'solved', said: { text } })
}

/** Puts a matter into a state that its story is not told for. */
export async function put(home: TestHome, id: string, state: string): Promise<void> {
  await home.db.batch([sql('UPDATE matters SET state = ? WHERE id = ?', state, id)])
}

const tables = [
  'matters',
  'contacts',
  'messages',
  'envelopes',
  'wraps',
  'attachments',
  'notes',
  'events',
  'idempotency',
]

/** Every column of every row, as text. */
export async function stored(home: TestHome): Promise<string> {
  return JSON.stringify(await Promise.all(tables.map((table) => home.db.all(sql(`SELECT * FROM ${table}`)))))
}

export async function count(home: TestHome, table: string, where = '1 = 1'): Promise<number> {
  return (await home.db.first<{ n: number }>(sql(`SELECT count(*) AS n FROM ${table} WHERE ${where}`)))?.n ?? -1
}
