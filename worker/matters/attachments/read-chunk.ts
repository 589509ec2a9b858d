import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { decryptBytes } from '../../db/at-rest.ts'
import type { MatterRecord } from '../sql.ts'
import { type ChunkRow, selectChunk } from './sql.ts'
import { type Place, purposeOf } from './store-chunk.ts'

/**
 * One chunk for the holder: sealed as it came, an open one decrypted.
 * @throws PortalError not-found for what was not declared or has not arrived
 */
export async function readChunk(ctx: Context, record: MatterRecord, place: Place): Promise<Uint8Array<ArrayBuffer>> {
  const row = await ctx.db.first<ChunkRow>(selectChunk({ matterId: record.id, ...place }))
  const stored = row && (await ctx.blobs.get(row.blob))
  if (!stored) throw new PortalError('not-found')
  return record.keeping === 'sealed' ? stored : decryptBytes(ctx, purposeOf(record.id, place), stored)
}
