import type { Outcome } from '../../contract/dialogue.ts'
import { PortalError } from '../../contract/errors.ts'
import { mayOn } from '../../people/may.ts'
import { askResident } from '../ask.ts'
import { change, type Deed } from '../change.ts'
import type { Said } from '../dialogue/say.ts'
import { forgetContact } from '../forget-contact.ts'
import { replyToResident } from '../reply.ts'
import { openStates } from '../rules.ts'
import { type DeskContext, findForDesk } from './find.ts'
import { checkObjection, checkOtherReviewer, disputesOf, refusalsMax } from './object.ts'
import { type DeskRow, dropOtherInboxes } from './sql.ts'
import { subjectOf } from './summary.ts'
import { type Rewrap, transferTo } from './transfer.ts'

/** A step as the browser sends it: what was seen, and the words to the person. */
export interface Step {
  readonly version: number
  readonly said?: Said | undefined
}

/** Steps that bring nothing but a reason. */
export const plainSteps = [
  'queue',
  'accept',
  'start',
  'restart',
  'consult',
  'resume',
  'call-back',
  'archive',
  'grant-withdrawal',
] as const
export type PlainStep = (typeof plainSteps)[number]

const noticeOf = (said: Said | undefined): Pick<Deed, 'message'> => (said ? { message: { kind: 'notice', said } } : {})

/** @throws PortalError conflict for a forbidden move or a lost race; invalid without its reason */
export async function takeStep(ctx: DeskContext, row: DeskRow, step: PlainStep, { version, said }: Step) {
  const isTaken = step === 'accept' || step === 'restart'
  if (isTaken) await checkOtherReviewer(ctx, row)
  await change(ctx, row, {
    action: `matter.${step}`,
    version,
    ...noticeOf(said),
    ...(isTaken && { assignee: ctx.actor.staff }),
    also: [
      // Nobody objects any more: whoever had it before keeps no key.
      ...(step === 'accept' && row.keeping === 'sealed' ? [dropOtherInboxes(row.id, row.unit)] : []),
      ...(step === 'grant-withdrawal' ? forgetContact(row.id) : []),
    ],
  })
}

export interface Assignment extends Step {
  readonly unit?: string | undefined
  readonly wraps?: readonly Rewrap[] | undefined
}

/**
 * Gives a matter to the unit, or to another one with its keys. After two refusals the county alone reassigns it
 * (第十四条第二款): then with `arbitrate`, and for good.
 * @throws PortalError as change; invalid for a unit that is none; refused when keys are missing
 */
export async function assignMatter(
  ctx: DeskContext,
  row: DeskRow,
  action: 'assign' | 'reassign' | 'arbitrate',
  { version, said, unit, wraps }: Assignment,
): Promise<void> {
  const isMoved = unit !== undefined && unit !== row.unit
  if (isMoved && action === 'assign' && !mayOn(ctx.actor, 'matter.transfer', subjectOf(row))) {
    throw new PortalError('not-found')
  }
  if (!isMoved && wraps) throw new PortalError('refused', { message: ctx.words.desk.rewrapWrong })
  if (action !== 'assign') await checkDispute(ctx, row, action)
  await change(ctx, row, {
    action: action === 'assign' ? 'matter.assign' : 'matter.reassign',
    version,
    ...noticeOf(said),
    ...(isMoved && { unit }),
    assignee: null,
    ...(action === 'arbitrate' && { detail: { decision: true } }),
    also: isMoved ? await transferTo(ctx, row, { unit, rewraps: wraps, said }) : [],
  })
}

async function checkDispute(ctx: DeskContext, row: DeskRow, action: 'reassign' | 'arbitrate'): Promise<void> {
  const { objections } = await disputesOf(ctx, row)
  const isForCounty = objections >= refusalsMax
  if (action === 'arbitrate' && !isCountyOrAbove(ctx.actor.place)) throw new PortalError('not-found')
  if (isForCounty === (action === 'arbitrate')) return
  const { desk, matters } = ctx.words
  throw new PortalError('conflict', { message: isForCounty ? desk.countyDecides : matters.notNow })
}

const isCountyOrAbove = (place: string) => place.length === 6

/** @throws PortalError as change; conflict when it is too late, was done before, or the county has decided */
export async function objectTo(ctx: DeskContext, row: DeskRow, { version, said, article }: Step & { article: string }) {
  await checkObjection(ctx, row)
  await change(ctx, row, { action: 'matter.object', version, ...noticeOf(said), detail: { article } })
}

/** @throws PortalError as change; invalid without words */
export async function askPerson(ctx: DeskContext, row: DeskRow, { version, said }: Step): Promise<void> {
  if (!said) throw new PortalError('invalid', { fields: { text: ctx.words.matters.wordsMissing } })
  await askResident(ctx, { matterId: row.id, version, said })
}

/** An answer that needs nobody else. @throws PortalError as change; conflict when its outcome needs a second person */
export async function answerPerson(
  ctx: DeskContext,
  row: DeskRow,
  { version, said, outcome }: Step & { outcome: Outcome },
) {
  if (!said) throw new PortalError('invalid', { fields: { text: ctx.words.matters.wordsMissing } })
  await replyToResident(ctx, { matterId: row.id, version, said, outcome })
}

/** Joins a matter to another one of the unit, which is still open. @throws PortalError as change; invalid for no such target */
export async function mergeInto(ctx: DeskContext, row: DeskRow, { version, said, into }: Step & { into: string }) {
  const target = await findForDesk(ctx, into).catch(() => null)
  const fits =
    target !== null &&
    target.id !== row.id &&
    openStates.includes(target.state) &&
    mayOn(ctx.actor, 'matter.merge', subjectOf(target))
  if (!fits) throw new PortalError('invalid', { fields: { into: ctx.words.desk.mergeTarget } })
  await change(ctx, row, { action: 'matter.merge', version, ...noticeOf(said), detail: { into: target.id } })
}
