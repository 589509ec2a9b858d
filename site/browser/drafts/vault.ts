import { pack, unpack } from './pack.ts'
import type { Shelf } from './shelf.ts'

/** How long a draft waits for its writer. */
export const draftHours = 24

const name = 'AES-GCM'
const nonceBytes = 12
const keyName = 'key'

interface Sealed {
  /** Milliseconds; kept outside, so that what is over goes without being opened. */
  readonly until: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly cipher: ArrayBuffer
}

/** Drafts under a key that cannot be taken out of this browser and goes with them. */
export interface Vault {
  keep(record: string, value: unknown): Promise<void>
  /** Null when there is none, it is over, or it does not open. */
  read<T>(record: string): Promise<T | null>
  drop(record: string): Promise<void>
  /** Everything, the key too; what was still to be written is not. */
  wipe(): Promise<void>
}

/** AES-256-GCM (NIST SP 800-38D), the record's name as additional data. Writes follow each other in the order asked for. */
export function openVault(shelf: Shelf, now: () => number = Date.now): Vault {
  let line: Promise<unknown> = Promise.resolve()
  let era = 0
  const inLine = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = line.then(job, job)
    line = turn.catch(() => null)
    return turn
  }
  const keep = async (record: string, value: unknown, mine: number) => {
    const key = await keyOf(shelf)
    const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
    const parameters = { name, iv, additionalData: new TextEncoder().encode(record) }
    const cipher = await crypto.subtle.encrypt(parameters, key, pack(value))
    const sealed: Sealed = { until: now() + draftHours * 3600_000, iv, cipher }
    if (mine === era) await shelf.set(record, sealed)
  }
  const wipe = () => {
    era += 1
    return shelf.empty()
  }
  return {
    keep: (record, value) => {
      const mine = era
      return inLine(async () => {
        if (mine === era) await keep(record, value, mine)
      })
    },
    read: (record) => inLine(() => readRecord(shelf, record, now())),
    drop: (record) => inLine(() => shelf.remove(record)),
    // Not in line: whoever leaves in haste waits for nobody.
    wipe,
  }
}

async function keyOf(shelf: Shelf): Promise<CryptoKey> {
  const kept = (await shelf.get(keyName)) as CryptoKey | undefined
  if (kept) return kept
  const fresh = await crypto.subtle.generateKey({ name, length: 256 }, false, ['encrypt', 'decrypt'])
  await shelf.set(keyName, fresh)
  return fresh
}

async function readRecord<T>(shelf: Shelf, record: string, now: number): Promise<T | null> {
  const sealed = (await shelf.get(record)) as Sealed | undefined
  if (!sealed) return null
  if (sealed.until <= now) {
    await shelf.empty()
    return null
  }
  const key = (await shelf.get(keyName)) as CryptoKey | undefined
  if (!key) return null
  const parameters = { name, iv: sealed.iv, additionalData: new TextEncoder().encode(record) }
  try {
    return unpack(new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed.cipher))) as T
  } catch {
    return null
  }
}
