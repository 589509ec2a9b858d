import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { Role } from '../contract/roles.ts'
import { change, type Deed } from './change.ts'
import type { Said } from './dialogue/say.ts'
import { findMatter } from './find.ts'
import { forgetContact } from './forget-contact.ts'
import type { Move } from './rules.ts'
import type { MatterRecord } from './sql.ts'

/** A step of staff or of scheduled work that is no answer, no question and no read. */
export interface PlainMove {
  readonly matterId: string
  readonly action: Move['action']
  /** What the actor saw: a change since then refuses the move. */
  readonly version?: number
  /** The person reads it: it stands in the dialogue, never in the event. */
  readonly reason?: Said
  readonly secondPerson?: Role
  /** Of an assignment: whose inbox it lies in from now on. */
  readonly unit?: string
}

/** These bring more than a reason, or are read by the person in another way: they have verbs of their own. */
const withVerb: readonly Move['action'][] = [
  'matter.reply',
  'matter.ask',
  'matter.look',
  'matter.reveal',
  'matter.reveal-identity',
  'matter.erase',
  'matter.hold',
  'matter.release',
]
const assigning: readonly Move['action'][] = ['matter.assign', 'matter.reassign']

/**
 * Makes a move of the table. @throws PortalError not-found; conflict for a forbidden move, a missing second person or a
 * lost race; invalid without its reason
 */
export async function moveMatter(ctx: Context, input: PlainMove): Promise<MatterRecord> {
  const { matterId, action, version, reason, secondPerson, unit } = input
  const record = await findMatter(ctx, matterId)
  const isMisplaced = withVerb.includes(action) || (unit !== undefined && !assigning.includes(action))
  if (isMisplaced) throw new PortalError('conflict', { message: ctx.words.matters.notNow })
  const deed: Deed = {
    action,
    ...(version !== undefined && { version }),
    ...(reason && { message: { kind: 'notice', said: reason } }),
    ...(secondPerson && { secondPerson }),
    ...(unit !== undefined && { unit }),
    // Whoever has withdrawn is not called back.
    ...(action === 'matter.grant-withdrawal' && { also: forgetContact(matterId) }),
  }
  return change(ctx, record, deed)
}
