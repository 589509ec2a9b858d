import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { retention } from '../../../worker/contract/retention.ts'
import { dataMap, type Field } from '../../../worker/db/data-map.ts'
import { sql } from '../../../worker/db/database.ts'
import { addDays } from '../../../worker/matters/workdays.ts'
import type { TestHome } from '../../support/home.ts'
import { count } from '../matters/told.ts'
import { at, china, plantMatter, rowsOfMatter } from './plant.ts'

const start = '2026-03-02'
const hourMs = 3_600_000

const person = sql("INSERT INTO staff VALUES ('s', 'S-AAAAA', 'v1', 'h', 'active', 0, 1, NULL)")

/** How a row of each table with a number of days comes to be on `start`. */
const plants: Readonly<Record<string, (home: TestHome) => Promise<unknown>>> = {
  idempotency: ({ db }) => db.batch([sql("INSERT INTO idempotency VALUES ('k', 'f', NULL, 0, ?)", start)]),
  work_nonces: ({ db }) => db.batch([sql("INSERT INTO work_nonces VALUES ('n', ?)", start)]),
  matters: (home) => plantMatter(home, { id: 'm', kind: 'complaint', closed: `${start}T12:00:00` }),
  blobs_pending: async (home) => {
    // As an upload writes it: due a day later.
    const now = china(`${start}T12:00:00`)
    await home.db.batch([sql("INSERT INTO blobs_pending VALUES ('b', ?)", now - (now % hourMs) + 24 * hourMs)])
  },
  sessions: ({ db }) =>
    db.batch([
      person,
      sql("INSERT INTO sessions VALUES ('t', 's', ?, ?)", china(`${start}T12:00:00`), china(`${start}T12:00:00`)),
    ]),
  sign_in_tries: ({ db }) =>
    db.batch([sql("INSERT INTO sign_in_tries VALUES ('h', 1, ?)", china(`${start}T12:00:00`))]),
  spent_challenges: ({ db }) =>
    db.batch([sql("INSERT INTO spent_challenges VALUES ('c', ?)", china(`${start}T12:00:00`))]),
  invites: ({ db }) => {
    const until = china(`${start}T12:00:00`) + retention.inviteDays * 24 * hourMs
    return db.batch([sql("INSERT INTO invites VALUES ('t', 'v1', 'h', 'handler', 'u', 'p', NULL, 0, ?)", until)])
  },
  exports: ({ db }) => {
    const asked = china(`${start}T12:00:00`)
    const row = sql(
      "INSERT INTO exports VALUES ('e', 'u', 'p', '{}', 'v1', 's', 'dispatcher', ?, ?, 'waiting', NULL, NULL)",
      asked,
      asked + 1,
    )
    return db.batch([person, row])
  },
  survey_answers: ({ db }) => db.batch([sql("INSERT INTO survey_answers VALUES ('a', 'w', ?, '{}')", start)]),
}

const daysOf = (fields: Readonly<Record<string, Field>>) => [...new Set(Object.values(fields).map(({ days }) => days))]
const numbersOf = (fields: Readonly<Record<string, Field>>) =>
  daysOf(fields).filter((days): days is number => typeof days === 'number')
const tablesWith = (kind: Field['days']) =>
  Object.keys(dataMap).filter((table) => daysOf(dataMap[table] ?? {}).includes(kind))

