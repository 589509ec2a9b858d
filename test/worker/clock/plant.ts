import { publishing } from '../../../worker/clock/jobs.ts'
import { runClock } from '../../../worker/clock/run-clock.ts'
import type { Keeping, MatterKind } from '../../../worker/contract/matters.ts'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { count } from '../matters/told.ts'

export interface Planted {
  readonly id: string
  readonly kind?: MatterKind
  readonly keeping?: Keeping
  readonly state?: string
  /** A time in China: `2026-03-02T09:00:00`. */
  readonly closed: string
}

/** Tables whose rows go with their matter. */
export const rowsOfMatter = [
  'contacts',
  'envelopes',
  'wraps',
  'reporters',
  'attachments',
  'attachment_chunks',
  'messages',
] as const

/** One matter, all of it. */
export const whole = {
  matters: 1,
  ...Object.fromEntries(rowsOfMatter.map((table) => [table, 1])),
  blobs_pending: 0,
  tombstones: 0,
}

/** One matter, forgotten. */
export const gone = {
  matters: 0,
  ...Object.fromEntries(rowsOfMatter.map((table) => [table, 0])),
  blobs_pending: 0,
  tombstones: 1,
}

export const china = (time: string) => Date.parse(`${time}+08:00`)

export function at(home: TestHome, time: string): void {
  home.time.now = china(time)
}

let planted = 0

/** A closed matter with a row in every table that may belong to one, and the bytes of a picture. */
export async function plantMatter(home: TestHome, matter: Planted): Promise<string> {
  const { id, kind = 'complaint', keeping = 'open', state = 'archived', closed } = matter
  const isSealed = keeping === 'sealed'
  planted += 1
  const handle = `Z${String(planted).padStart(4, '0')}`
  const when = china(closed)
  const blob = `blob-${id}`
  await home.blobs.put(blob, new Uint8Array([1, 2, 3]))
  await home.db.batch([
    sql(
      `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, township, unit, privacy, keeping, size_kib,
         text_cipher, state, created_at, updated_at, closed_at)
       VALUES (?, ?, 'hash', ?, 'housing-estate', '360100', '360102', '360102001', '360102-centre', ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      handle,
      kind,
      isSealed ? 'anonymous' : 'named',
      keeping,
      isSealed ? 2 : null,
      isSealed ? null : 'v1.text',
      state,
      when,
      when,
      when,
    ),
    sql("INSERT INTO contacts VALUES (?, 'v1.name', 'v1.phone')", id),
    sql("INSERT INTO envelopes VALUES (?, 'body', 0, 'sealed')", id),
    sql("INSERT INTO wraps VALUES (?, 'body', 0, 'inbox:360102-centre', 1, 'enc', 'key')", id),
    sql("INSERT INTO reporters VALUES (?, 'public', 'wrapped')", id),
    sql("INSERT INTO attachments (matter_id, number, chunks, type, sent) VALUES (?, 1, 1, 'image/jpeg', 1)", id),
    sql("INSERT INTO attachment_chunks VALUES (?, 1, 0, ?, 'digest', 3, 1)", id, blob),
    sql(
      "INSERT INTO messages (id, matter_id, seq, author, kind, text_cipher, at) VALUES (?, ?, 0, 'resident', 'addition', 'v1', 1)",
      `message-${id}`,
      id,
    ),
  ])
  return handle
}

/** What is left of everything that belongs to matters. */
export async function left(home: TestHome): Promise<Record<string, number>> {
  const tables = ['matters', ...rowsOfMatter, 'tombstones', 'blobs_pending']
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(home, table)])))
}

/** What is done by each job of one run. */
export async function wind(home: TestHome): Promise<Record<string, number>> {
  const { jobs } = await runClock(home)
  return Object.fromEntries(
    jobs.filter(({ name, done }) => done > 0 && name !== publishing).map(({ name, done }) => [name, done]),
  )
}
