import { search as words } from '../../content/words/search.ts'
import type { SearchDocument } from '../documents/document.ts'
import { createLikenessIndex, type LikenessIndex } from '../rank/likeness.ts'
import { type Found, findAllWords, findLiteral } from '../rank/literal.ts'
import { findPlaces, type Places } from '../rank/places.ts'
import { type Prepared, prepareDocuments } from '../rank/prepared.ts'
import { BETWEEN_WORDS } from '../text/cues.ts'
import { fold, foldMarks } from '../text/fold.ts'
import { type ArticleForm, parseArticleForm } from '../text/numbers.ts'
import type { Hit, HitVia, SearchAnswer, SearchEngine } from './engine.ts'

export const limitDefault = 20
/** Longer queries are cut here; the doors refuse them before. */
const QUERY_CHARS_MAX = 200
/** Numbers that people dial: typed alone they are no article numbers. */
const EMERGENCY_NUMBERS = ['110', '119', '120', '122']

interface Result {
  readonly hits: readonly { found: Found; via: HitVia }[]
  readonly note: string | null
}

const tag = (found: readonly Found[], via: HitVia) => found.map((each) => ({ found: each, via }))

function toHit({ prepared, ranges }: Found, via: HitVia): Hit {
  const { document } = prepared
  const { id, article, paragraph, text } = document
  const item =
    ranges.length === 0
      ? undefined
      : document.items.find(({ start, end }) => ranges.every((range) => range[0] >= start && range[1] <= end))
  const { title, url } = item ?? document
  const matched = ranges.map(([start, end]) => text.slice(start, end))
  return { id, article, paragraph, item: item?.number ?? null, title, url, text, ranges, matched, via }
}

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

function searchNumber(all: readonly Prepared[], form: ArticleForm, literal: readonly Found[], query: string): Result {
  const places = findPlaces(all, form)
  const taken = new Set(places.found.map(({ prepared }) => prepared))
  const rest = literal.filter(({ prepared }) => !taken.has(prepared))
  const articles = new Set(all.map(({ document }) => document.article)).size
  const occurs = form.bare && places.found.length === 0 && rest.length > 0
  const note = occurs ? null : noteOnPlaces(places, form, query, articles)
  return { hits: [...tag(places.found, 'number'), ...tag(rest, 'exact')], note }
}

function searchWords(all: readonly Prepared[], query: string, alike: () => LikenessIndex): Result {
  const parts = query.split(BETWEEN_WORDS).map((part) => fold(part).text)
  const typed = [...new Set(parts.filter((part) => part !== ''))]
  const both = typed.length > 1 ? findAllWords(all, typed) : []
  if (both.length > 0) return { hits: tag(both, 'exact'), note: null }
  const like = alike()(query)
  return { hits: tag(like, 'fuzzy'), note: like.length > 0 ? words.notes.alike : words.notes.nothing }
}

function searchPrepared(all: readonly Prepared[], query: string, alike: () => LikenessIndex): Result {
  const letters = fold(query).text
  const marks = foldMarks(query).text
  if (marks === '' || (letters === '' && marks.length < 2)) return { hits: [], note: words.notes.empty }
  const literal = findLiteral(all, marks, letters)
  const form = parseArticleForm(query)
  if (form !== null) return searchNumber(all, form, literal, letters)
  if (literal.length > 0) return { hits: tag(literal, 'exact'), note: null }
  return letters === '' ? { hits: [], note: words.notes.empty } : searchWords(all, query, alike)
}

/**
 * The engine over documents that the caller brings. It reads no regulation by itself, so that the browser can fetch
 * the text when the box is focused; `createEmbeddedEngine` is the same with the regulation in it.
 */
export function createEngineOver(documents: readonly SearchDocument[], name = 'embedded'): SearchEngine {
  const all = prepareDocuments(documents)
  let index: LikenessIndex | null = null
  const alike = () => {
    index ??= createLikenessIndex(all)
    return index
  }
  return {
    name,
    async search(query, { limit = limitDefault } = {}): Promise<SearchAnswer> {
      const { hits, note } = searchPrepared(all, query.slice(0, QUERY_CHARS_MAX), alike)
      const shown = hits.slice(0, limit).map(({ found, via }) => toHit(found, via))
      return { query, engine: name, total: hits.length, hits: shown, guides: [], note }
    },
  }
}
