import type { Context } from '../context.ts'
import { dialogueLimits, type MessageKind, type Outcome } from '../contract/dialogue.ts'
import { PortalError } from '../contract/errors.ts'
import type { Role } from '../contract/roles.ts'
import { type EventDraft, type Rider, writeWithEvent } from '../db/write.ts'
import { keepSaid, type Said } from './dialogue/say.ts'
import { changeMatter, type MatterChange, selectNextSeq } from './dialogue/sql.ts'
import { dueAfter } from './due.ts'
import { closedStates, type FoundMove, findMove, type Move } from './rules.ts'
import { keptTime } from './sealed/hour.ts'
import type { MatterRecord } from './sql.ts'

/** What somebody does to a matter; the table of rules.ts says whether they may. */
export interface Deed {
  readonly action: Move['action']
  /** Said along with it: words of the person, or the reason, question or answer of the unit. */
  readonly message?: {
    readonly kind: MessageKind
    readonly said: Said
    readonly outcome?: Outcome
    readonly dueAt?: number | null
  }
  /** Of the other person who agreed to it. */
  readonly secondPerson?: Role
  /** Another owner. */
  readonly unit?: string
  /** The person of staff who works on it from now on; null: nobody yet. */
  readonly assignee?: string | null
  /** What the actor saw; absent: the record as just read. */
  readonly version?: number
  /** For the event: codes and flags, never a text of a person. */
  readonly detail?: EventDraft['detail']
  readonly also?: readonly Rider[]
}

/**
 * The one way to do something to a matter that stands: held against the table, then written with its event and message
 * in one batch, or not at all.
 * @throws PortalError conflict for a forbidden move, a missing second person or a lost race; invalid without its reason
 */
export async function change(ctx: Context, record: MatterRecord, deed: Deed): Promise<MatterRecord> {
  const move = findMove(deed.action, record.state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: ctx.words.matters.notNow })
  checkNeeds(ctx, move, deed)
  const at = keptTime(record.keeping, ctx.clock.now())
  const seq = deed.message ? await nextPlace(ctx, record) : null
  const stays = move.to === record.state
  const words = deed.message && seq !== null ? await keepSaid(ctx, record, { ...deed.message, seq, at }) : []
  const written = await writeWithEvent(ctx, {
    change: changeMatter({
      id: record.id,
      version: deed.version ?? (stays ? null : record.version),
      from: record.state,
      to: move.to,
      at,
      closes: closingOf(record, move),
      unit: deed.unit ?? null,
      assignee: deed.assignee,
      due: await dueAfter(ctx, record, move),
      // Words in the open take the next place, whatever was said meanwhile: nobody's are lost to a race.
      seq: record.keeping === 'sealed' ? seq : null,
    }),
    event: {
      subjectKind: 'matter',
      subjectId: record.id,
      unit: record.unit,
      action: move.action,
      at,
      detail: {
        ...(!stays && { from: record.state, to: move.to }),
        basis: move.basis,
        ...(deed.secondPerson && { secondPerson: deed.secondPerson }),
        ...(deed.unit && { unit: deed.unit }),
        ...(deed.message?.outcome && { outcome: deed.message.outcome }),
        ...deed.detail,
      },
    },
    also: [...words, ...(deed.also ?? [])],
  })
  if (!written) throw new PortalError('conflict')
  return { ...record, state: move.to, version: record.version + 1, unit: deed.unit ?? record.unit }
}

/** What the table asks for beside the actor: a reason, an answer, another person. */
function checkNeeds(ctx: Context, move: FoundMove, { message, secondPerson }: Deed): void {
  const { notNow: _, needsReason, needsSecondPerson, wordsMissing } = ctx.words.matters
  if (move.needsReason && !message) throw new PortalError('invalid', { fields: { reason: needsReason } })
  if (move.needsAnswer && !(message?.kind === 'reply' && message.outcome)) {
    throw new PortalError('invalid', { fields: { reply: needsReason } })
  }
  if (message && 'text' in message.said && message.said.text.trim() === '') {
    throw new PortalError('invalid', { fields: { text: wordsMissing } })
  }
  const needed = needsSecond(move, message?.outcome) ? move.needsSecondPerson : null
  if (needed && secondPerson !== needed) throw new PortalError('conflict', { message: needsSecondPerson })
}

function needsSecond({ secondPersonFor }: FoundMove, outcome: Outcome | undefined): boolean {
  return secondPersonFor === undefined || (outcome !== undefined && secondPersonFor.includes(outcome))
}

/** @throws PortalError conflict when so much was said that nobody reads it any more */
async function nextPlace(ctx: Context, { id }: MatterRecord): Promise<number> {
  const { seq } = (await ctx.db.first<{ seq: number }>(selectNextSeq(id))) ?? { seq: 0 }
  if (seq >= dialogueLimits.messagesMax && ctx.actor.role === 'resident') {
    throw new PortalError('conflict', { message: ctx.words.matters.tooManyMessages })
  }
  return seq
}

function closingOf({ state }: MatterRecord, { to }: FoundMove): MatterChange['closes'] {
  if (to === state || to === 'archived') return 'keep'
  return to === 'withdrawn' || closedStates.includes(to) ? 'now' : 'never'
}
