import type { APIRoute } from 'astro'
import { versions } from '../../../../content/regulation/versions.ts'
import { regulationData } from '../../../data/regulation-data.ts'

export function getStaticPaths() {
  return versions.map((law) => ({ params: { version: law.version }, props: { law } }))
}

/** The text of one version: what lies here stays, whatever comes after it. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(regulationData(props.law)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
