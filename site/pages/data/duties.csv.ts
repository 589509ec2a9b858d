import type { APIRoute } from 'astro'
import { type Duty, duties, dutyTopicLabel } from '../../../content/duties/index.ts'
import { cite } from '../../../content/regulation/index.ts'
import { duties as words } from '../../../content/words/duties.ts'
import { partOf } from '../../parts/Duty/group.ts'

/** The mark by which spreadsheets know that the text is UTF-8. */
const byteOrderMark = '\uFEFF'
const between = words.between

/** The duties as a table, a row each, with a heading line; lines end as RFC 4180 wants. */
export function renderDutiesCsv(list: readonly Duty[] = duties): string {
  return byteOrderMark + [words.csv, ...list.map(rowOf)].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('')
}

/** A cell in quotes; what a spreadsheet would run as a formula gets an apostrophe before it. */
export function quoteCell(text: string): string {
  const safe = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.split('"').join('""')}"`
}

function rowOf(duty: Duty): string[] {
  return [
    duty.id,
    duty.source,
    cite(duty.source),
    duty.quote,
    words.modality[duty.modality],
    duty.subjects.map(({ name }) => name).join(between),
    duty.subjects.map(({ id }) => id).join(between),
    duty.partners.map((partner) => words.partnersAre[partOf(partner, duty.quote)] + partner.name).join(between),
    duty.action,
    duty.condition ?? '',
    duty.topics.map((code) => dutyTopicLabel(code) ?? code).join(between),
    words.levels[duty.level],
    duty.inherited ? words.yes : words.no,
    duty.aimed ? words.yes : words.no,
  ]
}

export const GET: APIRoute = () =>
  new Response(renderDutiesCsv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
