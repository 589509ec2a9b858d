import { deriveAuth } from '../../site/browser/sealing/receipts.ts'
import { formatReceipt, type Receipt, receiptFromBytes } from '../../worker/contract/receipts.ts'
import { sql } from '../../worker/db/database.ts'
import { randomIds } from '../../worker/homes/ids.ts'
import { seeded } from '../site/sealing/actors.ts'
import { openHome } from '../support/home.node.ts'
import { mintKey, type TestHome } from '../support/home.ts'

/** Two ways to come back: the code of an open matter, and what a browser derived from any. */
export const proofs = ['receipt', 'handle and auth'] as const
export type ProofKind = (typeof proofs)[number]

/** Outside of these, times tell real handles from unknown ones; security.md 4. */
export const areaMin = 0.48
export const areaMax = 0.52

export interface Alike {
  readonly proof: ProofKind
  readonly asked: number
  /** The chance that an answer to a real handle took longer than one to an unknown handle: 0.5 tells nothing. */
  readonly area: number
  /** Statuses, headers and lengths that answers had; one when all were alike. */
  readonly shapes: readonly string[]
}

const city = '360100'

/**
 * Asks for so many real handles and as many unknown ones, each once and with a wrong secret, in drawn order in one run.
 * In this process: no network hides a difference.
 */
export async function measureAlike(each: number, proof: ProofKind, seed = 4): Promise<Alike> {
  const home = await openHome()
  const random = seeded(seed)
  const handles = new Set<string>()
  while (handles.size < 2 * each) handles.add(drawReceipt().handle)
  const asks = [...handles].map((handle, index) => ({ handle, isReal: index < each }))
  await fileRows(home, [...handles].slice(0, each))
  shuffle(asks, random)
  const bodies = await Promise.all(asks.map(({ handle }) => bodyFor(handle, proof)))
  const times: Record<'real' | 'unknown', number[]> = { real: [], unknown: [] }
  const shapes = new Set<string>()
  for (const [index, { isReal }] of asks.entries()) {
    const began = performance.now()
    const answer = await askWith(home, bodies[index] ?? '')
    const text = await answer.text()
    times[isReal ? 'real' : 'unknown'].push(performance.now() - began)
    shapes.add(shapeOf(answer, text))
  }
  return { proof, asked: asks.length, area: areaUnder(times.real, times.unknown), shapes: [...shapes] }
}

/** Everything an answer shows beside its time; the number of the request is drawn anew each time. */
function shapeOf(answer: Response, text: string): string {
  const { error } = JSON.parse(text) as { error: object }
  return JSON.stringify([answer.status, [...answer.headers].sort(), text.length, error])
}

function askWith(home: TestHome, body: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' }
  return home.request('/api/matters/track', { method: 'POST', headers, body })
}

/** Rows copied from one matter that was filed by the door: a text each, a handle each. */
async function fileRows(home: TestHome, handles: readonly string[]): Promise<void> {
  const text = '楼道里一直有人给电动车充电，和物业说过三次了。'.repeat(8)
  const matter = { kind: 'complaint', topic: 'housing-estate', place: { city }, text }
  const filed = await home.post('/api/matters', matter, mintKey())
  if (filed.status !== 201) throw new Error(`not filed: ${filed.status}`)
  const names = await home.db.all<{ name: string }>(sql("SELECT name FROM pragma_table_info('matters')"))
  const others = names.map(({ name }) => name).filter((name) => !['id', 'handle', 'auth_hash'].includes(name))
  const copy = `INSERT INTO matters (id, handle, auth_hash, ${others}) SELECT ?, ?, ?, ${others} FROM matters LIMIT 1`
  const rows = handles.map((handle) => sql(copy, randomIds.mint(), handle, hashLike()))
  for (let at = 0; at < rows.length; at += 1000) await home.db.batch(rows.slice(at, at + 1000))
}

const hashLike = () => Buffer.from(randomIds.bytes(32)).toString('base64url')
const drawReceipt = (): Receipt => receiptFromBytes(randomIds.bytes(15))

async function bodyFor(handle: string, proof: ProofKind): Promise<string> {
  const wrong: Receipt = { handle, secret: drawReceipt().secret }
  return JSON.stringify(
    proof === 'receipt' ? { receipt: formatReceipt(wrong) } : { handle, auth: await deriveAuth(wrong) },
  )
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = list[at] as T
    list[at] = list[other] as T
    list[other] = held
  }
}

/** Area under the curve by ranks (Mann and Whitney), ties counted half. */
export function areaUnder(ones: readonly number[], others: readonly number[]): number {
  const all = [...ones.map((value) => ({ value, isOne: true })), ...others.map((value) => ({ value, isOne: false }))]
  all.sort((a, b) => a.value - b.value)
  let ranks = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.value === all[from]?.value) to++
    const rank = (from + 1 + to) / 2
    for (let at = from; at < to; at++) if (all[at]?.isOne) ranks += rank
    from = to
  }
  return (ranks - (ones.length * (ones.length + 1)) / 2) / (ones.length * others.length)
}
