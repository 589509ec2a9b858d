import type { EventDraft } from '../db/write.ts'
import type { UnitKey } from './recipients.ts'

/** What happened to a key of a unit, in the chain of that unit: whose key, which epoch, for whom; never a key. */
export function unitEvent(
  { recipient, unit }: UnitKey,
  action: string,
  detail: NonNullable<EventDraft['detail']>,
): EventDraft {
  return { subjectKind: 'unit', subjectId: unit, unit, action, detail: { key: recipient, ...detail } }
}
