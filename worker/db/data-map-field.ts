/** What the data map says of one column. */
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
  | 'grid-worker'
  | 'supervisor'
  | 'volunteer'
  | 'organiser'
  | 'analyst'
  | 'auditor'
  | 'administrator'
  | 'system'

export type Table = Readonly<Record<string, Field>>

export const key = (days: Field['days']): Field => ({
  purpose: 'tells rows apart',
  basis: 'operation',
  class: 'plain',
  days,
  readers: ['system'],
})

export const kept = (purpose: string, readers: Field['readers'], change: Partial<Field> = {}): Field => ({
  purpose,
  basis: 'service',
  class: 'plain',
  days: 'with-row',
  readers,
  ...change,
})
