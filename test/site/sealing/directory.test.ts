import { describe, expect, it } from 'vitest'
import { drawRoot, epochDays, importRoot, issueKey } from '../../../site/browser/sealing/ceremony.ts'
import { type DirectoryFile, type KeyRecord, openDirectory } from '../../../site/browser/sealing/directory.ts'
import { maySeal } from '../../../site/browser/sealing/may-seal.ts'
import { drawKeyPair, rawOf } from '../../../site/browser/sealing/recipients.ts'
import { sign } from '../../../site/browser/sealing/signatures.ts'
import { submitSealed } from '../../../site/browser/sealing/submit.ts'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import { began, confidential, custodianId, donghu, listed, meetActors, nanchang, now } from './actors.ts'

const { ceremony, trust } = await meetActors()
const file = ceremony.directory
const rootKey = await importRoot(ceremony.root)
const day = 24 * 3600 * 1000

/** Posts to a server that writes down what it gets. */
async function attempt(changed: DirectoryFile, to: Partial<typeof trust> = {}, taken = 0) {
  const sent: SealedMatter[] = []
  const post = async (matter: SealedMatter) => (sent.push(matter) > taken ? 'stored' : 'taken') as 'stored' | 'taken'
  const addressees = { inbox: donghu, custodian: custodianId } as const
  const outcome = await submitSealed(confidential, addressees, changed, { ...trust, ...to }, post).then(
    ({ receipt }) => receipt,
    (error: { reason?: string }) => error.reason ?? String(error),
  )
  return { outcome, sent }
}

/** The directory with the record of one recipient changed, its signature left as it was. */
function forge(id: string, change: (record: KeyRecord) => KeyRecord): DirectoryFile {
  const records = file.records.map((signed) => {
    const record = JSON.parse(signed.statement) as KeyRecord
    return record.id === id ? { ...signed, statement: JSON.stringify(change(record)) } : signed
  })
  return { ...file, records }
}

describe('the signed directory', () => {
  it('lets a browser seal and send when every signature holds', async () => {
    const { outcome, sent } = await attempt(file)
    expect(outcome).toMatchObject({ handle: sent[0]?.handle })
    expect(sent).toHaveLength(1)
    expect(maySeal()).toBe(true)
  })

  it('sends nothing when a key was changed: of the unit, the custodian, the recovery', async () => {
    const key = await rawOf((await drawKeyPair()).publicKey)
    for (const id of [donghu, custodianId, 'recovery']) {
      const { outcome, sent } = await attempt(forge(id, (record) => ({ ...record, key })))
      expect({ outcome, sent }).toEqual({ outcome: 'signature', sent: [] })
    }
  })

  it('sends nothing when the root is another, or its signature is bad', async () => {
    const other = await drawRoot()
    const otherKey = await importRoot(other)
    const records = await Promise.all(
      file.records.map(({ statement }) => sign('directory', JSON.parse(statement), otherKey)),
    )
    const zeros = file.records.map((signed) => ({ ...signed, signature: 'A'.repeat(86) }))
    const cases: [DirectoryFile, Partial<typeof trust>, string][] = [
      [{ root: other.publicPoint, records }, {}, 'root'],
      [{ ...file, records }, {}, 'signature'],
      [{ ...file, records: zeros }, {}, 'signature'],
      [{ ...file, root: '' }, {}, 'root'],
      [file, { fingerprint: other.fingerprint }, 'root'],
      [file, { fingerprint: '' }, 'root'],
    ]
    for (const [changed, to, reason] of cases) {
      expect(await attempt(changed, to)).toEqual({ outcome: reason, sent: [] })
    }
  })

  it('sends nothing for a wrong epoch: raised, not yet begun, over', async () => {
    const raised = forge(donghu, (record) => ({ ...record, epoch: 2 }))
    expect(await attempt(raised)).toEqual({ outcome: 'signature', sent: [] })
    const longer = forge(donghu, (record) => ({ ...record, until: '2099-01-01T00:00:00.000Z' }))
    expect(await attempt(longer)).toEqual({ outcome: 'signature', sent: [] })
    expect(await attempt(file, { now: began + (epochDays + 3) * day })).toEqual({ outcome: 'epoch', sent: [] })
    expect(await attempt(file, { now: began - 3 * day })).toEqual({ outcome: 'epoch', sent: [] })
    expect((await attempt(file, { now: began + (epochDays + 1) * day })).sent).toHaveLength(1)
  })

  it('seals to the newest epoch, and never falls back to an older one', async () => {
    const [unit] = listed
    const second = await issueKey(rootKey, unit, 2, now - day)
    const renewed = { ...file, records: [...file.records, second.signed] }
    expect((await attempt(renewed)).sent[0]?.body.wraps[0]).toMatchObject({ recipient: donghu, epoch: 2 })
    const broken = { ...second.signed, signature: 'A'.repeat(86) }
    const poisoned = { ...file, records: [broken, ...file.records] }
    expect(await attempt(poisoned)).toEqual({ outcome: 'signature', sent: [] })
  })

  it('gives no key for a name it was not signed for', async () => {
    const records = file.records.map(({ signature, statement }) => ({
      signature,
      statement: statement.replace(nanchang, donghu),
    }))
    const swapped = { ...file, records: records.filter(({ statement }) => !statement.includes(nanchang)).reverse() }
    expect((await attempt(swapped)).outcome).toBe('signature')
    const directory = await openDirectory(file, trust)
    await expect(directory.find('inbox', 'inbox:999999-centre')).rejects.toMatchObject({ reason: 'recipient' })
    await expect(directory.find('custodian', donghu as never)).rejects.toMatchObject({ reason: 'recipient' })
  })

  it('draws another receipt when the handle is taken, and seals nothing anew', async () => {
    const { outcome, sent } = await attempt(file, {}, 2)
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ handle }) => handle)).size).toBe(3)
    expect(new Set(sent.map(({ auth }) => auth)).size).toBe(3)
    expect(new Set(sent.map(({ body }) => body.ciphertext)).size).toBe(1)
    expect(outcome).toMatchObject({ handle: sent[2]?.handle })
  })
})
