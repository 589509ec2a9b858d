import { kept, key, type Table } from './data-map-field.ts'

const told = ['handler', 'supervisor'] as const
const operation = { basis: 'operation' } as const
const forGood = { days: 'for-good' } as const

/** The tables of the overdue ladder, which go with the matter, and the numbers of /accountability/, which stay. */
export const noticeTables: Readonly<Record<string, Table>> = {
  ladders: {
    matter_id: key('with-row'),
    clock: kept('which promised time runs', ['system'], operation),
    since: kept('from when it counts', ['system'], operation),
    next_at: kept('when somebody must be told next', ['system'], operation),
  },
  notices: {
    id: key('with-row'),
    matter_id: key('with-row'),
    clock: kept('of which promised time somebody was told', told),
    since: kept('from when it counts', ['system'], operation),
    percent: kept('how much of it had passed', told),
    due_at: kept('when it ends', told),
    audience: kept('which role was told', ['system']),
    unit: kept('whose matter it was then', told),
    top: kept('up to which coordinating office', ['system']),
    at: kept('when somebody was told', told),
    tries: kept('how often the webhook was tried', ['system'], operation),
    send_at: kept('when it is tried next', ['system'], operation),
    sent_at: kept('when the webhook took it', ['system'], operation),
  },
  notice_reads: {
    notice_id: key('with-row'),
    staff_id: kept('who has read it', told, { class: 'pseudonym' }),
    at: kept('when', told),
  },
  public_numbers: {
    number: key('for-good'),
    from_day: kept('from which month on', ['resident'], forGood),
    until_day: kept('up to which month', ['resident'], forGood),
    numbers: kept('what was published: no number under ten', ['resident'], forGood),
  },
}
