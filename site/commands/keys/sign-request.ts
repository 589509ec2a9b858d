import { unitWords } from '../../../content/words/units.ts'
import type { RecipientId } from '../../../worker/contract/sealing.ts'
import type { EpochRequest, SignedText } from '../../../worker/contract/staff-keys.ts'
import { importRoot, type Listed, signRecord } from '../../browser/sealing/ceremony.ts'
import type { KeyRecord } from '../../browser/sealing/directory.ts'
import { verify } from '../../browser/sealing/signatures.ts'
import { fingerprintOfText } from '../../browser/staff-keys/unit-key.ts'
import { publish } from './publish.ts'
import { readDirectory, readJson, readRoot } from './store.ts'

const words = unitWords.keys

/**
 * The root's word for an epoch that a staff browser drew. Believed is what the inbox of the epoch before signed; for any
 * other the keeper of the root compares the fingerprint with the person who drew it, by voice.
 * @param said the fingerprint as they read it
 */
export async function signRequest(folder: string, file: string, said: string, now: number): Promise<readonly string[]> {
  const directory = readDirectory(folder)
  const signed = readJson<SignedText>(file)
  const { recipient, epoch, key, signing } = JSON.parse(signed.statement) as EpochRequest
  const records = directory.records.map(({ statement }) => JSON.parse(statement) as KeyRecord)
  const before = records.filter(({ id }) => id === recipient).sort((a, b) => b.epoch - a.epoch)[0]
  if (!before) throw new Error(words.unknown(recipient))
  if (epoch <= before.epoch) throw new Error(words.notNext(recipient, before.epoch))
  const isVouched = before.signing !== undefined && (await verify('epoch', signed, before.signing)) !== undefined
  const fingerprint = await fingerprintOfText(signed.statement)
  if (!isVouched && said.toUpperCase() !== fingerprint) throw new Error(words.compare(fingerprint))
  const listed = { role: before.role, id: recipient as RecipientId<'inbox'>, name: before.name } as Listed
  const root = await importRoot(readRoot(folder))
  const record = await signRecord(root, listed, epoch, now, { key, ...(signing !== null && { signing }) })
  publish(folder, { ...directory, records: [...directory.records, record] })
  return [words.renewed(recipient, epoch)]
}
