/** Everything that staff can be allowed to do, by the noun that it is done to. A verb that is not listed is nobody's. */
export const matterVerbs = [
  'matter.list',
  'matter.look',
  'matter.file',
  'matter.queue',
  'matter.assign',
  'matter.reassign',
  'matter.arbitrate',
  'matter.object',
  'matter.accept',
  'matter.refuse',
  'matter.merge',
  'matter.start',
  'matter.restart',
  'matter.ask',
  'matter.consult',
  'matter.resume',
  'matter.extend',
  'matter.reply',
  'matter.note',
  'matter.call-back',
  'matter.grant-withdrawal',
  'matter.go-on',
  'matter.hand-over',
  'matter.transfer',
  'matter.exclude',
  'matter.agree',
  'matter.reveal',
  'matter.reveal-identity',
  'matter.agree-reveal',
  'matter.export',
  'matter.agree-export',
  'matter.hold',
  'matter.release',
  'matter.archive',
] as const
export type MatterVerb = (typeof matterVerbs)[number]

export const verbs = [
  ...matterVerbs,
  // Clocks and counts, without content.
  'counts.look',
  'notice.list',
  // What a grid worker is sent to do, without identity.
  'task.give',
  'task.list',
  'task.look',
  'task.done',
  // Keys of a unit's inbox.
  'keys.use',
  'keys.renew',
  'keys.admit',
  'keys.transfer',
  'keys.recover',
  // The ledger.
  'ledger.look',
  // Accounts.
  'staff.list',
  'staff.invite',
  'staff.leave',
  // Volunteers (第五十四条).
  'volunteer.list',
  'volunteer.look',
  'volunteer.decide',
  'shift.publish',
  'shift.check-in',
  'hours.confirm',
  'protection.look',
  // Surveys (第五十九条).
  'survey.list',
  'survey.codes',
  'survey.response',
  'survey.publish',
  // The assistant's counts, and questions that residents sent.
  'assistant.counts',
  'assistant.questions',
  // Off switches, each with a reason shown to residents.
  'switch.turn',
  // One's own session, account and handbook.
  'self.look',
] as const
export type Verb = (typeof verbs)[number]

/**
 * How somebody stands to an object. `own-unit`: of their unit, in their place, of their topic · `other-unit`: in their
 * place, but another unit's or topic's · `other-place`: outside · `excluded`: they are named as a person that it must be
 * kept from · `none`: it lies with no unit, as the list of what one may see, or what is still to be made.
 */
export const relations = ['own-unit', 'other-unit', 'other-place', 'excluded', 'none'] as const
export type Relation = (typeof relations)[number]
