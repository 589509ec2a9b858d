import { deriveAuth } from '../../site/browser/sealing/receipts.ts'
import { formatReceipt, type Receipt, receiptFromBytes } from '../../worker/contract/receipts.ts'
import { randomIds } from '../../worker/homes/ids.ts'
import { seeded } from '../site/sealing/actors.ts'
import { type DoorName, openDoor } from './doors.ts'

/** Two ways to come back: the code of an open matter, and what a browser derived from any. */
export const proofs = ['receipt', 'handle and auth'] as const
export type ProofKind = (typeof proofs)[number]

/** Outside of these, times tell real handles from unknown ones; security.md 4. */
export const areaMin = 0.48
export const areaMax = 0.52

export interface Alike {
  readonly door: DoorName
  readonly proof: ProofKind
  readonly asked: number
  /** The chance that an answer to a real handle took longer than one to an unknown handle: 0.5 tells nothing. */
  readonly area: number
  /** Statuses, headers and lengths that answers had; one when all were alike. */
  readonly shapes: readonly string[]
}

/**
 * Asks for so many real handles and as many unknown ones, each once and with a wrong secret, in drawn order in one run.
 */
export async function measureAlike(each: number, proof: ProofKind, name: DoorName, seed = 4): Promise<Alike> {
  const random = seeded(seed)
  const handles = new Set<string>()
  while (handles.size < 2 * each) handles.add(drawReceipt().handle)
  const asks = [...handles].map((handle, index) => ({ handle, isReal: index < each }))
  shuffle(asks, random)
  const bodies = await Promise.all(asks.map(({ handle }) => bodyFor(handle, proof)))
  const times: Record<'real' | 'unknown', number[]> = { real: [], unknown: [] }
  const shapes = new Set<string>()
  const door = await openDoor(name, [...handles].slice(0, each))
  try {
    for (const [index, { isReal }] of asks.entries()) {
      const began = performance.now()
      const answer = await door.ask(bodies[index] ?? '')
      const text = await answer.text()
      times[isReal ? 'real' : 'unknown'].push(performance.now() - began)
      shapes.add(shapeOf(answer, text))
    }
  } finally {
    await door.close()
  }
  return { door: name, proof, asked: asks.length, area: areaUnder(times.real, times.unknown), shapes: [...shapes] }
}

/** Everything an answer shows beside its time; the number of the request is drawn anew each time, and the clock runs. */
function shapeOf({ status, headers }: Response, text: string): string {
  const { error } = JSON.parse(text) as { error: object }
  const shown = [...headers].filter(([name]) => name !== 'date').sort()
  return JSON.stringify([status, shown, text.length, error])
}

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
