import { type Field, kept, key, type Table } from './data-map-field.ts'

/** Everybody reads it on the pages that it closes. */
const everybody: Field['readers'] = ['resident', 'supervisor']
const forGood = { days: 'for-good', basis: 'operation' } as const

/** Off switches: a row for each, of nobody. */
export const switchTables: Readonly<Record<string, Table>> = {
  switches: {
    name: key('for-good'),
    is_off: kept('whether it takes anything in', everybody, forGood),
    reason: kept('why not; one of a list', everybody, forGood),
    note: kept('what the supervisor adds for residents', everybody, forGood),
    turned_at: kept('since when', everybody, forGood),
    version: kept('lets one of two turns win', ['system'], forGood),
  },
}
