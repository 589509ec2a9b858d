import type { StaffRole } from '../contract/roles.ts'
import type { Relation, Verb } from './verbs.ts'

/** For each role what it may do, and in which relation. Whatever is not written is not allowed. */
export type Policy = Readonly<Record<StaffRole, Readonly<Partial<Record<Verb, readonly Relation[]>>>>>

const own = ['own-unit'] as const
/** A list, or something new: rows of other units never come into it. */
const list = ['own-unit', 'none'] as const
/** The coordinating body looks over every unit of its place (第十一条). */
const placeWide = ['own-unit', 'other-unit', 'none'] as const
const inPlace = ['own-unit', 'other-unit'] as const
const portal = ['none'] as const

const everybody = { 'self.look': portal } as const
const readers = { 'matter.list': list, 'matter.look': own, 'matter.note': own, 'keys.use': own } as const

export const policy: Policy = {
  dispatcher: {
    ...everybody,
    ...readers,
    'matter.file': list,
    'matter.queue': own,
    'matter.assign': own,
    'matter.reassign': own,
    // After the second refusal the county decides, whichever unit holds it (第十四条第二款).
    'matter.arbitrate': inPlace,
    'matter.merge': own,
    'matter.call-back': own,
    'matter.transfer': own,
    'matter.exclude': own,
    'matter.export': own,
    'matter.agree-export': own,
    'matter.archive': own,
    'counts.look': list,
    'notice.list': list,
    'task.give': own,
    'keys.transfer': own,
    'assistant.questions': portal,
  },
  handler: {
    ...everybody,
    ...readers,
    'matter.object': own,
    'matter.accept': own,
    'matter.refuse': own,
    'matter.merge': own,
    'matter.start': own,
    'matter.ask': own,
    'matter.consult': own,
    'matter.resume': own,
    'matter.extend': own,
    'matter.reply': own,
    'matter.grant-withdrawal': own,
    'matter.go-on': own,
    'matter.hand-over': own,
    'matter.exclude': own,
    'matter.reveal': own,
    'notice.list': list,
    'task.give': own,
    'protection.look': own,
  },
  reviewer: {
    ...everybody,
    ...readers,
    'matter.restart': own,
    'matter.ask': own,
    'matter.consult': own,
    'matter.resume': own,
    'matter.reply': own,
    'matter.grant-withdrawal': own,
    'matter.go-on': own,
    'matter.exclude': own,
    'matter.agree': own,
    'matter.agree-export': own,
    'notice.list': list,
    // The head of the unit decides whether somebody new reads what came before them.
    'keys.renew': own,
    'keys.admit': own,
    'keys.recover': own,
  },
  'grid-worker': {
    ...everybody,
    'matter.file': list,
    'task.list': list,
    'task.look': own,
    'task.done': own,
  },
  custodian: {
    ...everybody,
    'matter.reveal-identity': inPlace,
    'matter.agree-reveal': inPlace,
    'notice.list': list,
    'keys.use': own,
    // The key of identities is drawn by who keeps it: the head, who reads matters, never sees it.
    'keys.renew': own,
    'keys.recover': own,
  },
  supervisor: {
    ...everybody,
    'matter.list': placeWide,
    // Content only where it was granted: see `grantedOnly`.
    'matter.look': inPlace,
    // Nothing is erased while a court or an inspection may ask for it.
    'matter.hold': inPlace,
    'matter.release': inPlace,
    'counts.look': placeWide,
    'notice.list': placeWide,
    'switch.turn': portal,
  },
  organiser: {
    ...everybody,
    'volunteer.list': list,
    'volunteer.look': own,
    'volunteer.decide': own,
    'shift.publish': list,
    'shift.check-in': own,
    'hours.confirm': own,
  },
  'survey-client': {
    ...everybody,
    'survey.list': portal,
    'survey.response': portal,
    'survey.publish': portal,
  },
  'survey-contractor': { ...everybody, 'survey.list': portal, 'survey.codes': portal, 'survey.response': portal },
  'survey-monitor': { ...everybody, 'survey.list': portal, 'survey.response': portal },
  auditor: { ...everybody, 'ledger.look': ['own-unit', 'other-unit', 'other-place', 'none'] },
  administrator: {
    ...everybody,
    'staff.list': portal,
    'staff.invite': portal,
    'staff.leave': portal,
    'assistant.counts': portal,
  },
}

/** Verbs that a role has only where its grant says so. */
export const grantedOnly: Readonly<Partial<Record<StaffRole, readonly Verb[]>>> = { supervisor: ['matter.look'] }

/** Verbs that only the one person may do whom the matter is assigned to. */
export const assignedOnly: readonly Verb[] = ['matter.reveal', 'matter.hand-over']
