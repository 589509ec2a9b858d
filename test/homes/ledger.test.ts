import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { demo } from '../../content/demo.ts'
import { ledgerWords } from '../../content/words/ledger.ts'
import { foldHeads } from '../../worker/db/ledger.ts'
import { migrate } from '../../worker/homes/node/migrate.ts'
import { openSqlite } from '../../worker/homes/node/sqlite.ts'
import { root } from '../gates/files.ts'
import { seeded } from '../site/sealing/actors.ts'
import { servePrepared } from '../support/prepared.ts'
import { ledgerOf } from '../worker/db/ledger-support.ts'

const base = mkdtempSync(join(tmpdir(), 'pingan-ledger-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const words = ledgerWords.verify
const day = '2026-11-21'

/** `npm run ledger:verify` on this folder: exit code and all that it says. */
function verify(dataDir: string, ...more: readonly string[]): [number | null, string] {
  const command = join(root, 'worker/homes/commands/ledger-verify.ts')
  const env = { ...process.env, DATA_DIR: dataDir }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...more], { env, encoding: 'utf8' })
  return [status, (stdout + stderr).replace(/^.*Warning: SQLite.*\n.*trace-warnings.*\n/m, '').trim()]
}

/** A database of 10,000 events with one published day, as the Node home keeps it. */
function plant(dataDir: string): void {
  mkdirSync(dataDir)
  const connection = openSqlite(join(dataDir, 'pingan.sqlite'))
  migrate(connection)
  const rows = ledgerOf(10_000, 40)
  const names = Object.keys(rows[0] ?? {})
  const insert = connection.prepare(`INSERT INTO events (${names}) VALUES (${names.map(() => '?')})`)
  connection.exec('BEGIN')
  for (const row of rows) insert.run(...Object.values(row))
  const ends = new Map(rows.map(({ unit, n, hash }) => [unit, { unit, n, hash: hash ?? '' }]))
  const { head, lines } = foldHeads([...ends.values()])
  connection.prepare('INSERT INTO ledger_heads VALUES (?, ?, ?)').run(day, head, lines)
  connection.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE')
  connection.close()
}

describe('npm run ledger:verify', () => {
  const whole = join(base, 'whole')
  const random = seeded(20_261_122)
  const draw = (most: number) => 1 + Math.floor(random() * most)
  let copies = 0

  /** What is found after somebody who may write the file has done this to it. */
  const tamper = (edit: (connection: DatabaseSync) => void): [number | null, string] => {
    const dataDir = join(base, `copy-${++copies}`)
    mkdirSync(dataDir)
    copyFileSync(join(whole, 'pingan.sqlite'), join(dataDir, 'pingan.sqlite'))
    const connection = new DatabaseSync(join(dataDir, 'pingan.sqlite'))
    connection.exec('DROP TRIGGER events_refuse_update; DROP TRIGGER events_refuse_delete')
    connection.exec('DROP TRIGGER ledger_heads_refuse_update; DROP TRIGGER ledger_heads_refuse_delete')
    edit(connection)
    connection.close()
    return verify(dataDir)
  }

  it('says one line of a whole ledger, and names what was done to one of 10,000 rows in the file', () => {
    plant(whole)
    expect(verify(whole)).toEqual([0, words.whole({ rows: 10_000, chains: 40, days: 1 })])
    for (let round = 0; round < 4; round++) {
      const unit = `3601${String(draw(40) - 1).padStart(2, '0')}-centre`
      const n = draw(249)
      const other = (n % 249) + 1
      const [first, last] = [Math.min(n, other), Math.max(n, other)]
      const id = (at: number) => `e${(at - 1) * 40 + Number(unit.slice(4, 6))}`
      const where = `unit = '${unit}' AND n =`
      expect(tamper((file) => file.exec(`UPDATE events SET at = at + 1 WHERE ${where} ${n}`))).toEqual([
        1,
        words.hash(unit, n, id(n)),
      ])
      expect(tamper((file) => file.exec(`DELETE FROM events WHERE ${where} ${n}`))).toEqual([1, words.gap(unit, n)])
      const swap = (file: DatabaseSync) =>
        file.exec(`UPDATE events SET n = 9999 WHERE ${where} ${first}; UPDATE events SET n = ${first} WHERE ${where} ${last};
          UPDATE events SET n = ${last} WHERE ${where} 9999`)
      expect(tamper(swap)).toEqual([1, words.hash(unit, first, id(last))])
      const truncate = (file: DatabaseSync) => file.exec(`DELETE FROM events WHERE unit = '${unit}' AND n > ${n}`)
      expect(tamper(truncate)).toEqual([1, words.cut(unit, n + 1, day)])
    }
  })

  it('finds a day that was taken back only by a copy that somebody kept', () => {
    const kept = join(base, 'kept.txt')
    const connection = new DatabaseSync(join(whole, 'pingan.sqlite'), { readOnly: true })
    const { head } = connection.prepare('SELECT head FROM ledger_heads').get() ?? {}
    connection.close()
    writeFileSync(kept, `${ledgerWords.heads.lines.join('\n')}\n${day} ${head}\n`)
    expect(verify(whole, '--published', kept)[0]).toBe(0)
    expect(tamper((file) => file.exec('DELETE FROM ledger_heads'))[0]).toBe(0)
    expect(verify(join(base, `copy-${copies}`), '--published', kept)).toEqual([1, words.day(day)])
  })

  it('says in one sentence when there is no ledger, or one of before', () => {
    const none = join(base, 'none')
    expect(verify(none)).toEqual([1, words.none(none)])
    const old = join(base, 'old')
    mkdirSync(old)
    const file = join(old, 'pingan.sqlite')
    const connection = new DatabaseSync(file)
    connection.exec('CREATE TABLE events (id TEXT)')
    connection.close()
    expect(verify(old)).toEqual([1, words.old(file)])
    expect(verify(old, '--unknown')[1]).toContain(words.usage)
  })
})

it('walks what either home has written, while it runs; both publish the heads at one address', async () => {
  const post = async (url: string) => {
    const headers = { 'Content-Type': 'application/json', Origin: url, 'Idempotency-Key': crypto.randomUUID() }
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        fetch(`${url}/api/matters`, {
          method: 'POST',
          headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify(demo.matter),
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    const heads = await fetch(`${url}/data/ledger-head.txt`)
    expect([heads.status, heads.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
    expect(heads.headers.get('Content-Type')).toMatch(/^text\/plain/)
    expect(await heads.text()).toContain(ledgerWords.heads.lines[0])
  }
  const rowsIn = (said: string) => Number(/\d+/.exec(said)?.[0])
  const first = await servePrepared({ home: 'cloudflare' })
  await post(first.url)
  const [status, said] = verify(first.dataDir)
  expect([status, said.split('\n').length]).toEqual([0, 1])
  expect(rowsIn(said)).toBeGreaterThanOrEqual(16)
  await first.stop()
  const second = await servePrepared({ home: 'node', dataDir: first.dataDir })
  await post(second.url)
  const [both, saidOfBoth] = verify(first.dataDir)
  expect(both).toBe(0)
  expect(rowsIn(saidOfBoth)).toBeGreaterThanOrEqual(rowsIn(said) + 16)
  await second.stop()
  first.remove()
})
