/**
 * What the browser seals and the server keeps (spec: matters, "Sealing"): names, sizes and shapes. Plain constants and
 * types, so that the browser imports them without the schemas. The names below go into additional data (RFC 5116) and
 * into the info of HPKE (RFC 9180, 5.1) letter by letter: a change makes earlier matters unreadable.
 */

/** The one suite: HPKE base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180, 7: 0x10, 1, 2). */
export const suite = 'pingan-1.p256-sha256-aes256gcm'

export const sealingLimits = {
  /** Plaintexts are padded to multiples of this. */
  blockBytes: 1024,
  /** What AES-GCM adds: 12 bytes of nonce in front, 16 of tag behind (NIST SP 800-38D). */
  overheadBytes: 28,
  /** Bytes of a picture in one chunk: as base64 in padded JSON it stays below 1 MiB. */
  chunkDataBytes: 765 * 1024,
  chunkBytesMax: 1024 * 1024,
  attachmentBytesMax: 10 * 1024 * 1024,
  attachmentsMax: 3,
  /** Ciphertext of 5,000 characters of four bytes, with what the form adds. */
  bodyBytesMax: 24 * 1024,
  contactBytesMax: 4 * 1024,
  /** 2,000 characters, each six bytes where JSON must escape it; replies are signed twice. */
  additionBytesMax: 13 * 1024,
  replyBytesMax: 16 * 1024,
  noteBytesMax: 13 * 1024,
} as const

/** What a picture can be after it was re-encoded. */
export const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** Who can hold a key. `reporter` is who writes; a fresh pair for every matter. */
export type Role = 'inbox' | 'custodian' | 'recovery' | 'reporter'

/** `inbox:360102-centre`, `custodian:360102`: the place by its six digits; the others exist once. */
export type RecipientId<R extends Role = Role> = R extends 'inbox' | 'custodian' ? `${R}:${string}` : R

/** Who may open what. The contact never stands beside `inbox`: only a custodian gives it out, to two people. */
export const rolesOf = {
  body: ['inbox', 'recovery', 'reporter'],
  attachment: ['inbox', 'recovery', 'reporter'],
  contact: ['custodian', 'recovery', 'reporter'],
  reply: ['inbox', 'reporter'],
  /** What the reporter adds later. */
  addition: ['inbox', 'recovery', 'reporter'],
  /** What colleagues write for each other. */
  note: ['inbox'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Kind = keyof typeof rolesOf
export type RoleOf<K extends Kind> = (typeof rolesOf)[K][number]

export type AttachmentNumber = 1 | 2 | 3
/** The purpose that stands in additional data and info. */
export type Purpose<K extends Kind = Kind> = K extends 'attachment' ? `attachment-${AttachmentNumber}` : K

/** A key of 32 bytes, sealed to one recipient; base64url. */
export interface Wrap<R extends Role = Role> {
  readonly recipient: RecipientId<R>
  readonly epoch: number
  /** The encapsulated key, 65 bytes. */
  readonly enc: string
  /** The sealed key, 48 bytes. */
  readonly key: string
}

/** JSON under a key of its own, and that key under the key of each recipient. */
export interface Envelope<K extends Kind = Kind> {
  readonly seq: number
  /** Nonce, then ciphertext with tag; base64url. */
  readonly ciphertext: string
  readonly wraps: readonly Wrap<RoleOf<K>>[]
}

/** What the matter says of an attachment; its chunks travel apart, each with its place as `seq`. */
export interface AttachmentHead {
  readonly number: AttachmentNumber
  /** SHA-256 of each sealed chunk, in order; base64url. */
  readonly chunks: readonly string[]
  readonly wraps: readonly Wrap<RoleOf<'attachment'>>[]
}

export const sealedPrivacyCodes = ['confidential', 'anonymous'] as const
export type SealedPrivacy = (typeof sealedPrivacyCodes)[number]

export const urgencies = ['ordinary', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** The coarse facets that the server may read, and nothing else. */
export interface Facets<KindCode extends string = string, Topic extends string = string> {
  readonly kind: KindCode
  readonly privacy: SealedPrivacy
  readonly topic: Topic
  readonly place: {
    readonly city: string
    readonly county?: string | undefined
    readonly township?: string | undefined
  }
  readonly urgency: Urgency
  /** It concerns the unit that would receive it, or one of its people: it is sealed to the next level's. */
  readonly aboutUnit?: boolean | undefined
}

/** `POST /api/matters`, a sealed matter. */
export interface SealedMatter<KindCode extends string = string, Topic extends string = string>
  extends Facets<KindCode, Topic> {
  readonly keeping: 'sealed'
  readonly suite: typeof suite
  /** 128 random bits that the browser drew; base64url. */
  readonly matter: string
  /** The public part of the receipt code. */
  readonly handle: string
  /** HKDF-SHA256(secret, salt = handle, "auth"), of which the server keeps SHA-256; base64url. */
  readonly auth: string
  /** The reporter's public key, and its private key under `wrap`, which never leaves the browser. */
  readonly reporter: { readonly publicKey: string; readonly wrapped: string }
  readonly body: Envelope<'body'>
  /** Absent when anonymous. */
  readonly contact?: Envelope<'contact'> | undefined
  readonly attachments: readonly AttachmentHead[]
}
