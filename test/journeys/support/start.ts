import { join } from 'node:path'
import { builtUrl } from '../../support/build-site.ts'
import { servePrepared } from '../../support/prepared.ts'

/**
 * Starts the portal once for all specs, over the site that is built already, and ends its whole process group after the
 * last. JOURNEY_KEYS is the folder with the keys of its units: what a journey sealed can be opened with
 * `npm run keys -- open`.
 */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.JOURNEY_URL) return undefined
  const server = await servePrepared()
  process.env.JOURNEY_URL = server.url
  process.env.JOURNEY_WRITTEN_URL = builtUrl
  process.env.JOURNEY_KEYS = join(server.dataDir, 'keys')
  process.stdout.write(`ready after ${(server.readyMs / 1000).toFixed(1)} s at ${server.url}\n`)
  return async () => {
    await server.stop()
    server.remove()
  }
}
