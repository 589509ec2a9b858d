import type { Words } from '../content/words/index.ts'
import { words } from '../content/words/index.ts'
import type { Blobs } from './blobs.ts'
import type { Grant, PublicRole } from './contract/roles.ts'
import type { Database } from './db/database.ts'
import type { Rider } from './db/write.ts'
import type { Home } from './home.ts'
import type { Settings } from './settings.ts'

/** Whoever acts without an account. */
export interface PublicActor {
  readonly role: PublicRole
}

/** Somebody of staff, in the one role in which they act at this route, with what that role reaches. */
export interface StaffActor extends Grant {
  /** Id of the person; not shown to residents, who see the role. */
  readonly staff: string
  /** All that the person holds, this role among them. */
  readonly grants: readonly Grant[]
}

export type Actor = PublicActor | StaffActor

/** The actor of somebody of staff in one of their roles. */
export function actAs(staff: string, grant: Grant, grants: readonly Grant[] = [grant]): StaffActor {
  return { ...grant, staff, grants }
}

export function isStaff(actor: Actor): actor is StaffActor {
  return 'staff' in actor
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

/** The context of one request. @param who a role that needs no account, or the actor of a session */
export function contextFor(home: Home, who: PublicRole | Actor): Context {
  const { db, blobs, clock, ids, settings } = home
  const actor = typeof who === 'string' ? { role: who } : who
  return { actor, db, blobs, clock, ids, words, settings, riders: [] }
}
