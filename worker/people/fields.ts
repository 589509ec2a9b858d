import { type Actor, isStaff } from '../context.ts'
import type { StaffRole } from '../contract/roles.ts'

/** Every field of a matter that staff could be shown. */
export const matterFields = [
  'id',
  'handle',
  'kind',
  'topic',
  'place',
  'unit',
  'unitName',
  'keeping',
  'privacy',
  'urgency',
  'sizeKib',
  'state',
  'version',
  'createdAt',
  'updatedAt',
  'closedAt',
  'dueAt',
  'assignee',
  'clocks',
  'brief',
  'text',
  'sealed',
  'dialogue',
  'attachments',
  'notes',
  'timeline',
  'contact',
  'identity',
] as const
export type MatterField = (typeof matterFields)[number]

const head = ['id', 'handle', 'kind', 'topic', 'place', 'unit', 'unitName', 'state', 'version', 'dueAt'] as const
const summary = [
  ...head,
  'keeping',
  'privacy',
  'urgency',
  'sizeKib',
  'createdAt',
  'updatedAt',
  'closedAt',
  'assignee',
  'clocks',
] as const
const content = ['text', 'sealed', 'dialogue', 'attachments', 'notes', 'timeline'] as const

/** `contact` and `identity` come out through a reveal alone, and only to these. */
const fieldsOfRole: Readonly<Record<StaffRole, readonly MatterField[]>> = {
  dispatcher: [...summary, ...content],
  handler: [...summary, ...content, 'contact'],
  reviewer: [...summary, ...content],
  'grid-worker': ['id', 'handle', 'kind', 'topic', 'place', 'urgency', 'state', 'version', 'dueAt', 'brief'],
  custodian: ['id', 'handle', 'unit', 'unitName', 'place', 'privacy', 'state', 'version', 'identity'],
  supervisor: summary,
  organiser: [],
  'survey-client': [],
  'survey-contractor': [],
  'survey-monitor': [],
  auditor: [],
  administrator: [],
}

/** The fields of a matter that the actor may be shown; a supervisor with content granted sees that as well. */
export function fieldsFor(actor: Actor): readonly MatterField[] {
  if (!isStaff(actor)) return []
  const granted = actor.role === 'supervisor' && actor.readsContent ? content : []
  return [...fieldsOfRole[actor.role], ...granted]
}

/** The same matter without the fields that the actor may not see: they are absent, not empty. */
export function onlyFields<Matter extends Partial<Record<MatterField, unknown>>>(
  actor: Actor,
  matter: Matter,
): Partial<Matter> {
  const allowed: readonly string[] = fieldsFor(actor)
  return Object.fromEntries(Object.entries(matter).filter(([field]) => allowed.includes(field))) as Partial<Matter>
}
