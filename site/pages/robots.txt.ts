import type { APIRoute } from 'astro'
import { absolute } from '../layouts/site-url.ts'

/** Search engines may read everything that is public. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: /api/\nDisallow: /staff/\nSitemap: ${absolute('/sitemap.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