describe('the data map says no day that the clock does not keep', () => {
  const counted = Object.entries(dataMap).filter(([, fields]) => numbersOf(fields).length > 0)

  it('has a way to try every table with a number of days, and one number for each', () => {
    expect(counted.map(([table]) => table).sort()).toEqual(Object.keys(plants).sort())
    for (const [table, fields] of counted) expect(numbersOf(fields), table).toHaveLength(1)
  })

  for (const [table, fields] of counted) {
    const [days = 0] = numbersOf(fields)
    it(`${table}: there for ${days} days, gone on the day after at the latest`, async () => {
      const home = await openHome()
      await plants[table]?.(home)
      at(home, `${addDays(start, days - 1)}T23:59:59`)
      await runClock(home)
      expect(await count(home, table), 'too early').toBe(1)
      at(home, `${addDays(start, days + 1)}T08:00:00`)
      await runClock(home)
      expect(await count(home, table), 'too late').toBe(0)
    })
  }

  it('lets rows that hang on another go with it', async () => {
    const withRow = tablesWith('with-row').filter((table) => numbersOf(dataMap[table] ?? {}).length === 0)
    const ofVolunteer = ['volunteers', 'volunteer_consents']
    // Accounts of staff stay for the ledger that names them.
    const ofStaff = ['staff', 'staff_roles', 'credentials', 'staff_keys', 'inbox_keys']
    const ofDesk = [
      'handed_receipts',
      'approvals',
      'exclusions',
      'notes',
      'tasks',
      'hazards',
      'ladders',
      'notices',
      'notice_reads',
    ]
    expect(withRow.sort()).toEqual([...rowsOfMatter, ...ofDesk, ...ofVolunteer, ...ofStaff].sort())
    const home = await openHome()
    await plantMatter(home, { id: 'm', closed: `${start}T12:00:00` })
    await home.db.batch([
      sql("INSERT INTO volunteers VALUES ('v', 'AAAAA', 'h', 'intent', 1, '360100', NULL, '[]', '[]', 'v1', '1', 1)"),
      sql("INSERT INTO volunteer_consents VALUES ('v', 'arrange', 1, NULL)"),
      sql("INSERT INTO staff VALUES ('s', 'S-00000', 'c', 'h', 'active', 0, 1, NULL)"),
      sql("INSERT INTO exclusions VALUES ('m', 's', 1)"),
      sql("INSERT INTO ladders VALUES ('m', NULL, NULL, 9000000000000000)"),
      sql("INSERT INTO notices VALUES ('n', 'm', 'answer', 1, 50, 5, 'handler', 'u', '360102', 1, 0, NULL, NULL)"),
      sql("INSERT INTO notice_reads VALUES ('n', 's', 1)"),
      sql("INSERT INTO handed_receipts VALUES ('m', 'AAAAA', 'h')"),
      sql(
        `INSERT INTO tasks VALUES ('t', 'm', 'u', 'p', 'look', 'c', 's', 1, 2, NULL, 'given', NULL, NULL, NULL, NULL, NULL, NULL)`,
      ),
      sql("INSERT INTO hazards VALUES ('m', 's', 'fire', 1)"),
      sql("INSERT INTO notes VALUES ('n', 'm', 0, 's', 'handler', 'u', 'v1', 1)"),
      sql(
        "INSERT INTO approvals VALUES ('a', 'm', 'x', 'u', 's', 'handler', 'reviewer', 'c', 1, 2, 'waiting', NULL, NULL)",
      ),
    ])
    at(home, '2040-01-01T00:00:00')
    await runClock(home)
    for (const table of [...rowsOfMatter, ...ofDesk]) expect(await count(home, table), table).toBe(0)
    // Volunteers stay until they leave, as their notice says.
    for (const table of ofVolunteer) expect(await count(home, table), table).toBe(1)
    await home.db.batch([sql('DELETE FROM volunteers')])
    expect(await count(home, 'volunteer_consents')).toBe(0)
  })

  it('keeps for good what says so, and nothing that names or reaches a person', async () => {
    const forGood = tablesWith('for-good').filter((table) => table !== 'staff')
    for (const table of forGood) {
      expect(daysOf(dataMap[table] ?? {}), table).toEqual(['for-good'])
      const classes = Object.values(dataMap[table] ?? {}).map((field) => field.class)
      expect(classes, table).not.toContain('personal')
    }
    expect(forGood.sort()).toEqual([
      'clock_runs',
      'events',
      'inbox_epochs',
      'key_recoveries',
      'ledger_heads',
      'public_numbers',
      'survey_releases',
      'switches',
      'tombstones',
    ])
  })
})

describe('answers to a survey', () => {
  it('go wave by wave with one event that names the day alone; what was published stays', async () => {
    const home = await openHome()
    const answer = (id: string, wave: string, on: string) =>
      sql("INSERT INTO survey_answers VALUES (?, ?, ?, '{}')", id, wave, on)
    await home.db.batch([
      answer('1', 'w', '2026-03-01'),
      answer('2', 'w', '2026-03-02'),
      answer('3', 'w', '2026-03-03'),
      answer('4', 'x', '2026-03-01'),
      sql("INSERT INTO survey_releases VALUES ('w', 1, 30, '2026-03-05', '{}')"),
    ])
    at(home, '2028-03-02T10:00:00')
    await runClock(home)
    expect(await home.db.all(sql('SELECT id FROM survey_answers'))).toEqual([{ id: '3' }])
    const events = await home.db.all(sql('SELECT subject_id, action, at, detail FROM events ORDER BY subject_id'))
    const event = { action: 'survey.forget', at: china('2028-03-02T00:00:00'), detail: '{}' }
    expect(events).toEqual([
      { subject_id: 'w', ...event },
      { subject_id: 'x', ...event },
    ])
    expect(await count(home, 'survey_releases')).toBe(1)
  })
})

describe('keys of writes and spent challenges', () => {
  it('stay while a request could still come back with them', async () => {
    const home = await openHome()
    await home.db.batch([
      sql("INSERT INTO work_nonces VALUES ('n', '2026-03-02')"),
      sql("INSERT INTO idempotency VALUES ('k', 'f', NULL, 0, '2026-03-02')"),
    ])
    // Twenty minutes after midnight in UTC: a challenge of yesterday is still good.
    home.time.now = Date.parse('2026-03-03T00:20:00Z')
    await runClock(home)
    expect([await count(home, 'work_nonces'), await count(home, 'idempotency')]).toEqual([1, 1])
    home.time.now = Date.parse('2026-03-04T00:00:00Z')
    await runClock(home)
    expect([await count(home, 'work_nonces'), await count(home, 'idempotency')]).toEqual([0, 1])
    home.time.now = Date.parse('2026-03-05T00:00:00Z')
    await runClock(home)
    expect(await count(home, 'idempotency')).toBe(0)
  })
})
