import type { APIRoute } from 'astro'
import { renderSVG } from 'uqr'
import { regulation } from '../../../../content/regulation/index.ts'
import { absolute, hasSiteUrl } from '../../../layouts/site-url.ts'

/** One code per article; none while nobody has said at which address the site will be reached. */
export function getStaticPaths() {
  return hasSiteUrl() ? regulation.articles.map(({ number }) => ({ params: { article: String(number) } })) : []
}

/** The article's address as a QR code for paper. */
export const GET: APIRoute = ({ params }) =>
  new Response(renderSVG(absolute(`/regulation/${params.article}/`), { border: 2 }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  })
