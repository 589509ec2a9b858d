import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'

/** A whole sign-up with every optional part; each call may replace fields. */
export function signUp(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: '王阿姨',
    phone: '13812345678',
    adult: true,
    place: { city: '360100', county: '360102' },
    services: ['publicity', 'rescue'],
    times: ['weekend-day'],
    qualifications: '急救证，会说赣方言',
    emergencyContact: { name: '女儿', phone: '0791-86200001' },
    nationalNumber: 'JX2024000123',
    consents: ['arrange', 'emergency', 'national'],
    ...change,
  }
}

/** The same as a person fills it in without script. */
export const filled: Record<string, string | readonly string[]> = {
  adult: 'yes',
  city: '360100',
  county: '360102',
  services: ['publicity', 'rescue'],
  times: ['weekend-day'],
  name: '王阿姨',
  phone: '13812345678',
  qualifications: '急救证，会说赣方言',
  emergencyName: '女儿',
  emergencyPhone: '0791-86200001',
  nationalNumber: 'JX2024000123',
  consents: ['arrange', 'emergency', 'national'],
}

/** Signs up and answers with the code. */
export async function receiptOf(home: TestHome, body = signUp(), key?: string): Promise<string> {
  const answer = await home.post('/api/volunteers', body, key)
  return ((await answer.json()) as { receipt: string }).receipt
}

const tables = ['volunteers', 'volunteer_consents', 'events', 'idempotency'] as const

/** How many rows each table holds. */
export async function countRows(home: TestHome): Promise<Record<(typeof tables)[number], number>> {
  const counts = await Promise.all(
    tables.map(async (table) => (await home.db.all(sql(`SELECT * FROM ${table}`))).length),
  )
  return Object.fromEntries(tables.map((table, index) => [table, counts[index] ?? 0])) as never
}

/** Everything that the tables hold, as one text. */
export async function dumpTables(home: TestHome): Promise<string> {
  const rows = await Promise.all(tables.map((table) => home.db.all(sql(`SELECT * FROM ${table}`))))
  return JSON.stringify(rows)
}

export const nothing = { volunteers: 0, volunteer_consents: 0, events: 0, idempotency: 0 }
