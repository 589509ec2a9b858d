import type { TestHome } from '../../support/home.ts'

/** A whole set of answers, by which one field at a time may be changed. */
export const answers: Readonly<Record<string, unknown>> = {
  area: '360100',
  county: '360102',
  age: '35-44',
  safety: 'safe',
  night: 'safe',
  change: 'same',
  fraud: 'worried',
  focus: ['fraud', 'disputes'],
  met: ['none'],
  patrol: 'sometimes',
  mediation: 'likely',
  dealt: ['police', 'court'],
  satisfied: { police: 'satisfied', court: 'unsure' },
  improve: ['speed'],
  overall: 'satisfied',
  volunteering: 'known',
  coached: ['none'],
  sex: 'declined',
  setting: 'city',
}

/** A noon while the wave is open, so that these tests hold in any year. */
export const fieldwork = Date.parse('2026-12-01T12:00:00+08:00')

export const wave = '2026-open'
export const answersAddress = `/api/surveys/${wave}/answers`
export const resultsAddress = `/api/surveys/${wave}/results`

export async function countRows(home: TestHome, table: 'survey_answers' | 'events' | 'idempotency'): Promise<number> {
  const row = await home.db.first<{ count: number }>({ sql: `SELECT COUNT(*) AS count FROM ${table}`, params: [] })
  return row?.count ?? 0
}

/** Posts answers of this many people, the changes of each drawn by its index. */
export async function post(home: TestHome, count: number, change: (index: number) => object = () => ({})) {
  for (let index = 0; index < count; index++) {
    const response = await home.post(answersAddress, { answers: { ...answers, ...change(index) } })
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  }
}
