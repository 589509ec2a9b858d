import type { Grant } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { jpeg } from '../matters/sealed-matter.ts'
import { type Filed, file } from '../matters/told.ts'
import { inWork, mattersPath, unitOf } from './desk-support.ts'

export const tasksPath = '/api/staff/tasks'

/** Nobody's name in it. */
export const task = { what: 'look', where: '3栋楼道', brief: 'canary-brief 看看电动车还停不停', days: 1 } as const

export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
export const photo = () => ({ type: 'image/jpeg', data: base64(jpeg(3000)) })

export const worker = (home: TestHome, change: Partial<Grant> = {}) => signIn(home, 'grid-worker', change)

/** A matter in work with a task that anybody of the grid may take. */
export async function withTask(home: TestHome, change: object = {}) {
  const [filed, unit] = await Promise.all([file(home), unitOf(home)])
  await inWork(home, filed, unit)
  const grid = await worker(home)
  await give(unit.handler, filed, change)
  const { tasks } = await listOf(grid)
  return { ...unit, filed, grid, id: tasks[0]?.id as string }
}

export async function give(who: SignedIn, { id }: Pick<Filed, 'id'>, change: object = {}, key = mintKey()) {
  return who.post(`${mattersPath}/${id}/tasks`, { ...task, ...change }, key)
}

export async function listOf(who: SignedIn) {
  return (await who.request(tasksPath)).json()
}

export const done = (who: SignedIn, id: string, body: object = { outcome: 'done' }, key = mintKey()) =>
  who.post(`${tasksPath}/${id}/done`, body, key)

export async function actionsOf(home: TestHome, id: string): Promise<string[]> {
  const rows = await home.db.all<{ action: string }>(
    sql('SELECT action FROM events WHERE subject_id = ? ORDER BY rowid', id),
  )
  return rows.map(({ action }) => action)
}
