import type { RecipientId, suite } from './sealing.ts'

/**
 * Keys of staff as they cross the wire: public halves, and private halves that only a passphrase or another private key
 * opens. Plain constants and types, so that the browser imports them without the schemas.
 */

/**
 * Argon2id (RFC 9106, 4: second recommended option, 64 MiB and three passes): a stolen database is tried offline, so memory
 * counts most. One lane instead of four: script has one thread, and lanes would help only whoever guesses. Measured once,
 * 2026-11-22, in V8 on one core of the build machine: 1.5 s, in slices of at most 30 ms (19 MiB × 2: 0.3 s).
 */
export const kdf = 'argon2id-64mib-3-1'
export const kdfCost = { memoryKib: 65_536, passes: 3, lanes: 1 } as const

export const staffKeyLimits = {
  passphraseCharsMin: 12,
  passphraseCharsMax: 128,
  saltBytes: 16,
  epochMax: 100_000,
  /** Members of one unit, and epochs that are granted at once. */
  membersMax: 300,
  epochsAtOnce: 100,
  /** A new epoch of the biggest unit, each member's copy at 1.6 kB. */
  bodyBytesMax: 512 * 1024,
  /** So long after two people agreed the recovery copy is handed out. */
  recoveryMinutes: 60,
  reasonCharsMin: 4,
  reasonCharsMax: 200,
} as const

/** A key that several people of a unit hold: its inbox, or the identities of its place. */
export type UnitRecipient = RecipientId<'inbox' | 'custodian'>

/** Public point of 65 bytes, and the private half as padded JSON under the passphrase key; base64url. */
export interface KeyHalf {
  readonly public: string
  readonly wrapped: string
}

/** Both pairs of a member. A lost passphrase makes the next generation; a changed one only wraps anew. */
export interface PersonalKeys {
  readonly kdf: typeof kdf
  readonly salt: string
  readonly generation: number
  readonly encryption: KeyHalf
  readonly signing: KeyHalf
}

/** `POST /api/staff/keys/passphrase`: the same pairs, wrapped anew. */
export interface RewrappedKeys {
  readonly kdf: typeof kdf
  /** The salt as it stood: whoever changed it in between is not overwritten. */
  readonly before: string
  readonly salt: string
  readonly generation: number
  readonly encryption: string
  readonly signing: string
}

/** What colleagues see of it. */
export interface MemberKeys {
  readonly code: string
  readonly generation: number
  readonly encryption: string
  readonly signing: string
}

/** A unit's private key sealed to one member; base64url. */
export interface SealedKey {
  /** Encapsulated key, 65 bytes. */
  readonly enc: string
  /** 1 KiB of padded JSON and its tag. */
  readonly sealed: string
}

export interface EpochWrap extends SealedKey {
  readonly epoch: number
}

export interface MemberWrap extends SealedKey {
  readonly code: string
  /** Of the member's pair that it is sealed to. */
  readonly generation: number
}

/** A statement and its signature, as `site/browser/sealing/signatures.ts` has it. */
export interface SignedText {
  readonly statement: string
  readonly signature: string
}

/** A new epoch, drawn in a browser, or the key of a ceremony that is taken in. */
export interface NewEpoch {
  readonly recipient: UnitRecipient
  readonly epoch: number
  /** Public points; an inbox has one for signing as well. */
  readonly key: string
  readonly signing: string | null
  /** What the offline root is asked to sign; null when it has signed already. */
  readonly request: SignedText | null
  /** The same private key sealed to the recovery key of this epoch. */
  readonly recovery: EpochWrap
  readonly wraps: readonly MemberWrap[]
}

/** What a request for the root says; signed by the inbox of the epoch before, or by itself when there is none. */
export interface EpochRequest {
  readonly suite: typeof suite
  readonly recipient: UnitRecipient
  readonly epoch: number
  readonly key: string
  readonly signing: string | null
}

/** `GET /api/staff/keys` */
export interface OwnKeysView {
  readonly code: string
  readonly personal: PersonalKeys | null
  readonly units: readonly OwnUnitKey[]
  /** Keys that they never hold, of which they are the second person: the head of the identities, a custodian of the inbox. */
  readonly others: readonly NamedKey[]
}

export interface NamedKey {
  readonly recipient: UnitRecipient
  /** As people call it. */
  readonly name: string
}

export interface OwnUnitKey extends NamedKey {
  /** 0: nobody has drawn one. */
  readonly newest: number
  /** Epochs that stand wrapped for the one who asks. */
  readonly mine: readonly number[]
  /** Whether somebody who knows the newest epoch left: a new one is due, as it is when 90 days are over. */
  readonly isDue: boolean
  /** Whether they decide about old epochs and draw new ones. */
  readonly isHead: boolean
}

/** `GET /api/staff/keys/units/<recipient>` */
export interface UnitKeysView {
  readonly recipient: UnitRecipient
  readonly epochs: readonly EpochView[]
  readonly members: readonly MemberView[]
  readonly recoveries: readonly RecoveryView[]
}

export interface EpochView {
  readonly epoch: number
  readonly key: string
  readonly signing: string | null
  readonly request: SignedText | null
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** Since when somebody knows it who works here no more; null: nobody. */
  readonly leftAt: number | null
}

export interface MemberView {
  readonly code: string
  readonly roles: readonly string[]
  /** Null: no personal keys made yet. */
  readonly keys: MemberKeys | null
  /** Epochs that they can open, and those that they may be given but were not yet. */
  readonly holds: readonly number[]
  readonly admitted: readonly number[]
}

export interface RecoveryView {
  readonly id: string
  readonly epoch: number
  readonly reason: string
  readonly askedBy: string
  readonly agreedBy: string | null
  readonly until: number
}

/** `POST /api/staff/keys/unlock` */
export interface UnlockAnswer {
  readonly recipient: UnitRecipient
  readonly wraps: readonly EpochWrap[]
}

/** `POST /api/staff/keys/recover/open` */
export interface RecoveryAnswer {
  readonly recipient: UnitRecipient
  readonly epoch: number
  readonly recovery: EpochWrap
  readonly members: readonly MemberKeys[]
}
