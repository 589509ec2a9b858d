import { type RecipientId, suite } from '../../../worker/contract/sealing.ts'
import { type DirectoryFile, fingerprintOf, type KeyRecord, type ListedRole } from './directory.ts'
import { drawKeyPair, exportPrivate, importPrivate, type Opener, type PrivateJwk, rawOf } from './recipients.ts'
import { splitRecovery } from './recovery.ts'
import { drawSigningPair, importSigning, type Signed, sign } from './signatures.ts'

/** A new epoch begins after this many days, and whenever somebody leaves; three people meet for the recovery key. */
export const epochDays = 90
export const recoveryDays = 730

/** Who is to get a key. */
export interface Listed<R extends ListedRole = ListedRole> {
  readonly role: R
  readonly id: RecipientId<R>
  readonly name: string
}

/** The offline root: its private half signs records and is kept away from every server. */
export interface Root {
  readonly publicPoint: string
  readonly fingerprint: string
  readonly privateJwk: PrivateJwk
}

/** The private half of one record. */
export interface KeptKey<R extends ListedRole = ListedRole> {
  readonly role: R
  readonly id: RecipientId<R>
  readonly epoch: number
  readonly privateJwk: PrivateJwk
  /** With which an inbox vouches for its staff. */
  readonly signingJwk?: PrivateJwk
}

export interface Issued<R extends ListedRole = ListedRole> {
  readonly signed: Signed
  readonly kept: KeptKey<R>
}

/** What a ceremony leaves: the public directory, and secrets that go different ways. */
export interface Ceremony {
  readonly directory: DirectoryFile
  readonly root: Root
  readonly keys: readonly KeptKey[]
  /** Three shares, any two of which open; the recovery key itself is kept nowhere. */
  readonly recoveryShares: readonly string[]
}

export async function drawRoot(): Promise<Root> {
  const { privateKey, publicKey } = await drawSigningPair()
  const publicPoint = await rawOf(publicKey)
  const privateJwk = await exportPrivate(privateKey)
  return { publicPoint, fingerprint: await fingerprintOf(publicPoint), privateJwk }
}

/** Draws a pair for one recipient and epoch, and signs its public half. `from` in milliseconds. */
export async function issueKey<R extends ListedRole>(
  rootKey: CryptoKey,
  listed: Listed<R>,
  epoch: number,
  from: number,
): Promise<Issued<R>> {
  const { kept, points } = await drawKept(listed, epoch)
  return { signed: await signRecord(rootKey, listed, epoch, from, points), kept }
}

/** The public points of one epoch, base64url. */
export interface Points {
  readonly key: string
  readonly signing?: string
}

/** Draws the pairs of one epoch. An inbox has a second one, with which it vouches for its staff. */
export async function drawKept<R extends ListedRole>(
  { role, id }: Pick<Listed<R>, 'role' | 'id'>,
  epoch: number,
): Promise<{ readonly kept: KeptKey<R>; readonly points: Points }> {
  const pair = await drawKeyPair()
  const signing = role === 'inbox' ? await drawSigningPair() : null
  const kept: KeptKey<R> = {
    role,
    id,
    epoch,
    privateJwk: await exportPrivate(pair.privateKey),
    ...(signing && { signingJwk: await exportPrivate(signing.privateKey) }),
  }
  return {
    kept,
    points: { key: await rawOf(pair.publicKey), ...(signing && { signing: await rawOf(signing.publicKey) }) },
  }
}

/** The root's word for the public points of one epoch, wherever they were drawn. */
export function signRecord<R extends ListedRole>(
  rootKey: CryptoKey,
  listed: Listed<R>,
  epoch: number,
  from: number,
  points: Points,
): Promise<Signed> {
  const record: KeyRecord<R> = {
    suite,
    role: listed.role,
    id: listed.id,
    name: listed.name,
    epoch,
    from: new Date(from).toISOString(),
    until: new Date(from + daysOf(listed.role) * 24 * 3600 * 1000).toISOString(),
    ...points,
  }
  return sign('directory', record, rootKey)
}

/** A root, a key for everybody listed, and a recovery key that is split at once. */
export async function holdCeremony(
  listed: readonly Listed<'inbox' | 'custodian'>[],
  recoveryName: string,
  now: number,
): Promise<Ceremony> {
  const root = await drawRoot()
  const rootKey = await importRoot(root)
  const issued: Issued[] = []
  for (const one of listed) issued.push(await issueKey(rootKey, one, 1, now))
  const recovery = await issueKey(rootKey, { role: 'recovery', id: 'recovery', name: recoveryName }, 1, now)
  return {
    directory: { root: root.publicPoint, records: [...issued, recovery].map(({ signed }) => signed) },
    root,
    keys: issued.map(({ kept }) => kept),
    recoveryShares: await splitRecovery(recovery.kept.privateJwk),
  }
}

function daysOf(role: ListedRole): number {
  return role === 'recovery' ? recoveryDays : epochDays
}

export function importRoot({ privateJwk }: Pick<Root, 'privateJwk'>): Promise<CryptoKey> {
  return importSigning(privateJwk)
}

/** The opener of a kept key. @throws SealingFault closed */
export async function openerOf<R extends ListedRole>({ role, id, epoch, privateJwk }: KeptKey<R>): Promise<Opener<R>> {
  return { role, id, epoch, keyPair: await importPrivate(privateJwk) }
}
