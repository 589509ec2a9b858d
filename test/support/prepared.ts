import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtDir, builtUrl } from './build-site.ts'
import { type ServeOptions, type Server, serve } from './serve.ts'

/** What a start makes of the sources alone and finds again the next time; no data of anybody. */
const made = ['site', 'site.stamp', 'keys'] as const

/** A data folder with the built site; the start itself looks whether it is of the same sources, and builds anew if not. */
function preparedFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'pingan-'))
  for (const name of made) {
    if (existsSync(join(builtDir, name))) cpSync(join(builtDir, name), join(dataDir, name), { recursive: true })
  }
  return dataDir
}

/** As `serve`, for tests that are not about building: over one site for all of them, or over the folder of an earlier one. */
export function servePrepared({ dataDir = preparedFolder(), env, ...options }: ServeOptions = {}): Promise<Server> {
  return serve({ ...options, dataDir, env: { ...env, SITE_URL: builtUrl } })
}
