import { deskLimits } from '../../contract/desk.ts'
import { PortalError } from '../../contract/errors.ts'
import { addWorkdays, dayOf, endOf } from '../workdays.ts'
import type { DeskContext } from './find.ts'
import { type ActRow, type DeskRow, selectActs } from './sql.ts'

const assigning: readonly string[] = ['matter.assign', 'matter.reassign']

/** What has been said about who handles a matter. */
export interface Disputes {
  readonly acts: readonly ActRow[]
  /** Refusals since it came in. */
  readonly objections: number
  /** The county has decided (第十四条第二款): nobody objects any more. */
  readonly isDecided: boolean
}

export async function disputesOf(ctx: DeskContext, { id }: DeskRow): Promise<Disputes> {
  const acts = await ctx.db.all<ActRow>(selectActs(id))
  return {
    acts,
    objections: acts.filter(({ action }) => action === 'matter.object').length,
    isDecided: acts.some(({ action, detail }) => action === 'matter.reassign' && JSON.parse(detail).decision === true),
  }
}

/** Once for each unit, within five workdays, and not against the county's decision. @throws PortalError conflict */
export async function checkObjection(ctx: DeskContext, row: DeskRow): Promise<void> {
  const { decided, objectedOnce, objectTooLate } = ctx.words.desk
  const { acts, isDecided } = await disputesOf(ctx, row)
  if (isDecided) throw new PortalError('conflict', { message: decided })
  const hasObjected = acts.some(({ action, unit }) => action === 'matter.object' && unit === row.unit)
  if (hasObjected) throw new PortalError('conflict', { message: objectedOnce })
  const assigned = acts.filter(({ action }) => assigning.includes(action)).pop()
  const last = assigned && addWorkdays(dayOf(assigned.at), deskLimits.objectWorkdays)
  // Where the calendar ends nobody is held to a day that is not known.
  if (last && last !== 'unpublished' && ctx.clock.now() >= endOf(last)) {
    throw new PortalError('conflict', { message: objectTooLate })
  }
}

/** Two units have refused: the county says who. */
export const refusalsMax = 2

const answering: readonly string[] = ['matter.reply', 'matter.refuse']

/** Done again by somebody else than whoever answered last, or agreed to that answer. @throws PortalError conflict */
export async function checkOtherReviewer(ctx: DeskContext, row: DeskRow): Promise<void> {
  const { acts } = await disputesOf(ctx, row)
  const last = acts.map(({ action }) => answering.includes(action)).lastIndexOf(true)
  const answer = acts[last]
  if (!answer) return
  const needsTwo = JSON.parse(answer.detail).secondPerson !== undefined
  const agreed = acts
    .slice(0, last)
    .filter(({ action, detail }) => action === 'matter.agree' && JSON.parse(detail).for === answer.action)
    .pop()
  const parties = [answer.actorId, needsTwo ? agreed?.actorId : null]
  if (parties.includes(ctx.actor.staff)) throw new PortalError('conflict', { message: ctx.words.desk.sameReviewer })
}
