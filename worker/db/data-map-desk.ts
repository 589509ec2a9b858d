import { kept, key, type Table } from './data-map-field.ts'

/** The tables of the desk: all of it goes with the matter. */
export const deskTables: Readonly<Record<string, Table>> = {
  exclusions: {
    matter_id: key('with-row'),
    staff_id: kept('whom the matter is kept from', ['system'], { class: 'pseudonym' }),
    since: kept('since when', ['system']),
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
