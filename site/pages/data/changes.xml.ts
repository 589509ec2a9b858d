import type { APIRoute } from 'astro'
import { versions } from '../../../content/regulation/versions.ts'
import { renderFeed } from '../../data/feed.ts'

/** The feed of changes. */
export const GET: APIRoute = () =>
  new Response(renderFeed(versions), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
