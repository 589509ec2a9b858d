import type { Home } from '../../home.ts'
import { createApp, runClock } from '../../index.ts'
import { readSettings } from '../../settings.ts'
import { randomIds, systemClock } from '../ids.ts'
import { type AssetsBinding, bindingAssets } from './assets.ts'
import { type D1Binding, d1Database } from './d1.ts'
import { type R2Binding, r2Blobs } from './r2.ts'

/** What wrangler.toml binds, and the environment beside it. */
export interface Bindings extends Readonly<Record<string, unknown>> {
  readonly DB: D1Binding
  readonly BLOBS: R2Binding
  readonly ASSETS: AssetsBinding
}

let home: Promise<Home> | undefined
let app: Promise<ReturnType<typeof createApp>> | undefined

/** The home on Cloudflare Workers + D1 + static assets; `npm start` runs the same in local workerd. */
export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    home ??= homeOf(bindings)
    app ??= home.then(createApp)
    return (await app).fetch(request)
  },

  /** By the cron of wrangler.toml. */
  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    home ??= homeOf(bindings)
    const { failed } = await runClock(await home)
    if (failed > 0) console.error(`clock: ${failed} failed`)
  },
}

async function homeOf(bindings: Bindings): Promise<Home> {
  return {
    db: d1Database(bindings.DB),
    blobs: r2Blobs(bindings.BLOBS),
    assets: bindingAssets(bindings.ASSETS),
    settings: await readSettings(bindings),
    clock: systemClock,
    ids: randomIds,
    // The edge writes it itself, over whatever was sent.
    networkOf: (request) => request.headers.get('CF-Connecting-IP') ?? '',
  }
}
