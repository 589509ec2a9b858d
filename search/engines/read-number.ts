import { search as words } from '../../content/words/search.ts'
import type { Found } from '../rank/found.ts'
import { findPlaces, type Places } from '../rank/places.ts'
import type { Prepared } from '../rank/prepared.ts'
import type { ArticleForm } from '../text/numbers.ts'
import { type Result, tag } from './result.ts'

/** Numbers that people dial: typed alone they are no article numbers. */
const EMERGENCY_NUMBERS = ['110', '119', '120', '122']

function noteOnPlaces(places: Places, form: ArticleForm, query: string, articles: number): string | null {
  const { notes } = words
  if (places.missingParagraph !== null) {
    const { article, paragraphs } = places.missingParagraph
    return notes.paragraphBeyond(article, paragraphs)
  }
  if (!places.beyond) return null
  if (form.bare && EMERGENCY_NUMBERS.includes(query)) return notes.emergencyNumber
  return notes.articleBeyond(articles)
}

/**
 * The places that an article number names, then every paragraph that contains it.
 * @param query folded, @param literal what contains it
 */
export function readNumber(
  all: readonly Prepared[],
  form: ArticleForm,
  literal: readonly Found[],
  query: string,
): Result {
  const places = findPlaces(all, form)
  const named = new Set(places.found.map(({ prepared }) => prepared))
  const rest = literal.filter(({ prepared }) => !named.has(prepared))
  const articles = new Set(all.map(({ document }) => document.article)).size
  const occurs = form.bare && places.found.length === 0 && rest.length > 0
  const note = occurs ? null : noteOnPlaces(places, form, query, articles)
  return { hits: [...tag(places.found, 'number'), ...tag(rest, 'exact')], note, taken: [], meant: [] }
}
