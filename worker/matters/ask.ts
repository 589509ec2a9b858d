import type { Context } from '../context.ts'
import { dialogueLimits } from '../contract/dialogue.ts'
import { change } from './change.ts'
import type { Said } from './dialogue/say.ts'
import { findMatter } from './find.ts'
import type { MatterRecord } from './sql.ts'
import { addWorkdays, dayOf, endOf } from './workdays.ts'

export interface Question {
  readonly matterId: string
  readonly version?: number
  readonly said: Said
}

/**
 * Asks the person something and waits five workdays; no day is shown where the calendar is not published yet. Afterwards
 * the handler goes on with what is known: nothing is closed for want of an answer.
 * @throws PortalError not-found; conflict for a forbidden move or a lost race; invalid without words
 */
export async function askResident(ctx: Context, { matterId, version, said }: Question): Promise<MatterRecord> {
  const due = addWorkdays(dayOf(ctx.clock.now()), dialogueLimits.answerWorkdays)
  return change(ctx, await findMatter(ctx, matterId), {
    action: 'matter.ask',
    message: { kind: 'question', said, dueAt: due === 'unpublished' ? null : endOf(due) },
    ...(version !== undefined && { version }),
  })
}
