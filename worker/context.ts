import type { Words } from '../content/words/index.ts'
import { words } from '../content/words/index.ts'
import type { Blobs } from './blobs.ts'
import type { Role } from './contract/roles.ts'
import type { Database } from './db/database.ts'
import type { Rider } from './db/write.ts'
import type { Home } from './home.ts'
import type { Settings } from './settings.ts'

export interface Actor {
  readonly role: Role
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export interface Ids {
  /** 128 random bits as 22 base64url characters. */
  mint(): string
  bytes(count: number): Uint8Array<ArrayBuffer>
}

/** All that a verb may know of the world. No verb reads the environment, the time or randomness by itself. */
export interface Context {
  readonly actor: Actor
  readonly db: Database
  readonly blobs: Blobs
  readonly clock: Clock
  readonly ids: Ids
  readonly words: Words
  readonly settings: Settings
  /** Statements that guard adds to the batch of the next write. */
  readonly riders: readonly Rider[]
}

/** The context of one request. */
export function contextFor(home: Home, role: Actor['role']): Context {
  const { db, blobs, clock, ids, settings } = home
  return { actor: { role }, db, blobs, clock, ids, words, settings, riders: [] }
}
