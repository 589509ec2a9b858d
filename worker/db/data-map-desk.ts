import { retention } from '../contract/retention.ts'
import { type Field, kept, key, type Table } from './data-map-field.ts'

const ofExport = (purpose: string, readers: Field['readers'], change: Partial<Field> = {}): Field =>
  kept(purpose, readers, { days: retention.exportDays, ...change })

const street = ['handler', 'grid-worker'] as const

/** The tables of the desk: what belongs to a matter goes with it. */
export const deskTables: Readonly<Record<string, Table>> = {
  handed_receipts: {
    matter_id: key('with-row'),
    handle: kept('finds the row by what the code says', ['system'], { class: 'pseudonym' }),
    auth_hash: kept('tells a code that a clerk has seen, so that it opens nothing', ['system'], { class: 'pseudonym' }),
  },
  exclusions: {
    matter_id: key('with-row'),
    staff_id: kept('whom the matter is kept from', ['system'], { class: 'pseudonym' }),
    since: kept('since when', ['system']),
  },
  notes: {
    id: key('with-row'),
    matter_id: key('with-row'),
    seq: kept('orders notes; binds an envelope to its place', ['handler']),
    staff_id: kept('which colleague wrote it', ['handler'], { class: 'pseudonym' }),
    role: kept('in which role', ['handler']),
    unit: kept('of which unit', ['handler']),
    text_cipher: kept('what colleagues write for each other; empty when sealed', ['handler'], { class: 'personal' }),
    at: kept('when; the hour alone when sealed', ['handler']),
  },
  exports: {
    id: key(retention.exportDays),
    unit: ofExport('whose list it is', ['handler']),
    place: ofExport('how far the list reaches', ['handler']),
    filter: ofExport('which rows were asked for', ['handler']),
    reason_cipher: ofExport('why', ['handler'], { class: 'personal' }),
    asked_by: ofExport('keeps two persons apart', ['handler'], { class: 'pseudonym' }),
    asked_role: ofExport('in which role it was asked for', ['handler']),
    asked_at: ofExport('since when', ['handler']),
    until: ofExport('after which instant nobody can agree or fetch it', ['handler']),
    state: ofExport('whether somebody has decided', ['handler']),
    decided_by: ofExport('who decided', ['handler'], { class: 'pseudonym' }),
    decided_at: ofExport('when', ['handler']),
  },
  tasks: {
    id: key('with-row'),
    matter_id: key('with-row'),
    unit: kept('whose grid workers see it', ['system']),
    place: kept('who reaches it', street),
    what: kept('what is to be done there', street),
    brief_cipher: kept("where to go and what to look at, without anybody's name", street, { class: 'personal' }),
    given_by: kept('which colleague asked for it', ['system'], { class: 'pseudonym' }),
    given_at: kept('since when', ['handler']),
    due_at: kept('until when', street),
    assignee: kept('which grid worker it is for', street, { class: 'pseudonym' }),
    state: kept('whether somebody was there', street),
    outcome: kept('what came of it', ['handler']),
    note_cipher: kept('what was seen there', ['handler'], { class: 'personal' }),
    done_by: kept('who was there', ['handler'], { class: 'pseudonym' }),
    done_at: kept('when', ['handler']),
    photo_blob: kept('finds the picture in the blob store; says nothing of a person', ['system'], {
      basis: 'operation',
    }),
    photo_type: kept('which kind of picture', ['handler']),
  },
  hazards: {
    matter_id: key('with-row'),
    staff_id: kept('who filed it, and sees how far it is', ['grid-worker'], { class: 'pseudonym' }),
    kind: kept('what was seen', ['grid-worker']),
    at: kept('when', ['grid-worker']),
  },
  approvals: {
    id: key('with-row'),
    matter_id: key('with-row'),
    action: kept('what a second person must agree to', ['handler', 'auditor']),
    unit: kept('finds who may agree', ['system']),
    asked_by: kept('keeps two persons apart', ['handler', 'auditor'], { class: 'pseudonym' }),
    asked_role: kept('in which role it was asked for', ['handler', 'auditor']),
    needed_role: kept('in which role somebody must agree', ['handler', 'auditor']),
    deed_cipher: kept('what is done once somebody agrees, with its reason', ['handler'], { class: 'personal' }),
    asked_at: kept('since when', ['handler', 'auditor']),
    until: kept('after which day nobody can agree any more', ['handler', 'auditor']),
    state: kept('whether somebody has decided', ['handler', 'auditor']),
    decided_by: kept('who decided', ['handler', 'auditor'], { class: 'pseudonym' }),
    decided_at: kept('when', ['handler', 'auditor']),
  },
}
