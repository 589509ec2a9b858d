import { paragraphText, regulation } from '../regulation/index.ts'
import { bodyNamed, findBody, narrowerThan } from './bodies/index.ts'
import type { Body, Duty, DutySubject } from './bodies/types.ts'
import { dutyRows } from './records/index.ts'
import type { DutyRow } from './types.ts'

/** Every duty of the regulation with its bodies resolved, in article order. */
export const duties: readonly Duty[] = resolve(dutyRows)

/** The duties that name this very body as subject or partner, in article order. */
export function dutiesOfBody(id: string): Duty[] {
  return duties.filter((duty) => rolesIn(duty).includes(id))
}

/** The duties of this body and of those that are cases of it (省统筹协调机构 of 统筹协调机构), in article order. */
export function dutiesWithin(id: string): Duty[] {
  const ids = [id, ...narrowerThan(id).map((body) => body.id)]
  return duties.filter((duty) => rolesIn(duty).some((role) => ids.includes(role)))
}

/** The duties of a topic, by a code of topics.ts or duty-topics.ts, in article order. */
export function dutiesOfTopic(code: string): Duty[] {
  return duties.filter(({ topics }) => topics.includes(code))
}

/** The duties that an article lays down. */
export function dutiesOfArticle(number: number): Duty[] {
  return duties.filter(({ article }) => article === number)
}

/** The duties of a paragraph with those of its items (`a11.p2`), or of one item (`a11.p2.i4`). */
export function dutiesOfSource(id: string): Duty[] {
  return duties.filter(({ source }) => source === id || source.startsWith(`${id}.`))
}

/** The articles in which the law's word for the body stands, bearing a duty or not: 公安机关 in 15. */
export function articlesNaming(id: string): number[] {
  const body = findBody(id)
  return body && !body.common ? textOfArticles.filter(({ text }) => stands(body, text)).map(({ number }) => number) : []
}

/** The articles that merely mention the body: its word stands there, but no duty of it or of a case of it. */
export function mentionsOf(id: string): number[] {
  const bearing = new Set(dutiesWithin(id).map(({ article }) => article))
  return articlesNaming(id).filter((number) => !bearing.has(number))
}

const textOfArticles = regulation.articles.map(({ number, paragraphs }) => ({
  number,
  text: paragraphs.map(paragraphText).join('\n'),
}))

function stands({ name, aliases }: Body, text: string): boolean {
  return [name, ...aliases].some((word) => text.includes(word))
}

function rolesIn({ subjects, partners }: Duty): string[] {
  return [...subjects, ...partners].map(({ id }) => id)
}

function resolve(rows: readonly DutyRow[]): Duty[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const place = (seen.get(row.source) ?? 0) + 1
    seen.set(row.source, place)
    return dutyOf(row, `${row.source}.d${place}`)
  })
}

function dutyOf(row: DutyRow, id: string): Duty {
  const { source, span, modality, subjects, partners = [], action, object, topics, level, condition } = row
  return {
    id,
    source,
    article: Number(/^a(\d+)/.exec(source)?.[1]),
    quote: span,
    modality,
    subjects: subjects.map(subjectOf),
    partners: partners.map(({ name, role }) => ({ ...subjectOf(name), role })),
    action,
    ...(object === undefined ? {} : { object }),
    topics,
    level,
    ...(condition === undefined ? {} : { condition }),
    inherited: row.inherited ?? false,
    aimed: row.aimed ?? false,
  }
}

/** The name stays the law's word of this sentence; the id is the body's. */
function subjectOf(name: string): DutySubject {
  const body = bodyNamed(name)
  if (!body) throw new Error(`no body is called ${name}: content/duties/bodies`)
  return { id: body.id, name }
}
