import type { APIRoute } from 'astro'
import { publicPages } from '../layouts/public-pages.ts'
import { absolute } from '../layouts/site-url.ts'

/** Every public page; the journeys of test/ walk exactly this list. */
export const GET: APIRoute = () => {
  const entries = publicPages(Object.keys(import.meta.glob('./**/*.astro'))).map(
    (path) => `<url><loc>${absolute(path)}</loc></url>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  )
}
