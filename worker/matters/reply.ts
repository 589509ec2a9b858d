import type { Context } from '../context.ts'
import type { Outcome } from '../contract/dialogue.ts'
import type { Role } from '../contract/roles.ts'
import { change } from './change.ts'
import type { Said } from './dialogue/say.ts'
import { findMatter } from './find.ts'
import type { MatterRecord } from './sql.ts'

export interface Reply {
  readonly matterId: string
  readonly version?: number
  readonly outcome: Outcome
  /** To the person; sealed to them where the matter is sealed. */
  readonly said: Said
  /** Agrees where nothing, or less than asked, is done. */
  readonly secondPerson?: Role
}

/**
 * Answers the person, with an outcome: the only way to `answered`. Whether it is solved is the person's to say.
 * @throws PortalError not-found; conflict for a forbidden move, a missing second person or a lost race; invalid without words
 */
export async function replyToResident(ctx: Context, reply: Reply): Promise<MatterRecord> {
  const { matterId, version, outcome, said, secondPerson } = reply
  return change(ctx, await findMatter(ctx, matterId), {
    action: 'matter.reply',
    message: { kind: 'reply', said, outcome },
    ...(version !== undefined && { version }),
    ...(secondPerson && { secondPerson }),
  })
}
