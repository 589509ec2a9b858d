import { unitWords } from '../../../content/words/units.ts'
import { importRoot, issueKey } from '../../browser/sealing/ceremony.ts'
import type { KeyRecord } from '../../browser/sealing/directory.ts'
import { splitRecovery } from '../../browser/sealing/recovery.ts'
import type { Signed } from '../../browser/sealing/signatures.ts'
import { publish } from './publish.ts'
import { paths, readDirectory, readRoot, write } from './store.ts'

const words = unitWords.keys

/** With `all`, a key is renewed when it ends within so many days. */
const dueDays = 14

/**
 * A new epoch for one recipient, or for all that end soon: after 90 days, or when somebody leaves. Earlier records stay,
 * so that old replies can be checked; earlier private keys stay with their keepers until their wraps are moved.
 */
export async function renew(folder: string, id: string, now: number): Promise<readonly string[]> {
  const directory = readDirectory(folder)
  const latest = latestOf(directory.records.map(({ statement }) => JSON.parse(statement) as KeyRecord))
  const due = latest.filter((record) => (id === 'all' ? isDue(record, now) : record.id === id))
  if (due.length === 0) {
    if (id === 'all') return [words.nothingDue]
    throw new Error(words.unknown(id))
  }
  const rootKey = await importRoot(readRoot(folder))
  const fresh: Signed[] = []
  for (const record of due) fresh.push(await issue(folder, rootKey, record, now))
  publish(folder, { ...directory, records: [...directory.records, ...fresh] })
  return due.map((record) => words.renewed(record.id, record.epoch + 1))
}

async function issue(folder: string, rootKey: CryptoKey, latest: KeyRecord, now: number): Promise<Signed> {
  const epoch = latest.epoch + 1
  const { signed, kept } = await issueKey(rootKey, latest, epoch, now)
  if (kept.role !== 'recovery') {
    write(paths.key(folder, kept.id, epoch), kept, true)
    return signed
  }
  const shares = await splitRecovery(kept.privateJwk)
  shares.forEach((share, index) => {
    write(paths.share(folder, epoch, index + 1), share, true)
  })
  return signed
}

function latestOf(records: readonly KeyRecord[]): readonly KeyRecord[] {
  const latest = new Map<string, KeyRecord>()
  for (const record of records) {
    if (record.epoch > (latest.get(record.id)?.epoch ?? 0)) latest.set(record.id, record)
  }
  return [...latest.values()]
}

function isDue({ until }: KeyRecord, now: number): boolean {
  return Date.parse(until) - now < dueDays * 24 * 3600 * 1000
}
