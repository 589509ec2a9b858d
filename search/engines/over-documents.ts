import type { AnyDocument, GuideDocument, SearchDocument } from '../documents/document.ts'
import type { Found } from '../rank/found.ts'
import { prepareDocuments } from '../rank/prepared.ts'
import type { Hit, HitVia, SearchAnswer, SearchEngine } from './engine.ts'
import { createGuideFinder } from './guides.ts'
import type { Knowledge } from './knowledge.ts'
import { createReader } from './reader.ts'
import { noteOn } from './result.ts'

export const limitDefault = 20
/** Longer queries are cut here; the doors refuse them before. */
const QUERY_CHARS_MAX = 200

export interface EngineOptions {
  /** Everyday words and maps of variants; without it only what stands in the documents is found. */
  readonly knowledge?: Knowledge
  readonly name?: string
}

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

const isParagraph = (document: AnyDocument): document is SearchDocument => document.kind === 'paragraph'
const isGuide = (document: AnyDocument): document is GuideDocument => document.kind === 'guide'

/**
 * The engine over documents that the caller brings. It reads no content by itself, so that the browser can fetch it
 * when the box is focused; `createEmbeddedEngine` is the same with the regulation and the lexicon in it.
 */
export function createEngineOver(documents: readonly AnyDocument[], options: EngineOptions = {}): SearchEngine {
  const { knowledge = null, name = 'embedded' } = options
  const read = createReader(prepareDocuments(documents.filter(isParagraph)), knowledge)
  const findGuides = createGuideFinder(documents.filter(isGuide))
  return {
    name,
    async search(query, { limit = limitDefault, chapter } = {}): Promise<SearchAnswer> {
      const { hits: all, note, taken, meant } = read(query.slice(0, QUERY_CHARS_MAX))
      const hits =
        chapter === undefined ? all : all.filter(({ found }) => found.prepared.document.chapterNumber === chapter)
      const shown = hits.slice(0, limit).map(({ found, via }) => toHit(found, via))
      const guides = chapter === undefined ? findGuides([query, ...meant]) : []
      return {
        query,
        engine: name,
        total: hits.length,
        hits: shown,
        guides,
        note: noteOn(taken, note),
        taken: [...taken],
      }
    },
  }
}
