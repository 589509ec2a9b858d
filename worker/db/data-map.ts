import { keepDays, retention } from '../contract/retention.ts'

/**
 * Every stored column: why it is kept, on what ground, how sensitive it is, how long, and who may read it.
 * A migration that adds a column without an entry fails a test, and so does a number of days that no scheduled work keeps.
 * Days of a matter count from the day of its closing, the longest of its kinds stands here; all others from the day that
 * the row names. `with-row`: goes with the matter or volunteer that it belongs to.
 */
export interface Field {
  readonly purpose: string
  readonly basis: 'service' | 'consent' | 'law' | 'operation'
  /** plain: says nothing of a person · pseudonym: only with the code · personal: encrypted at rest */
  readonly class: 'plain' | 'pseudonym' | 'personal'
  readonly days: number | 'with-row' | 'for-good' | 'until-erased' | 'until-released'
  readonly readers: readonly Reader[]
}

export type Reader =
  | 'resident'
  | 'handler'
  | 'supervisor'
  | 'volunteer'
  | 'organiser'
  | 'analyst'
  | 'auditor'
  | 'administrator'
  | 'system'

type Table = Readonly<Record<string, Field>>

const rowDays = {
  matter: Math.max(...Object.values(keepDays).flatMap((kinds) => Object.values(kinds))),
  idempotency: retention.idempotencyDays,
  workNonce: retention.workNonceDays,
  upload: retention.uploadDays,
  answer: retention.answerDays,
} as const

/** Rows of signing in go a day after their end; an invitation ends after three. */
const { signInDays: sessionDays, inviteDays } = retention

const key = (days: Field['days']): Field => ({
  purpose: 'tells rows apart',
  basis: 'operation',
  class: 'plain',
  days,
  readers: ['system'],
})

const handle: Field = {
  purpose: 'the public number that both sides can say',
  basis: 'service',
  class: 'pseudonym',
  days: 'with-row',
  readers: ['resident', 'handler', 'system'],
}

const authHash: Field = {
  purpose: 'recognises who holds the receipt code, without storing it',
  basis: 'service',
  class: 'pseudonym',
  days: 'with-row',
  readers: ['system'],
}

const kept = (purpose: string, readers: Field['readers'], change: Partial<Field> = {}): Field => ({
  purpose,
  basis: 'service',
  class: 'plain',
  days: 'with-row',
  readers,
  ...change,
})

const matterReaders = ['resident', 'handler'] as const
const volunteerReaders = ['volunteer', 'organiser'] as const

