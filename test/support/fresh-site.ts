import { buildSite } from './build-site.ts'

/** Before the tests of the homes: each start over an older site would build it anew. */
export default function buildFresh(): Promise<void> {
  return buildSite()
}
