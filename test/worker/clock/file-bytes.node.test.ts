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
import { plantMatter, rowsOfMatter } from './plant.ts'

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

it('leaves no byte of an erased matter in the database file, its log or the folder of pictures', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pingan-erased-'))
  const connection = openSqlite(join(folder, 'pingan.sqlite'))
  migrate(connection)
  const assets = { fetch: async () => new Response(null, { status: 404 }) }
  const home = await testHome(sqliteDatabase(connection), folderBlobs(join(folder, 'blobs')), assets)

  // Short ones share pages with rows that stay; long ones have pages of their own.
  const long = {
    kind: 'complaint',
    topic: 'housing-estate',
    place: { city: '360100' },
    text: '很长的经过。'.repeat(800),
  }
  const receipts = []
  for (const matter of [undefined, long, undefined]) receipts.push((await file(home, matter)).receipt)
  const [first = '', second = '', stays = ''] = receipts
  for (const receipt of [first, second]) {
    await tell(home, 'add', { receipt }, { text: '补充几句话，说明情况。' })
  }
  const ofPersons = await kept(home)
  for (const receipt of [first, second]) await tell(home, 'withdraw', { receipt })
  await plantMatter(home, {
    id: 'planted',
    keeping: 'sealed',
    kind: 'tip',
    state: 'withdrawn',
    closed: '2020-03-02T09:00:00',
  })
  const canaries = ['canary-envelope', 'canary-wrap', 'canary-reporter'].map((word) => `${word}-${'x'.repeat(3000)}`)
  const [envelope = '', wrap = '', reporter = ''] = canaries
  await home.db.batch([
    sql('UPDATE envelopes SET ciphertext = ?', envelope),
    sql('UPDATE wraps SET key = ?', wrap),
    sql('UPDATE reporters SET wrapped = ?', reporter),
  ])
  await home.blobs.put('blob-planted', new TextEncoder().encode('canary-picture'))
  emptyWal(connection)

  const stayed = await tell(home, 'copy', { receipt: stays })
  expect(stayed.status).toBe(200)
  const thereNow = [...(await kept(home)), 'canary-envelope', 'canary-wrap', 'canary-reporter', 'canary-picture']
  const before = bytesOf(folder)
  for (const word of thereNow) expect(holds(before, word), word.slice(0, 20)).toBe(true)
  const mustStay = await home.db.all<{ text_cipher: string }>(
    sql("SELECT text_cipher FROM matters WHERE state = 'registered'"),
  )

  home.time.now += 31 * 86_400_000
  const stop = windHourly(home, connection)
  while ((await count(home, 'clock_runs', "name = 'clock'")) === 0) await new Promise((done) => setTimeout(done, 5))
  await new Promise((done) => setTimeout(done, 20))
  stop()
  expect([await count(home, 'matters'), await count(home, 'tombstones')]).toEqual([1, 3])
  for (const table of rowsOfMatter.filter((one) => one !== 'contacts')) expect(await count(home, table), table).toBe(0)

  const still = new Set(await kept(home))
  const after = bytesOf(folder)
  const mustGo = [...new Set([...ofPersons, ...thereNow])].filter((one) => !still.has(one))
  // Texts, additions, hashes of codes, names, telephones; the sealed ones; the picture.
  expect(mustGo.length).toBeGreaterThanOrEqual(12)
  for (const word of mustGo) {
    expect(holds(after, word), word.slice(0, 20)).toBe(false)
  }
  for (const { text_cipher } of mustStay) expect(holds(after, text_cipher)).toBe(true)
  const log = join(folder, 'pingan.sqlite-wal')
  expect(existsSync(log) ? readFileSync(log).length : 0).toBe(0)
  connection.close()
})
