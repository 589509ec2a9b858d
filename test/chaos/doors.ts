import type { DatabaseSync } from 'node:sqlite'
import { demo } from '../../content/demo.ts'
import { sql } from '../../worker/db/database.ts'
import { randomIds } from '../../worker/homes/ids.ts'
import { openHome } from '../support/home.node.ts'
import { type HomeName, openPortal } from './portal.ts'
import { openMatters } from './stored.ts'

/** Where a portal is asked: in this process, where no network hides a difference, or as a phone asks it, over HTTP. */
export const doorNames = ['process', 'node', 'cloudflare'] as const satisfies readonly ('process' | HomeName)[]
export type DoorName = (typeof doorNames)[number]

/** A portal that holds a matter under each of some handles. */
export interface Door {
  ask(body: string): Promise<Response>
  close(): Promise<void>
}

const path = '/api/matters/track'
const columns = "SELECT name FROM pragma_table_info('matters')"
const hashLike = () => Buffer.from(randomIds.bytes(32)).toString('base64url')

/** Copies the one matter that stands there under another handle. */
function copyInto(names: readonly { name: string }[]): string {
  const others = names.map(({ name }) => name).filter((name) => !['id', 'handle', 'auth_hash'].includes(name))
  return `INSERT INTO matters (id, handle, auth_hash, ${others}) SELECT ?, ?, ?, ${others} FROM matters LIMIT 1`
}

async function openProcess(handles: readonly string[]): Promise<Door> {
  const home = await openHome()
  const filed = await home.post('/api/matters', demo.matter)
  if (filed.status !== 201) throw new Error(`not filed: ${filed.status}`)
  const copy = copyInto(await home.db.all<{ name: string }>(sql(columns)))
  const rows = handles.map((handle) => sql(copy, randomIds.mint(), handle, hashLike()))
  for (let at = 0; at < rows.length; at += 1000) await home.db.batch(rows.slice(at, at + 1000))
  const headers = { 'Content-Type': 'application/json' }
  return { ask: (body) => home.request(path, { method: 'POST', headers, body }), close: async () => {} }
}

async function openOverHttp(name: HomeName, handles: readonly string[]): Promise<Door> {
  const portal = await openPortal(name)
  await portal.stop()
  fill(openMatters(portal.dataDir, false), handles)
  await portal.start()
  let asked = 0
  return {
    ask: (body) => {
      // Each from a network of its own: who asks so often from one is told to wait.
      const network = `2001:db8:${(asked >> 8).toString(16)}:${(asked++ & 255).toString(16)}::1`
      const from = { 'CF-Connecting-IP': network, 'X-Forwarded-For': network }
      const headers = { 'Content-Type': 'application/json', Origin: portal.url, ...from }
      return fetch(portal.url + path, { method: 'POST', headers, body })
    },
    close: async () => {
      await portal.stop()
      portal.remove()
    },
  }
}

function fill(db: DatabaseSync, handles: readonly string[]): void {
  const copy = db.prepare(copyInto(db.prepare(columns).all() as { name: string }[]))
  db.exec('BEGIN')
  for (const handle of handles) copy.run(randomIds.mint(), handle, hashLike())
  db.exec('COMMIT')
  db.close()
}

export const openDoor = (name: DoorName, handles: readonly string[]): Promise<Door> =>
  name === 'process' ? openProcess(handles) : openOverHttp(name, handles)
