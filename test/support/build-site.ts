import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../gates/files.ts'

/**
 * Before the tests of the Worker: the built site that worker/pages fills, sealing to keys of its own in .build/keys. TEST_SITE=fresh (set by test/run.ts) builds
 * it whenever a source has changed; otherwise one that is there is taken as it is.
 */
export default async function buildSite(): Promise<void> {
  if (process.env.TEST_SITE !== 'fresh' && existsSync(join(root, '.build/site'))) return
  const { ensureSite } = await import('../../worker/homes/launch/site.ts')
  const { findUnits } = await import('../../worker/homes/launch/units.ts')
  const dataDir = join(root, '.build')
  const options = { port: 8787, dataDir, siteUrl: 'http://127.0.0.1:8787', isSiteUrlNamed: false }
  const build = async () => ensureSite(options, await findUnits({}, dataDir))
  await build().catch((error: Error) => process.stderr.write(`The site does not build: ${error.message}\n`))
}
