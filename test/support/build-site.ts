import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureSite } from '../../worker/homes/launch/site.ts'
import { findUnits } from '../../worker/homes/launch/units.ts'
import { root } from '../gates/files.ts'

/** A data folder without data: `site`, sealing to `keys` of its own, as a start makes them. */
export const builtDir = join(root, '.build')
/** The address that the site there is built for; named, and so the same for every port. */
export const builtUrl = 'http://127.0.0.1:8787'

/** Builds that site when there is none or a source has changed. @throws Error when it does not build */
export async function buildSite(): Promise<void> {
  const before = process.env.SITE_URL
  process.env.SITE_URL = builtUrl
  try {
    const options = { port: 8787, dataDir: builtDir, siteUrl: builtUrl, isSiteUrlNamed: true }
    await ensureSite(options, await findUnits({}, builtDir))
  } finally {
    if (before === undefined) delete process.env.SITE_URL
    else process.env.SITE_URL = before
  }
}

/** Before the tests of the Worker: test/run.ts has built the site; one that is there is taken as it is. */
export default async function buildMissing(): Promise<void> {
  if (existsSync(join(builtDir, 'site'))) return
  await buildSite().catch((error: Error) => process.stderr.write(`The site does not build: ${error.message}\n`))
}
