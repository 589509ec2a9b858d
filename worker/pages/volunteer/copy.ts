import { volunteers as words } from '../../../content/words/volunteers.ts'
import type { VolunteerForSelf } from '../../volunteers/types.ts'

export interface RecordRow {
  readonly label: string
  readonly value: string
  readonly isConsent: boolean
}

/** The whole record as labelled lines, for the page and for the table file; what is empty is left out. */
export function rowsOf(record: VolunteerForSelf): RecordRow[] {
  const labels = { ...words.steps.check.labels, ...words.mine.record.labels }
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(words.listComma)
  const { emergencyContact } = record
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.state, record.stateText],
    [labels.signedUpOn, record.signedUpOn],
    [labels.adult, words.steps.start.options.yes],
    [labels.name, record.name],
    [labels.phone, record.phone],
    [labels.place, record.place.name],
    [labels.services, names(record.services)],
    [labels.times, names(record.times)],
    [labels.qualifications, record.qualifications],
    [labels.emergencyContact, emergencyContact && `${emergencyContact.name} ${emergencyContact.phone}`],
    [labels.nationalNumber, record.nationalNumber],
    [labels.notice, words.mine.record.noticeVersion(record.noticeVersion)],
  ]
  return [
    ...rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value, isConsent: false }])),
    ...record.consents.map(({ name, givenOn }) => ({
      label: name,
      value: words.mine.record.given(givenOn),
      isConsent: true,
    })),
  ]
}

/** The record as a file to keep: JSON as the API gives it, or a table that spreadsheets open. */
export function asFile(record: VolunteerForSelf, format: string): Response {
  const isTable = format === 'csv'
  const body = isTable ? tableOf(record) : `${JSON.stringify(record, null, 2)}\n`
  const name = `${words.fileName}.${isTable ? 'csv' : 'json'}`
  return new Response(body, {
    headers: {
      'Content-Type': isTable ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** The mark at the start tells spreadsheets that this is UTF-8. */
function tableOf(record: VolunteerForSelf): string {
  const lines = rowsOf(record).map(({ label, value }) => [label, value])
  return `\uFEFF${[[words.csv.field, words.csv.value], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Quoted; a cell that a spreadsheet would run as a formula is made text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${text.replace(/"/g, '""')}"`
}
