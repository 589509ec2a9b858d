import { unitName } from '../../../content/units/name.ts'
import type { StaffActor } from '../../context.ts'
import { type DeskAction, deskActions, type MatterForHandler, type MatterSummary } from '../../contract/desk.ts'
import type { Privacy } from '../../contract/matters.ts'
import type { Wrap } from '../../contract/sealing.ts'
import { decryptField } from '../../db/at-rest.ts'
import { onlyFields } from '../../people/fields.ts'
import { mayOn } from '../../people/may.ts'
import type { MatterVerb } from '../../people/verbs.ts'
import { attachmentsOf } from '../attachments/attachments-of.ts'
import { messagesOf, showDialogue, waitingQuestion } from '../dialogue/read.ts'
import { neverDue } from '../due.ts'
import { lookAtMatter } from '../look.ts'
import { progressOf } from '../progress.ts'
import { routeMatter } from '../routing.ts'
import { findMove, type Move } from '../rules.ts'
import { type SealedPart, sealedPart } from '../sealed/sealed-part.ts'
import { showClocks } from '../show-clocks.ts'
import type { DeskContext } from './find.ts'
import { dueIn } from './left.ts'
import { sealedNotes, showNotes } from './note.ts'
import { type ActRow, type DeskRow, selectActs, selectText } from './sql.ts'
import { subjectOf, summaryFields, summaryFor } from './summary.ts'

/** The verb of the policy and the move of the table behind an action. */
export function verbOf(action: DeskAction): MatterVerb {
  return action === 'release' ? 'matter.hold' : `matter.${action}`
}

export function moveOf(action: DeskAction): Move['action'] | null {
  if (action === 'exclude' || action === 'hand-over') return null
  return action === 'arbitrate' ? 'matter.reassign' : `matter.${action}`
}

/** What can be revealed, and in which way. */
const privacyFor: Readonly<Partial<Record<DeskAction, Privacy>>> = {
  reveal: 'named',
  'reveal-identity': 'confidential',
}

/** What these actors, who are one person, may do to a matter now. */
export function actionsFor(actors: readonly StaffActor[], row: DeskRow): DeskAction[] {
  const subject = subjectOf(row)
  return deskActions.filter((action) => {
    if (privacyFor[action] !== undefined && privacyFor[action] !== row.privacy) return false
    const move = moveOf(action)
    return actors.some(
      (actor) =>
        mayOn(actor, verbOf(action), subject) && (move === null || findMove(move, row.state, actor.role) !== null),
    )
  })
}

/**
 * A matter with its content, for who may read it: the read is written down first, and without it nothing is handed out.
 * @throws PortalError conflict where nobody may read it (any more)
 */
export async function readCase(ctx: DeskContext, row: DeskRow): Promise<Omit<MatterForHandler, 'mayDo'>> {
  await lookAtMatter(ctx, row.id)
  const { id, kind, topic, city, county, township, state, createdAt } = row
  const [acts, messages, attachments, sealed, text, notes] = await Promise.all([
    ctx.db.all<ActRow>(selectActs(id)),
    messagesOf(ctx, id),
    attachmentsOf(ctx, id),
    sealedPart(ctx, row),
    textOf(ctx, id),
    showNotes(ctx, id),
  ])
  const inbox = `inbox:${ctx.actor.unit}`
  const events = acts.map(({ action, actorRole, at, detail }) => ({ action, actor_role: actorRole, at, detail }))
  const question = waitingQuestion(messages)
  const nextSeq = (messages.at(-1)?.seq ?? -1) + 1
  const shown = onlyFields(ctx.actor, {
    ...summaryFields(ctx.actor, row),
    clocks: showClocks(kind, topic, createdAt, progressOf(state, events)),
    text,
    dialogue: await showDialogue(ctx, messages),
    attachments,
    notes,
    timeline: acts.map(({ action, actorRole, actorId, at, unit }) => ({
      at: new Date(at).toISOString(),
      action,
      role: actorRole,
      unit,
      unitName: unitName(unit),
      byMe: actorId === ctx.actor.staff,
    })),
    ...(sealed && {
      sealed: { ...forInbox(sealed, inbox), ...(await sealedNotes(ctx, id, inbox)), nextSeq },
    }),
  })
  const place = { city, county: county ?? undefined, township: township ?? undefined }
  return {
    ...shown,
    route: routeMatter(topic, place),
    question: question && { seq: question.seq, dueAt: question.dueAt },
    due: row.dueAt > 0 && row.dueAt < neverDue ? dueIn(row.dueAt, ctx.clock.now()) : null,
  }
}

/** The same without content, for who may only see that there is one: no read, so no event. */
export function outlineCase({ actor }: DeskContext, row: DeskRow): Partial<MatterSummary> {
  return summaryFor(actor, row)
}

async function textOf(ctx: DeskContext, id: string): Promise<string | null> {
  const cipher = (await ctx.db.first<{ textCipher: string | null }>(selectText(id)))?.textCipher ?? null
  return cipher === null ? null : decryptField(ctx, `matters.text|${id}`, cipher)
}

/** Ciphertext with the keys of this inbox alone; never the contact, and nothing that brings the reporter back. */
function forInbox({ matter, reporter, body, additions, replies, attachments }: SealedPart, inbox: string) {
  const own = <Sealed extends { readonly wraps: readonly Wrap[] }>(sealed: Sealed) => ({
    ...sealed,
    wraps: sealed.wraps.filter(({ recipient }) => recipient === inbox),
  })
  return {
    matter,
    reporter: { publicKey: reporter.publicKey },
    body: own(body),
    additions: additions.map(own),
    replies: replies.map(own),
    attachments: attachments.map(own),
  }
}
