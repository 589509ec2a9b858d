import type { APIRoute } from 'astro'
import { leanTable } from '../../../content/words/lexicon/index.ts'
import { guideDocuments } from '../../../search/documents/guides.ts'
import { packDocuments } from '../../../search/documents/lean.ts'
import { packLexicon } from '../../../search/documents/lean-lexicon.ts'
import { paragraphDocuments } from '../../../search/documents/paragraphs.ts'
import variants from '../../../search/text/variants.json' with { type: 'json' }

/** What the search reads, fetched by the box when somebody is about to search: the text, everyday words, variants. */
export const searchData = {
  documents: packDocuments(paragraphDocuments(), guideDocuments()),
  everyday: packLexicon(leanTable, paragraphDocuments()),
  variants,
}

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchData), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
