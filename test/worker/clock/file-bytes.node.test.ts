import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sql } from '../../../worker/db/database.ts'
import { folderBlobs } from '../../../worker/homes/node/blobs.ts'
import { migrate } from '../../../worker/homes/node/migrate.ts'
import { emptyWal, openSqlite, sqliteDatabase } from '../../../worker/homes/node/sqlite.ts'
import { windHourly } from '../../../worker/homes/node/wind.ts'
import { type TestHome, testHome } from '../../support/home.ts'
import { count, file, tell } from '../matters/told.ts'
import { plantMatter } from './plant.ts'

const columns: Readonly<Record<string, readonly string[]>> = {
  matters: ['auth_hash', 'text_cipher'],
  contacts: ['name_cipher', 'phone_cipher'],
  messages: ['text_cipher'],
}

/** Everything in the database that was written by or about the person, as it stands there. */
async function kept(home: TestHome): Promise<string[]> {
  const found: string[] = []
  for (const [table, names] of Object.entries(columns)) {
    for (const row of await home.db.all<Record<string, string | null>>(sql(`SELECT * FROM ${table}`))) {
      for (const name of names) if ((row[name] ?? '').length > 10) found.push(row[name] ?? '')
    }
  }
  return found
}

function bytesOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('')
}

/** A long value is spread over pages of the file: looked for in pieces. */
function piecesOf(word: string): string[] {
  const starts = Array.from({ length: Math.ceil(word.length / 200) }, (_, index) => index * 200)
  return starts.map((start) => word.slice(start, start + 32)).filter((piece) => piece.length > 10)
}

const holds = (bytes: string, word: string) => piecesOf(word).some((piece) => bytes.includes(piece))

async function openHomeIn(folder: string) {
  const connection = openSqlite(join(folder, 'pingan.sqlite'))
  migrate(connection)
  const assets = { fetch: async () => new Response(null, { status: 404 }) }
  const home = await testHome(sqliteDatabase(connection), folderBlobs(join(folder, 'blobs')), assets)
  return { home, connection }
}

/** Two open matters that were taken back and one that stays; short ones share pages, long ones have their own. */
async function fileOpen(home: TestHome): Promise<{ ofPersons: string[] }> {
  const text = '很长的经过。'.repeat(800)
  const long = { kind: 'complaint', topic: 'housing-estate', place: { city: '360100' }, text }
  const receipts: string[] = []
  for (const matter of [undefined, long, undefined]) receipts.push((await file(home, matter)).receipt)
  const takenBack = receipts.slice(0, 2)
  for (const receipt of takenBack) await tell(home, 'add', { receipt }, { text: '补充几句话，说明情况。' })
  const ofPersons = await kept(home)
  for (const receipt of takenBack) await tell(home, 'withdraw', { receipt })
  return { ofPersons }
}

const canaries = ['canary-envelope', 'canary-wrap', 'canary-reporter', 'canary-picture'] as const

async function plantSealed(home: TestHome): Promise<void> {
  const closed = '2020-03-02T09:00:00'
  await plantMatter(home, { id: 'planted', keeping: 'sealed', kind: 'tip', state: 'withdrawn', closed })
  const [envelope, wrap, reporter, picture] = canaries
  const long = (word: string) => `${word}-${'x'.repeat(3000)}`
  await home.db.batch([
    sql('UPDATE envelopes SET ciphertext = ?', long(envelope)),
    sql('UPDATE wraps SET key = ?', long(wrap)),
    sql('UPDATE reporters SET wrapped = ?', long(reporter)),
  ])
  await home.blobs.put('blob-planted', new TextEncoder().encode(picture))
}

async function windOnce(home: TestHome, connection: ReturnType<typeof openSqlite>): Promise<void> {
  const stop = windHourly(home, connection)
  while ((await count(home, 'clock_runs', "name = 'clock'")) === 0) await new Promise((done) => setTimeout(done, 5))
  await new Promise((done) => setTimeout(done, 20))
  stop()
}

it('leaves no byte of an erased matter in the database file, its log or the folder of pictures', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pingan-erased-'))
  const { home, connection } = await openHomeIn(folder)
  const { ofPersons } = await fileOpen(home)
  await plantSealed(home)
  emptyWal(connection)
  const thereNow = [...(await kept(home)), ...canaries]
  const before = bytesOf(folder)
  for (const word of thereNow) expect(holds(before, word), word.slice(0, 20)).toBe(true)

  home.time.now += 31 * 86_400_000
  await windOnce(home, connection)
  expect([await count(home, 'matters'), await count(home, 'tombstones')]).toEqual([1, 3])

  const still = await kept(home)
  const after = bytesOf(folder)
  const mustGo = [...new Set([...ofPersons, ...thereNow])].filter((one) => !still.includes(one))
  // Texts, additions, hashes of codes, names, telephones; the sealed ones; the picture.
  expect(mustGo.length).toBeGreaterThanOrEqual(12)
  for (const word of mustGo) expect(holds(after, word), word.slice(0, 20)).toBe(false)
  for (const word of still) expect(holds(after, word)).toBe(true)
  const log = join(folder, 'pingan.sqlite-wal')
  expect(existsSync(log) ? readFileSync(log).length : 0).toBe(0)
  connection.close()
})
