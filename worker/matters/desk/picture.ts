import { readChunk } from '../attachments/read-chunk.ts'
import type { Place } from '../attachments/store-chunk.ts'
import { lookAtMatter } from '../look.ts'
import type { DeskContext } from './find.ts'
import { type ActRow, type DeskRow, selectActs } from './sql.ts'

/** So long one read covers the further pieces of the pictures that it opened. */
const oneLookMs = 2 * 3_600_000

/**
 * One piece of a picture: the first piece is a read of its own, the others belong to it.
 * @throws PortalError not-found; conflict where nobody may read it (any more)
 */
export async function readPicture(ctx: DeskContext, row: DeskRow, place: Place): Promise<Uint8Array<ArrayBuffer>> {
  if (place.seq === 0 || !(await hasLooked(ctx, row))) await lookAtMatter(ctx, row.id)
  return readChunk(ctx, row, place)
}

async function hasLooked(ctx: DeskContext, { id }: DeskRow): Promise<boolean> {
  const acts = await ctx.db.all<ActRow>(selectActs(id))
  const since = ctx.clock.now() - oneLookMs
  return acts.some(({ action, actorId, at }) => action === 'matter.look' && actorId === ctx.actor.staff && at > since)
}
