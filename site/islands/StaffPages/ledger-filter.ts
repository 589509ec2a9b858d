/** What the auditor asks the ledger for; empty: everything. */
export interface Asked {
  readonly unit: string
  readonly noun: string
  readonly role: string
  readonly who: string
  readonly day: string
  readonly subject: string
}

export const noFilter: Asked = { unit: '', noun: '', role: '', who: '', day: '', subject: '' }

/** The query of a page. @param before where it begins; null: at the newest row */
export function queryOf(asked: Asked, before: string | null): string {
  const query = new URLSearchParams()
  for (const [name, typed] of Object.entries(asked)) {
    const value = name === 'who' ? typed.trim().toUpperCase() : typed.trim()
    if (value !== '') query.set(name, value)
  }
  if (before !== null) query.set('before', before)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
