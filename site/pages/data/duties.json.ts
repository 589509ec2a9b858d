import type { APIRoute } from 'astro'
import { duties } from '../../../content/duties/index.ts'
import { regulation } from '../../../content/regulation/index.ts'

/** The open data of the duties; the fields of the contract, then `aimed` and `condition`, without which a reader errs. */
export const dutiesData = {
  version: regulation.version,
  lawSha: regulation.sha256,
  duties: duties.map(({ article: _article, object: _object, ...duty }) => duty),
}

export const GET: APIRoute = () =>
  new Response(JSON.stringify(dutiesData), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
