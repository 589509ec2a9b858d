import type { APIRoute } from 'astro'
import { articleSchema, jsonSchemaOf } from '../../../content/regulation/schema.ts'
import { schemaAddresses } from '../../data/regulation-data.ts'
import { absolute } from '../../layouts/site-url.ts'

/** What /data/articles/<n>.json promises. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(jsonSchemaOf(articleSchema, absolute(schemaAddresses.article)), null, 1), {
    headers: { 'Content-Type': 'application/schema+json' },
  })
