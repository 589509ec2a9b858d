/**
 * The desk at 5,000 and at 500,000 matters: the whole request in process (session, queue, counts, JSON) over a file of
 * node:sqlite, how many queries it asks, and what EXPLAIN says of each. `node test/bench/desk.ts` measures it by itself.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database, Statement } from '../../worker/db/database.ts'
import { folderBlobs } from '../../worker/homes/node/blobs.ts'
import { migrate } from '../../worker/homes/node/migrate.ts'
import { openSqlite, sqliteDatabase } from '../../worker/homes/node/sqlite.ts'
import { testHome } from '../support/home.ts'
import { type SignedIn, signIn } from '../support/staff.ts'
import { busyUnit, seedMatters } from './desk-seed.ts'
import { deskQueriesMax, deskSizes } from './goals.ts'
import { quantile } from './load.ts'

const rounds = 40
const warm = 3
const path = '/api/staff/matters'

export interface DeskCase {
  readonly name: string
  readonly queries: number
  readonly p50: number
  readonly p95: number
  /** Of the processor alone: what the same is on a machine that has nothing else to do. */
  readonly cpuP95: number
  /** What is read without an index, or put in order apart from one; none, when all is well. */
  readonly faults: readonly string[]
}

export interface DeskFigures {
  readonly matters: number
  readonly cases: readonly DeskCase[]
}

type Who = 'dispatcher' | 'handler' | 'county' | 'city' | 'province'

/** Who asks for what. */
const asked: readonly (readonly [string, Who, string])[] = [
  ['queue, next due first', 'dispatcher', ''],
  ['queue by state', 'dispatcher', '?state=to-assign'],
  ['queue by a state that is over', 'dispatcher', '?state=archived'],
  ['queue, mine', 'handler', '?mine=1'],
  ['queue by topic', 'dispatcher', '?topic=TOPIC'],
  ['queue by topic, kind, urgency', 'dispatcher', '?topic=TOPIC&kind=help&urgency=urgent'],
  [
    'queue by state and all facets',
    'dispatcher',
    '?state=in-progress&topic=TOPIC&kind=complaint&urgency=urgent&county=360102',
  ],
  ['queue, a late page', 'dispatcher', '?after=LATE'],
  ['a county', 'county', ''],
  ['a city', 'city', ''],
  ['the province', 'province', ''],
  ['the province by topic and urgency', 'province', '?topic=TOPIC&urgency=urgent'],
  ['the province by county and all facets', 'province', '?county=360102&topic=TOPIC&kind=help&urgency=urgent'],
  ['the province, what is put away', 'province', '?state=archived&kind=suggestion&urgency=urgent'],
  ['similar matters', 'dispatcher', '/SOME/similar'],
]

/** Keeps what was asked of the database. */
function listening(db: Database): Database & { readonly heard: Statement[] } {
  const heard: Statement[] = []
  return {
    heard,
    first: (statement) => {
      heard.push(statement)
      return db.first(statement)
    },
    all: (statement) => {
      heard.push(statement)
      return db.all(statement)
    },
    batch: (statements) => {
      heard.push(...statements)
      return db.batch(statements)
    },
  }
}

async function faultsOf(db: Database, heard: readonly Statement[]): Promise<string[]> {
  const faults: string[] = []
  // Of one person's own rows, the session, any order is quick.
  for (const { sql, params } of heard.filter((one) => /\bmatters\b/.test(one.sql))) {
    const plan = await db.all<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${sql}`, params })
    for (const { detail } of plan) {
      if (/TEMP B-TREE FOR (?:RIGHT PART OF )?ORDER|^SCAN (?!.*USING)|AUTOMATIC/.test(detail)) faults.push(detail)
    }
  }
  return faults
}

/** Seeds a file with so many matters and measures every case. */
export async function measureDesk(matters: number): Promise<DeskFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'pingan-bench-desk-'))
  const connection = openSqlite(join(folder, 'pingan.sqlite'))
  try {
    migrate(connection)
    const db = listening(sqliteDatabase(connection))
    const home = await testHome(db, folderBlobs(folder), { fetch: () => Promise.reject(new Error('no pages here')) })
    const supervisor = (place: string) => signIn(home, 'supervisor', { unit: '360000-centre', place })
    const who: Record<Who, SignedIn> = {
      dispatcher: await signIn(home, 'dispatcher'),
      handler: await signIn(home, 'handler'),
      county: await supervisor('360102'),
      city: await supervisor('360100'),
      province: await supervisor('360000'),
    }
    seedMatters(connection, matters, home.time.now, who.handler.staff)
    const cases: DeskCase[] = []
    for (const [name, as, query] of asked) cases.push(await measure(db, name, who[as], path + fill(connection, query)))
    return { matters, cases }
  } finally {
    connection.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A middling topic, a matter of the busy unit, and a position far down its queue. */
function fill(connection: ReturnType<typeof openSqlite>, query: string): string {
  const [some] = connection
    .prepare('SELECT id, topic, due_at AS due FROM matters WHERE unit = ? ORDER BY due_at, id LIMIT 1 OFFSET ?')
    .all(busyUnit, Math.floor(Number(connection.prepare('SELECT count(*) AS n FROM matters').get()?.n) / 20))
  const { id, topic, due } = some as { id: string; topic: string; due: number }
  return query.replace('TOPIC', topic).replace('SOME', id).replace('LATE', `${due}.${id}`)
}

async function measure(
  db: ReturnType<typeof listening>,
  name: string,
  who: SignedIn,
  address: string,
): Promise<DeskCase> {
  const durations: number[] = []
  const worked: number[] = []
  let queries = 0
  for (let round = -warm; round < rounds; round++) {
    db.heard.length = 0
    const began = performance.now()
    const cpu = process.cpuUsage()
    const answer = await who.request(address)
    await answer.text()
    const { user, system } = process.cpuUsage(cpu)
    if (round >= 0) durations.push(performance.now() - began)
    if (round >= 0) worked.push((user + system) / 1000)
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
    queries = Math.max(queries, db.heard.length)
  }
  const faults = await faultsOf(db, [...db.heard])
  const at = (list: readonly number[], share: number) =>
    Math.round(
      quantile(
        [...list].sort((a, b) => a - b),
        share,
      ) * 10,
    ) / 10
  return { name, queries, p50: at(durations, 0.5), p95: at(durations, 0.95), cpuP95: at(worked, 0.95), faults }
}

/** Small and large, one after the other. */
export async function measureDesks(): Promise<DeskFigures[]> {
  const figures: DeskFigures[] = []
  for (const size of deskSizes) figures.push(await measureDesk(size))
  return figures
}

if (process.argv[1] === import.meta.filename) {
  const [small, large] = await measureDesks()
  for (const [index, one] of (large?.cases ?? []).entries()) {
    const before = small?.cases[index]
    const faults = one.faults.length > 0 ? ` — ${[...new Set(one.faults)].join('; ')}` : ''
    const queries = one.queries > deskQueriesMax ? `${one.queries} QUERIES` : `${one.queries} queries`
    process.stdout.write(
      `${one.name}: p95 ${before?.p95} ms → ${one.p95} ms (p50 ${one.p50}, processor ${one.cpuP95}), ${queries}${faults}\n`,
    )
  }
}
