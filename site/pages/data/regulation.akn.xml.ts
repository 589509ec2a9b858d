import type { APIRoute } from 'astro'
import { versions } from '../../../content/regulation/versions.ts'
import { renderAkomaNtoso } from '../../data/akoma-ntoso.ts'

/** The whole law as Akoma Ntoso 3.0. */
export const GET: APIRoute = () =>
  new Response(renderAkomaNtoso(versions), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