export const dataMap: Readonly<Record<string, Table>> = {
  events: {
    id: key('for-good'),
    subject_kind: kept('which noun the event is about', ['auditor', 'system'], { days: 'for-good' }),
    subject_id: kept('which row the event is about', ['auditor', 'system'], { days: 'for-good', class: 'pseudonym' }),
    action: kept('what was done', ['resident', 'auditor'], { days: 'for-good' }),
    actor_role: kept('which role did it', ['resident', 'auditor'], { days: 'for-good' }),
    actor_id: kept('which person of staff did it', ['auditor'], { days: 'for-good', class: 'pseudonym', basis: 'law' }),
    at: kept('when; the day alone for surveys', ['resident', 'auditor'], { days: 'for-good' }),
    detail: kept('states and bases of a move, never text of a person', ['resident', 'auditor'], { days: 'for-good' }),
    unit: kept('in whose chain it stands', ['auditor', 'system'], { days: 'for-good' }),
    n: kept('its place in the chain', ['auditor', 'system'], { days: 'for-good', basis: 'operation' }),
    hash: kept('shows that no event before it was changed', ['auditor', 'system'], {
      days: 'for-good',
      basis: 'operation',
    }),
  },
  ledger_heads: {
    day: key('for-good'),
    head: kept('published, so that nobody can change the ledger unseen', ['auditor', 'system'], { days: 'for-good' }),
    lines: kept('what the head was folded from; never published', ['auditor', 'system'], { days: 'for-good' }),
  },
  idempotency: {
    key_hash: kept('finds a repeated write', ['system'], { days: rowDays.idempotency, basis: 'operation' }),
    fingerprint: kept('refuses a key with another body', ['system'], { days: rowDays.idempotency, basis: 'operation' }),
    subject_id: kept('answers the repeat; empty for surveys', ['system'], {
      days: rowDays.idempotency,
      class: 'pseudonym',
    }),
    counter: kept('derives the same receipt again', ['system'], { days: rowDays.idempotency, basis: 'operation' }),
    created_on: kept('tells when the row may go', ['system'], { days: rowDays.idempotency, basis: 'operation' }),
  },
  work_nonces: {
    nonce_hash: kept('lets a solved challenge pay once', ['system'], { days: rowDays.workNonce, basis: 'operation' }),
    day: kept('tells when the row may go', ['system'], { days: rowDays.workNonce, basis: 'operation' }),
  },
  matters: {
    id: key(rowDays.matter),
    handle,
    auth_hash: authHash,
    kind: kept('what the person wants', matterReaders),
    topic: kept('finds the body in charge', matterReaders),
    city: kept('finds the body in charge', matterReaders),
    county: kept('finds the body in charge', matterReaders),
    township: kept('finds the body in charge', matterReaders),
    unit: kept('whose inbox it lies in: no matter is without an owner', matterReaders),
    privacy: kept('who may know the identity', matterReaders),
    keeping: kept('sealed or open', matterReaders),
    urgency: kept('what is looked at first', matterReaders),
    size_kib: kept('how long reading takes; a power of two, sealed matters only', matterReaders),
    text_cipher: kept('what happened; empty when sealed', matterReaders, { class: 'personal' }),
    state: kept('how far it is', matterReaders),
    version: kept('lets one of two moves win', ['system'], { basis: 'operation' }),
    created_at: kept('counts the clocks; the hour alone when sealed', matterReaders),
    updated_at: kept('counts the clocks; the hour alone when sealed', matterReaders),
    closed_at: kept('tells when the row may go', matterReaders, { basis: 'operation' }),
  },
  tombstones: {
    id: key('for-good'),
    handle: { ...handle, purpose: 'is never given out again', days: 'for-good', readers: ['system'] },
    kind: kept('that there was a matter of this kind', ['auditor', 'system'], { days: 'for-good' }),
    unit: kept('whose it was', ['auditor', 'system'], { days: 'for-good' }),
    closed_month: kept('when it ended; the month alone', ['auditor', 'system'], { days: 'for-good' }),
  },
  holds: {
    matter_id: key('until-released'),
    reason_cipher: kept('why the matter must not be erased yet', ['supervisor', 'auditor'], {
      days: 'until-released',
      class: 'personal',
    }),
    held_by: kept('which role holds it', ['supervisor', 'auditor'], { days: 'until-released' }),
    since: kept('since when; the hour alone when sealed', ['resident', 'supervisor', 'auditor'], {
      days: 'until-released',
    }),
  },
  blobs_pending: {
    blob: kept('finds bytes that belong to no row', ['system'], { days: rowDays.upload, basis: 'operation' }),
    due_at: kept('tells them from running uploads; the hour alone', ['system'], {
      days: rowDays.upload,
      basis: 'operation',
    }),
  },
  clock_runs: {
    name: kept('which scheduled work', ['system'], { days: 'for-good', basis: 'operation' }),
    at: kept('when it last came to its end', ['system'], { days: 'for-good', basis: 'operation' }),
  },
  envelopes: {
    matter_id: key('with-row'),
    purpose: kept('tells body, contact, addition and reply apart', matterReaders),
    seq: kept('orders additions and replies', matterReaders),
    ciphertext: kept('what happened, or how to reach the person, sealed in the browser', matterReaders, {
      class: 'personal',
    }),
  },
  wraps: {
    matter_id: key('with-row'),
    purpose: kept('which envelope or picture the key is of', matterReaders),
    seq: kept('which envelope the key is of', matterReaders),
    recipient: kept('who may open it: an inbox, a custodian, the recovery, the reporter', matterReaders),
    epoch: kept('with which of their keys', matterReaders),
    enc: kept('opens the key, with the private key of the recipient', matterReaders),
    key: kept('opens the envelope; sealed to the recipient', matterReaders),
  },
  reporters: {
    matter_id: key('with-row'),
    public_key: kept('what replies are sealed to; fresh for each matter', matterReaders, { class: 'pseudonym' }),
    wrapped: kept('brings the reporter back; opens by the receipt code alone', ['resident'], { class: 'personal' }),
  },
  attachments: {
    matter_id: key('with-row'),
    number: kept('tells pictures of a matter apart', matterReaders),
    chunks: kept('of how many pieces the picture is', matterReaders),
    hashes: kept('holds each sealed piece against what was declared', ['resident', 'handler', 'system']),
    type: kept('which kind of picture; empty when sealed', matterReaders),
    sent: kept('tells the person what has arrived', matterReaders),
    declared: kept('answers a repeated declaration', ['system'], { basis: 'operation' }),
  },
  attachment_chunks: {
    matter_id: key('with-row'),
    number: kept('which picture the piece is of', matterReaders),
    seq: kept('where in the picture the piece stands', matterReaders),
    blob: kept('finds the bytes in the blob store; says nothing of a person', ['system'], { basis: 'operation' }),
    digest: kept('tells a repeated piece from another', ['system'], { basis: 'operation' }),
    bytes: kept('keeps a picture within its limit', ['system'], { basis: 'operation' }),
    stored_at: kept('tells unfinished pictures from running uploads; the hour alone when sealed', ['system'], {
      basis: 'operation',
    }),
  },
  messages: {
    id: key('with-row'),
    matter_id: key('with-row'),
    seq: kept('orders what was said; binds an envelope to its place', matterReaders),
    author: kept('which side said it', matterReaders),
    kind: kept('addition, question, reply and the like', matterReaders),
    outcome: kept('how a reply ends the matter', matterReaders),
    text_cipher: kept('what was said; empty when sealed', matterReaders, { class: 'personal' }),
    due_at: kept('until when an answer is waited for', matterReaders),
    at: kept('when; the hour alone when sealed', matterReaders),
  },
  contacts: {
    matter_id: key('with-row'),
    name_cipher: kept('how to address the person, if they wish', ['handler'], { class: 'personal', basis: 'consent' }),
    phone_cipher: kept('how to call back, if they wish', ['handler'], { class: 'personal', basis: 'consent' }),
  },
  volunteers: {
    id: key('until-erased'),
    handle: { ...handle, readers: ['volunteer', 'organiser', 'system'] },
    auth_hash: authHash,
    state: kept('how far the enrolment is', volunteerReaders),
    version: kept('lets one of two moves win', ['system'], { basis: 'operation' }),
    city: kept('where to help', volunteerReaders),
    county: kept('where to help', volunteerReaders),
    services: kept('what to help with', volunteerReaders),
    times: kept('when to help', volunteerReaders),
    person_cipher: kept('how to reach the volunteer', volunteerReaders, { class: 'personal', basis: 'consent' }),
    notice_version: kept('which notice was shown', volunteerReaders, { basis: 'law' }),
    created_at: kept('when the enrolment began', volunteerReaders),
  },
  volunteer_consents: {
    volunteer_id: key('with-row'),
    purpose: kept('what was agreed to', volunteerReaders, { basis: 'law' }),
    given_at: kept('since when', volunteerReaders, { basis: 'law' }),
    withdrawn_at: kept('until when', volunteerReaders, { basis: 'law' }),
  },
  staff: {
    id: key('for-good'),
    code: kept('what somebody signs in with and others call them by', ['administrator', 'auditor'], {
      days: 'for-good',
    }),
    name_cipher: kept('whose account it is', ['administrator'], { class: 'personal', basis: 'operation' }),
    name_hash: kept('keeps three administrations in three hands', ['system'], {
      class: 'pseudonym',
      basis: 'operation',
    }),
    state: kept('whether somebody still works here', ['administrator', 'system']),
    is_demo: kept('refused outside the demonstration', ['system'], { basis: 'operation' }),
    joined_at: kept('since when', ['administrator'], { basis: 'operation' }),
    left_at: kept('until when', ['administrator'], { basis: 'operation' }),
  },
  staff_roles: {
    staff_id: key('with-row'),
    role: kept('what somebody may do', ['administrator', 'system']),
    unit: kept('for which unit', ['administrator', 'system']),
    place: kept('for which place', ['administrator', 'system']),
    topic: kept('for which topic; empty for all', ['administrator', 'system']),
    reads_content: kept('whether a supervisor was granted content', ['administrator', 'system']),
    since: kept('since when', ['administrator'], { basis: 'operation' }),
  },
  credentials: {
    id: key('with-row'),
    staff_id: key('with-row'),
    kind: kept('password with one-time code, or passkey', ['system'], { basis: 'operation' }),
    salt: kept('makes equal passwords look different', ['system'], { basis: 'operation' }),
    password_hash: kept('recognises the password, without storing it', ['system'], { class: 'pseudonym' }),
    totp_cipher: kept('recognises one-time codes', ['system'], { class: 'personal', basis: 'operation' }),
    public_key: kept('recognises the passkey', ['system'], { class: 'pseudonym' }),
    counter: kept('lets a one-time code count once', ['system'], { basis: 'operation' }),
    made_at: kept('since when', ['system'], { basis: 'operation' }),
  },
  sessions: {
    token_hash: kept('recognises who signed in', ['system'], { class: 'pseudonym', days: sessionDays }),
    staff_id: key(sessionDays),
    began_at: kept('ends a session after eight hours', ['system'], { basis: 'operation', days: sessionDays }),
    seen_at: kept('ends a session that nobody uses', ['system'], { basis: 'operation', days: sessionDays }),
  },
  invites: {
    token_hash: kept('recognises the link, without storing it', ['system'], { class: 'pseudonym', days: inviteDays }),
    name_cipher: kept('who is invited', ['administrator'], { class: 'personal', basis: 'operation', days: inviteDays }),
    name_hash: kept('keeps three administrations in three hands', ['system'], { class: 'pseudonym', days: inviteDays }),
    role: kept('as what', ['administrator'], { days: inviteDays }),
    unit: kept('for which unit', ['administrator'], { days: inviteDays }),
    place: kept('for which place', ['administrator'], { days: inviteDays }),
    topic: kept('for which topic; empty for all', ['administrator'], { days: inviteDays }),
    reads_content: kept('whether a supervisor is granted content', ['administrator'], { days: inviteDays }),
    until: kept('when the link ends', ['system'], { basis: 'operation', days: inviteDays }),
  },
  sign_in_tries: {
    account_hash: kept('counts wrong tries, whether the account exists or not', ['system'], {
      class: 'pseudonym',
      days: sessionDays,
    }),
    failures: kept('locks after five', ['system'], { basis: 'operation', days: sessionDays }),
    at: kept('unlocks after a quarter of an hour', ['system'], { basis: 'operation', days: sessionDays }),
  },
  spent_challenges: {
    challenge_hash: kept('lets a challenge count once', ['system'], { basis: 'operation', days: sessionDays }),
    until: kept('tells when the row may go', ['system'], { basis: 'operation', days: sessionDays }),
  },
  survey_answers: {
    id: key(rowDays.answer),
    wave: kept('which survey', ['analyst'], { days: rowDays.answer }),
    answered_on: kept('the day, for the course of the wave', ['analyst'], { days: rowDays.answer }),
    answers: kept('the answers', ['analyst'], { days: rowDays.answer }),
  },
  survey_releases: {
    wave: kept('which survey', ['analyst'], { days: 'for-good' }),
    number: kept('which release', ['analyst'], { days: 'for-good' }),
    answers: kept('of how many answers; never published below a step', ['analyst'], { days: 'for-good' }),
    released_on: kept('since when', ['analyst'], { days: 'for-good' }),
    results: kept('what was published, with small cells hidden', ['analyst'], { days: 'for-good' }),
  },
}
