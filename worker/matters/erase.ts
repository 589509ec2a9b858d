import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { writeWithEvent } from '../db/write.ts'
import { buryMatter, deletePictures, deleteWords, selectBlobs, selectUnfinishedErasures } from './dialogue/sql.ts'
import { erasureOf } from './erasure.ts'
import { findMove } from './rules.ts'
import { keptTime } from './sealed/hour.ts'
import type { MatterRecord } from './sql.ts'

/**
 * Forgets a matter: text, contact, messages and envelopes in one batch with the event, then the bytes of its pictures,
 * then their rows. What stays is a tombstone that no code finds. The holder and scheduled work share it; the table says
 * from which states.
 * @throws PortalError conflict, saying what stays, why and until when; or after a lost race
 */
export async function eraseMatter(ctx: Context, record: MatterRecord): Promise<void> {
  const { id, version, state, keeping } = record
  const move = findMove('matter.erase', state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: erasureOf(ctx, record).text })
  const at = keptTime(keeping, ctx.clock.now())
  const written = await writeWithEvent(ctx, {
    change: buryMatter({ id, version, from: state, at }),
    event: {
      subjectKind: 'matter',
      subjectId: id,
      action: move.action,
      at,
      detail: { from: state, to: move.to, basis: move.basis },
    },
    also: deleteWords(id),
  })
  if (!written) throw new PortalError('conflict')
  await erasePictures(ctx, id)
}

/**
 * The bytes first: while a row names them they can still be found and deleted. A piece that an upload stores in the same
 * moment is left to `finishErasures`.
 */
async function erasePictures(ctx: Context, matterId: string): Promise<void> {
  const rows = await ctx.db.all<{ blob: string }>(selectBlobs(matterId))
  const blobs = rows.map(({ blob }) => blob)
  await ctx.blobs.delete(blobs)
  await ctx.db.batch(deletePictures(matterId, blobs))
}

const atOnce = 100

/** Deletes pictures of erased matters that a failing store or a racing upload left behind; how many matters had some. */
export async function finishErasures(ctx: Context): Promise<number> {
  const rows = await ctx.db.all<{ id: string }>(selectUnfinishedErasures(atOnce))
  for (const { id } of rows) await erasePictures(ctx, id)
  return rows.length
}
