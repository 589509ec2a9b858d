import { keepDays, retention } from '../contract/retention.ts'
import { deskTables } from './data-map-desk.ts'
import { type Field, kept, key, type Table } from './data-map-field.ts'
import { keyTables } from './data-map-keys.ts'
import { noticeTables } from './data-map-notices.ts'
import { staffTables } from './data-map-staff.ts'
import { switchTables } from './data-map-switches.ts'

export type { Field, Reader } from './data-map-field.ts'

const rowDays = {
  matter: Math.max(...Object.values(keepDays).flatMap((kinds) => Object.values(kinds))),
  idempotency: retention.idempotencyDays,
  workNonce: retention.workNonceDays,
  upload: retention.uploadDays,
  answer: retention.answerDays,
} as const

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

const matterReaders = ['resident', 'handler'] as const
const volunteerReaders = ['volunteer', 'organiser'] as const

/**
 * Every stored column: why it is kept, on what ground, how sensitive it is, how long, and who may read it.
 * A migration that adds a column without an entry fails a test, and so does a number of days that no scheduled work keeps.
 * Days of a matter count from the day of its closing, the longest of its kinds stands here; all others from the day that
 * the row names. `with-row`: goes with the matter or volunteer that it belongs to.
 */
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
    due_at: kept('what is done first', matterReaders),
    assignee: kept('which person of staff works on it', ['handler', 'system'], { class: 'pseudonym' }),
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
  ...staffTables,
  ...keyTables,
  ...deskTables,
  ...noticeTables,
  ...switchTables,
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
