import { search as words } from '../../../content/words/search.ts'
import type { SearchAnswer, SearchEngine } from '../../../search/engines/engine.ts'

/** A chapter that the box offers, as the page hands it over. */
export interface ChapterChoice {
  readonly number: number
  readonly label: string
  readonly title: string
}

/** The chapter that the address of this page names, when it is one of those offered; else the empty text. */
export function chapterOfPage(chapters: readonly ChapterChoice[]): string {
  const named = new URLSearchParams(window.location.search).get('chapter')
  return chapters.some(({ number }) => String(number) === named) && named !== null ? named : ''
}

/** Searches one chapter, or all for the empty text; a chapter without hits says how many there are elsewhere. */
export async function searchIn(
  engine: SearchEngine,
  query: string,
  limit: number,
  chapter: string,
): Promise<SearchAnswer> {
  if (chapter === '') return engine.search(query, { limit })
  const answer = await engine.search(query, { limit, chapter: Number(chapter) })
  const elsewhere = answer.total === 0 ? (await engine.search(query, { limit: 1 })).total : 0
  return elsewhere > 0 ? { ...answer, note: words.chapters.elsewhere(elsewhere) } : answer
}

/** The id of the form around a field, made when it has none, so that a control outside can belong to it. */
export function formIdOf(field: HTMLInputElement): string {
  if (field.form === null) return ''
  if (field.form.id === '') field.form.id = `${field.id}-form`
  return field.form.id
}
