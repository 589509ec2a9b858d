import type { APIRoute } from 'astro'
import { paragraphDocuments } from '../../../search/documents/paragraphs.ts'

/** The documents of the search, fetched by the box when somebody is about to search. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(paragraphDocuments()), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
