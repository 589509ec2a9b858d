import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import { type RecipientId, type Role, suite } from '../../../worker/contract/sealing.ts'
import { sha256 } from './bytes.ts'
import { SealingFault } from './fault.ts'
import { type RecipientKey, vouch } from './recipients.ts'
import { type Signed, verify } from './signatures.ts'

/** Who stands in the directory; a reporter never does. */
export type ListedRole = Exclude<Role, 'reporter'>

/** One key of one recipient in one epoch, as the root signed it. */
export interface KeyRecord<R extends ListedRole = ListedRole> {
  readonly suite: typeof suite
  readonly role: R
  readonly id: RecipientId<R>
  /** As people know it. */
  readonly name: string
  readonly epoch: number
  /** ISO 8601; sealed to only between the two. */
  readonly from: string
  readonly until: string
  /** Public point for HPKE, base64url. */
  readonly key: string
  /** Public point with which an inbox vouches for its staff, base64url. */
  readonly signing?: string
}

/** The file as it is served; the place that it comes from is not believed. */
export interface DirectoryFile {
  /** Public point of the offline root, base64url. */
  readonly root: string
  readonly records: readonly Signed[]
}

/** What the static build knows, and the time. */
export interface Trust {
  /** SHA-256 of the root's public point, base64url. */
  readonly fingerprint: string
  /** Milliseconds. */
  readonly now: number
}

/** Phones are wrong about the time; by more than this, nothing is sealed. */
const skewMs = 2 * 24 * 3600 * 1000

/** SHA-256 of a root's public point: what stands in the build and on paper. */
export async function fingerprintOf(root: string): Promise<string> {
  return toBase64Url(await sha256(fromBase64Url(root)))
}

/** Holds the directory against the root of this build. @throws SealingFault root */
export async function openDirectory(file: DirectoryFile, trust: Trust): Promise<Directory> {
  if (typeof file?.root !== 'string' || !Array.isArray(file.records)) throw new SealingFault('root')
  const fingerprint = await fingerprintOf(file.root).catch(() => '')
  if (fingerprint === '' || fingerprint !== trust.fingerprint) throw new SealingFault('root')
  return new Directory(file, trust)
}

/** Gives keys out, each checked when it is asked for. There is no way to a key around the signature. */
export class Directory {
  readonly #file: DirectoryFile
  readonly #trust: Trust

  constructor(file: DirectoryFile, trust: Trust) {
    this.#file = file
    this.#trust = trust
  }

  /**
   * The key in force of this recipient.
   * @throws SealingFault recipient (none listed), signature (changed), epoch (not in force)
   */
  async find<R extends ListedRole>(role: R, id: RecipientId<R>): Promise<RecipientKey<R>> {
    const { epoch, key } = await this.#current(role, id)
    return vouch(role, id, epoch, key)
  }

  /** The point with which this inbox vouched for its staff in an epoch, past ones too. @throws SealingFault */
  async findSigning(id: RecipientId<'inbox'>, epoch: number): Promise<string> {
    const listed = this.#listed('inbox', id).find((one) => one.claim.epoch === epoch)
    const record = listed && (await this.#check(listed.signed, 'inbox', id))
    if (!record?.signing) throw new SealingFault('recipient')
    return record.signing
  }

  /** One epoch of a key, past ones too: to hold against it what somebody was given as its private half. @throws SealingFault */
  async findEpoch<R extends ListedRole>(role: R, id: RecipientId<R>, epoch: number): Promise<KeyRecord<R>> {
    const listed = this.#listed(role, id).find((one) => one.claim.epoch === epoch)
    if (!listed) throw new SealingFault('recipient')
    return this.#check(listed.signed, role, id)
  }

  /** The newest epoch that has begun must be sound and not over: an older one is never taken in its place. */
  async #current<R extends ListedRole>(role: R, id: RecipientId<R>): Promise<KeyRecord<R>> {
    const { now } = this.#trust
    const listed = this.#listed(role, id)
    if (listed.length === 0) throw new SealingFault('recipient')
    const begun = listed.filter(({ claim }) => Date.parse(claim.from) <= now + skewMs)
    const newest = begun.sort((a, b) => b.claim.epoch - a.claim.epoch)[0]
    if (!newest) throw new SealingFault('epoch')
    const record = await this.#check(newest.signed, role, id)
    if (!(Date.parse(record.until) >= now - skewMs)) throw new SealingFault('epoch')
    return record
  }

  /** What the records claim to be, before any signature is looked at. */
  #listed(role: ListedRole, id: string): { readonly signed: Signed; readonly claim: KeyRecord }[] {
    return this.#file.records.flatMap((signed) => {
      const claim = readClaim(signed)
      return claim?.role === role && claim.id === id ? [{ signed, claim }] : []
    })
  }

  async #check<R extends ListedRole>(signed: Signed, role: R, id: RecipientId<R>): Promise<KeyRecord<R>> {
    const record = (await verify('directory', signed, this.#file.root)) as KeyRecord<R> | undefined
    const isOurs = record?.suite === suite && record.role === role && record.id === id
    if (!record || !isOurs || !Number.isSafeInteger(record.epoch) || record.epoch < 1) {
      throw new SealingFault('signature')
    }
    return record
  }
}

function readClaim(signed: Signed): KeyRecord | null {
  try {
    return JSON.parse(signed.statement) as KeyRecord | null
  } catch {
    throw new SealingFault('signature')
  }
}
