import { PortalError } from '../../contract/errors.ts'
import { type ExportInput, exportLimits } from '../../contract/exports.ts'
import { encryptField } from '../../db/at-rest.ts'
import { writeWithEvent } from '../../db/write.ts'
import type { DeskContext } from '../desk/find.ts'
import { matterStates } from '../rules.ts'
import { insertExport } from './sql.ts'

const dayMs = 86_400_000

/**
 * Asks for a list without identity of what lies with the actor's unit in their place. Nothing leaves the house before a
 * second person agrees. @returns its id @throws PortalError invalid for a state that is none
 */
export async function askExport(ctx: DeskContext, { filter, reason }: ExportInput, id: string): Promise<string> {
  const isKnown = filter.state === undefined || (matterStates as readonly string[]).includes(filter.state)
  if (!isKnown) throw new PortalError('invalid', { fields: { 'filter.state': ctx.words.errors.fields.wrong } })
  const { staff, role, unit, place, topic } = ctx.actor
  // Whoever works on one topic takes out that one.
  if (topic !== null && filter.topic !== topic) {
    throw new PortalError('invalid', { fields: { 'filter.topic': ctx.words.exports.wrongTopic } })
  }
  const askedAt = ctx.clock.now()
  await writeWithEvent(ctx, {
    change: insertExport({
      id,
      unit,
      place,
      filter: JSON.stringify(filter),
      reasonCipher: await encryptField(ctx, `exports.reason|${id}`, reason.trim()),
      askedBy: staff,
      askedRole: role,
      askedAt,
      until: askedAt + exportLimits.days * dayMs,
    }),
    event: {
      subjectKind: 'unit',
      subjectId: unit,
      unit,
      action: 'matter.ask-export',
      detail: { export: id, ...(JSON.parse(JSON.stringify(filter)) as Record<string, string>) },
    },
  })
  return id
}
