import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import type { Rider } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { change } from './change.ts'
import { messagesOf, waitingQuestion } from './dialogue/read.ts'
import { type ResidentWords, saidBy } from './dialogue/words.ts'
import { showToResident } from './track.ts'
import type { MatterForResident } from './types.ts'

/**
 * Answers the latest question. Work goes on when it waited for this; a late answer is taken all the same.
 * @throws PortalError unknown-receipt; conflict without a question, or once the matter is closed
 */
export async function answerQuestion(
  ctx: Context,
  proof: Proof,
  words: ResidentWords,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const record = await authenticate(ctx, proof)
  const question = waitingQuestion(await messagesOf(ctx, record.id))
  if (!question) throw new PortalError('conflict', { message: ctx.words.matters.noQuestion })
  const isLate = question.dueAt !== null && ctx.clock.now() >= question.dueAt
  const changed = await change({ ...ctx, riders: [...ctx.riders, remember(record.id)] }, record, {
    action: 'matter.answer',
    message: { kind: 'answer', said: await saidBy(ctx, record, words) },
    detail: { isLate },
  })
  return showToResident(ctx, changed)
}
