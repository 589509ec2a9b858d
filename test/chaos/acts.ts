import { demo } from '../../content/demo.ts'
import { deriveAuth, drawReceipt } from '../../site/browser/sealing/receipts.ts'
import { sealMatter, underReceipt } from '../../site/browser/sealing/seal.ts'
import { parseReceipt } from '../../worker/contract/receipts.ts'
import { randomIds, systemClock } from '../../worker/homes/ids.ts'
import { readSettings } from '../../worker/settings.ts'
import { confidential } from '../site/sealing/actors.ts'
import { testKeys } from '../support/home.ts'
import { solvedWork } from '../support/work.ts'
import { actors, jpeg } from '../worker/matters/sealed-matter.ts'

const settings = await readSettings(testKeys)

export interface Holder {
  readonly handle: string
  readonly auth: string
}

/** One write: what is sent again, unchanged, until it is acknowledged. */
export interface Act {
  readonly kind: 'open' | 'sealed' | 'declared' | 'chunk' | 'words'
  readonly path: string
  readonly init: RequestInit
  /** The text or bytes that must be found again. */
  readonly said: string | Uint8Array
}

/** A matter as its holder knows it. */
export interface Filed {
  readonly keeping: 'open' | 'sealed'
  readonly holder: Holder
  /** The text, or the ciphertext of the body. */
  readonly said: string
  /** Sent with the matter, and not yet. */
  readonly chunk: Uint8Array<ArrayBuffer> | null
  readonly hasPicture: boolean
}

const json = { 'Content-Type': 'application/json' }
const mint = () => `chaos-${randomIds.mint()}`
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Pick<Act, 'path' | 'init'> => ({
  path,
  init: { method: 'POST', headers: { ...json, 'Idempotency-Key': mint(), ...headers }, body: JSON.stringify(body) },
})

/** An open matter, and how its answer becomes what its holder knows. */
export function drawOpen(): { act: Act; filed(answer: { receipt: string }): Promise<Filed> } {
  const text = `${demo.matter.text}${randomIds.mint()}`
  const act: Act = { kind: 'open', said: text, ...post('/api/matters', { ...demo.matter, text }) }
  return {
    act,
    filed: async ({ receipt }) => ({
      keeping: 'open',
      holder: await holderOf(receipt),
      said: text,
      chunk: null,
      hasPicture: false,
    }),
  }
}

async function holderOf(code: string): Promise<Holder> {
  const receipt = parseReceipt(code)
  if (!receipt) throw new Error('an answer without a receipt')
  return { handle: receipt.handle, auth: await deriveAuth(receipt) }
}

/** A sealed matter with one picture that is sent later. */
export async function drawSealed(): Promise<{ act: Act; filed: Filed }> {
  const picture = { type: 'image/jpeg', bytes: jpeg(20_000) } as const
  const sealed = await sealMatter({ ...confidential, attachments: [picture] }, actors.receivers)
  const wire = await underReceipt(sealed, drawReceipt())
  const work = await solvedWork({ settings, ids: randomIds, clock: systemClock } as never)
  const { handle, auth, body } = wire
  const chunk = sealed.attachments[0]?.chunks[0] ?? null
  return {
    act: { kind: 'sealed', said: body.ciphertext, ...post('/api/matters', wire, { 'X-Work': work }) },
    filed: { keeping: 'sealed', holder: { handle, auth }, said: body.ciphertext, chunk, hasPicture: true },
  }
}

/** The one chunk of a sealed picture, or of a declared open one. */
export function sendChunk({ handle, auth }: Holder, number: number, chunk: Uint8Array<ArrayBuffer>): Act {
  const headers = { 'X-Handle': handle, 'X-Auth': auth, 'Content-Type': 'application/octet-stream' }
  const path = `/api/matters/attachments/${number}/0`
  return { kind: 'chunk', said: chunk, path, init: { method: 'PUT', headers, body: chunk } }
}

export function declare(holder: Holder): Act {
  const body = { ...holder, type: 'image/jpeg', chunks: 1 }
  return { kind: 'declared', said: '', ...post('/api/matters/attachments', body) }
}

export function addWords(holder: Holder): Act {
  const text = `还有人在充电，昨天晚上又看到了。${randomIds.mint()}`
  return { kind: 'words', said: text, ...post('/api/matters/add', { ...holder, text }) }
}
