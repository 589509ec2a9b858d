import type { APIRoute } from 'astro'
import { renderSVG } from 'uqr'
import { guideEntries } from '../../../../content/guides/index.ts'
import { absolute, hasSiteUrl } from '../../../layouts/site-url.ts'

/** One code per guide; none while nobody has said at which address the site will be reached. */
export function getStaticPaths() {
  return hasSiteUrl() ? guideEntries.map(({ slug }) => ({ params: { guide: slug } })) : []
}

/** The guide's address as a QR code for paper. */
export const GET: APIRoute = ({ params }) =>
  new Response(renderSVG(absolute(`/guides/${params.guide}/`), { border: 2 }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  })
