import type { APIRoute } from 'astro'
import { jsonSchemaOf, regulationSchema } from '../../../content/regulation/schema.ts'
import { schemaAddresses } from '../../data/regulation-data.ts'
import { absolute } from '../../layouts/site-url.ts'

/** What /data/regulation.json promises. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(jsonSchemaOf(regulationSchema, absolute(schemaAddresses.regulation)), null, 1), {
    headers: { 'Content-Type': 'application/schema+json' },
  })
