import { holdCeremony, type KeptKey, openerOf } from '../../../site/browser/sealing/ceremony.ts'
import { type Directory, type ListedRole, openDirectory, type Trust } from '../../../site/browser/sealing/directory.ts'
import type { Opener } from '../../../site/browser/sealing/recipients.ts'
import { joinRecovery } from '../../../site/browser/sealing/recovery.ts'
import type { Draft, Receivers } from '../../../site/browser/sealing/seal.ts'
import type { RecipientId } from '../../../worker/contract/sealing.ts'

export const began = Date.parse('2026-11-01T00:00:00Z')
export const now = Date.parse('2026-11-22T00:00:00Z')

export const donghu = 'inbox:360102-centre'
export const nanchang = 'inbox:360100-centre'
export const custodianId = 'custodian:360102'

export const listed = [
  { role: 'inbox', id: donghu, name: 'centre of a county' },
  { role: 'inbox', id: nanchang, name: 'centre of its city' },
  { role: 'custodian', id: custodianId, name: 'custodian of the county' },
  { role: 'custodian', id: 'custodian:360100', name: 'custodian of the city' },
] as const

/** A ceremony, the directory as a browser opens it, and everybody's keys. */
export async function meetActors() {
  const ceremony = await holdCeremony(listed, 'recovery', began)
  const trust: Trust = { fingerprint: ceremony.root.fingerprint, now }
  const directory = await openDirectory(ceremony.directory, trust)
  const open = <R extends ListedRole>(role: R, id: RecipientId<R>): Promise<Opener<R>> => {
    const kept = ceremony.keys.find((key): key is KeptKey<R> => key.role === role && key.id === id)
    if (!kept) throw new Error(`no key ${id}`)
    return openerOf(kept)
  }
  return {
    ceremony,
    trust,
    directory,
    receivers: await receiversOf(directory, donghu, custodianId),
    inbox: await open('inbox', donghu),
    otherInbox: await open('inbox', nanchang),
    custodian: await open('custodian', custodianId),
    recovery: await joinRecovery(ceremony.recoveryShares.slice(1), await directory.find('recovery', 'recovery')),
  }
}

export async function receiversOf(
  directory: Directory,
  inbox: RecipientId<'inbox'>,
  custodian: RecipientId<'custodian'>,
): Promise<Receivers> {
  return {
    inbox: await directory.find('inbox', inbox),
    custodian: await directory.find('custodian', custodian),
    recovery: await directory.find('recovery', 'recovery'),
  }
}

const facets = {
  kind: 'tip',
  topic: 'other',
  place: { city: '360100', county: '360102' },
  urgency: 'ordinary',
} as const

export const confidential = {
  ...facets,
  privacy: 'confidential',
  text: '楼下的仓库晚上有人私自存放汽油桶，味道很大。',
  contact: { name: '王女士', phone: '13800138000' },
} as const satisfies Draft

export const anonymous = { ...facets, privacy: 'anonymous', text: confidential.text } as const satisfies Draft

/** Numbers from 0 to 1 that come out the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
