import type { APIRoute } from 'astro'
import { regulation } from '../../../../content/regulation/index.ts'
import { articleData } from '../../../data/regulation-data.ts'

export function getStaticPaths() {
  return regulation.articles.map(({ number }) => ({ params: { article: String(number) } }))
}

/** One article with what one needs to cite it. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(articleData(regulation, Number(params.article))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
