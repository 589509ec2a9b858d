import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import { type Rider, writeWithEvent } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { touchMatter } from './dialogue/sql.ts'
import { readOwnWords } from './kept-words.ts'
import { findMove } from './rules.ts'
import { keptTime } from './sealed/hour.ts'
import type { MatterRecord } from './sql.ts'
import { showToResident } from './track.ts'
import type { MatterCopy } from './types.ts'

/**
 * Everything that is kept about a matter, for its holder (个人信息保护法 45); of a sealed one the ciphertext. It is an event:
 * whoever shares a telephone sees that it happened.
 * @throws PortalError unknown-receipt
 */
export async function copyMatter(
  ctx: Context,
  proof: Proof,
  remember: (matterId: string) => Rider,
): Promise<MatterCopy> {
  const record = await authenticate(ctx, proof)
  const { id, unit, state, keeping } = record
  const move = findMove('matter.copy', state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: ctx.words.matters.notNow })
  const written = await writeWithEvent(
    { ...ctx, riders: [...ctx.riders, remember(id)] },
    {
      change: touchMatter(id, state),
      event: {
        subjectKind: 'matter',
        subjectId: id,
        unit,
        action: move.action,
        at: keptTime(keeping, ctx.clock.now()),
        detail: { basis: move.basis },
      },
    },
  )
  if (!written) throw new PortalError('conflict')
  return gather(ctx, record)
}

/** The same again for a repeated post: no second event. */
export async function copyAgain(ctx: Context, proof: Proof): Promise<MatterCopy> {
  return gather(ctx, await authenticate(ctx, proof))
}

async function gather(ctx: Context, record: MatterRecord): Promise<MatterCopy> {
  const { id, unit, city, county, township, urgency, createdAt, closedAt } = record
  const [shown, own] = await Promise.all([showToResident(ctx, record), readOwnWords(ctx, id)])
  return {
    ...shown,
    ...own,
    unit,
    place: { city, county, township },
    urgency,
    receivedAt: new Date(createdAt).toISOString(),
    closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
  }
}
