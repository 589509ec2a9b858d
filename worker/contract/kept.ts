import { keepings, matterKinds } from './matters.ts'
import { keepDays, retention } from './retention.ts'

/**
 * What a person is told of the tables: one noun for each row of the privacy page, in the order of the page. A test holds
 * tables and readers to the data map. Readers of an entry are `system` alone where no human reads it.
 */
export const keptNouns = [
  {
    noun: 'matter',
    tables: ['matters', 'handed_receipts', 'approvals', 'exclusions'],
    readers: ['resident', 'handler', 'auditor'],
  },
  { noun: 'contact', tables: ['contacts'], readers: ['handler'] },
  { noun: 'sealed', tables: ['envelopes', 'wraps', 'reporters'], readers: ['resident', 'handler'] },
  { noun: 'pictures', tables: ['attachments', 'attachment_chunks'], readers: ['resident', 'handler'] },
  { noun: 'dialogue', tables: ['messages'], readers: ['resident', 'handler'] },
  { noun: 'notes', tables: ['notes'], readers: ['handler'] },
  { noun: 'exports', tables: ['exports'], readers: ['handler'] },
  { noun: 'tasks', tables: ['tasks', 'hazards'], readers: ['handler', 'grid-worker'] },
  { noun: 'notices', tables: ['ladders', 'notices', 'notice_reads'], readers: ['handler', 'supervisor'] },
  { noun: 'hold', tables: ['holds'], readers: ['resident', 'supervisor', 'auditor'] },
  { noun: 'tombstone', tables: ['tombstones'], readers: ['auditor'] },
  { noun: 'events', tables: ['events', 'ledger_heads'], readers: ['resident', 'auditor'] },
  { noun: 'volunteer', tables: ['volunteers', 'volunteer_consents'], readers: ['volunteer', 'organiser'] },
  { noun: 'answers', tables: ['survey_answers'], readers: ['analyst'] },
  { noun: 'results', tables: ['survey_releases'], readers: ['analyst'] },
  { noun: 'repeat', tables: ['idempotency', 'work_nonces'], readers: ['system'] },
  { noun: 'leftover', tables: ['blobs_pending'], readers: ['system'] },
  {
    noun: 'staff',
    tables: ['staff', 'staff_roles', 'credentials', 'sessions', 'invites', 'sign_in_tries', 'spent_challenges'],
    readers: ['administrator', 'auditor'],
  },
  {
    noun: 'keys',
    tables: ['staff_keys', 'inbox_keys', 'inbox_epochs', 'key_recoveries'],
    readers: ['handler', 'auditor'],
  },
] as const

/** Tables that say nothing of anybody, and so have no row. */
export const ofNobody: readonly string[] = ['public_numbers', 'clock_runs', 'switches']

export type KeptNoun = (typeof keptNouns)[number]['noun']

/** The days that the page says, as numbers. */
export const keptDays = {
  withdrawn: retention.withdrawnDays,
  answer: retention.answerDays,
  repeat: Math.max(retention.idempotencyDays, retention.workNonceDays),
  upload: retention.uploadDays,
  signIn: retention.signInDays,
  invite: retention.inviteDays,
  export: retention.exportDays,
} as const

/** Kinds with the same number of days together, the longest first; what is never kept so is left out. */
export function matterDays() {
  return keepings.flatMap((keeping) => {
    const kinds = matterKinds.filter((kind) => keeping === 'sealed' || kind !== 'tip')
    const days = [...new Set(kinds.map((kind) => keepDays[keeping][kind]))].sort((a, b) => b - a)
    return days.map((count) => ({
      keeping,
      days: count,
      kinds: kinds.filter((kind) => keepDays[keeping][kind] === count),
      isAll: kinds.every((kind) => keepDays[keeping][kind] === count),
    }))
  })
}
