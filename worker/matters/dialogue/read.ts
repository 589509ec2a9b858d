import type { Context } from '../../context.ts'
import { decryptField } from '../../db/at-rest.ts'
import { dueText } from '../show-clocks.ts'
import type { DialogueEntry, QuestionForResident } from '../types.ts'
import { dayOf } from '../workdays.ts'
import { type MessageRow, selectMessages } from './sql.ts'

/** All that was said about a matter, oldest first. */
export function messagesOf(ctx: Context, matterId: string): Promise<MessageRow[]> {
  return ctx.db.all<MessageRow>(selectMessages(matterId))
}

/** The dialogue in the open, or with places that the browser fills. */
export function showDialogue(ctx: Context, rows: readonly MessageRow[]): Promise<DialogueEntry[]> {
  const { messages, outcomes } = ctx.words.matters
  return Promise.all(
    rows.map(async ({ id, seq, author, kind, outcome, textCipher, at }) => ({
      seq,
      author,
      kind,
      title: messages[kind],
      outcome,
      outcomeText: outcome ? outcomes[outcome] : '',
      at: new Date(at).toISOString(),
      text: textCipher === null ? null : await decryptField(ctx, `messages.text|${id}`, textCipher),
    })),
  )
}

/** The latest question, unless it was answered. */
export function waitingQuestion(rows: readonly MessageRow[]): MessageRow | null {
  const last = rows.filter(({ kind }) => kind === 'question' || kind === 'answer').pop()
  return last?.kind === 'question' ? last : null
}

/** Until when an answer is waited for, in words; afterwards it is taken all the same. */
export function showQuestion(ctx: Context, { seq, dueAt }: MessageRow): QuestionForResident {
  const due = dueAt === null ? 'unpublished' : dayOf(dueAt - 1)
  return { seq, dueText: dueText(due), isLate: dueAt !== null && ctx.clock.now() >= dueAt }
}
