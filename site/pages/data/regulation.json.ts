import type { APIRoute } from 'astro'
import { regulation } from '../../../content/regulation/index.ts'
import { regulationData } from '../../data/regulation-data.ts'

/** The whole law in the version in force. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(regulationData(regulation)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
