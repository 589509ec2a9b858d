import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from './options.ts'
import type { Units } from './units.ts'

export const repository = fileURLToPath(new URL('../../../', import.meta.url))

const sources = ['site', 'content', 'search', 'worker/contract', 'package-lock.json']

/**
 * Builds the site into DATA_DIR unless the one there was built from the same sources and public keys for the same address.
 * @param units null: nothing can be sealed
 * @returns the folder of the built site
 */
export async function ensureSite(options: LaunchOptions, units: Units | null): Promise<string> {
  const folder = join(options.dataDir, 'site')
  const stamp = join(options.dataDir, 'site.stamp')
  const wanted = fingerprint(options, units)
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder
  const env = { PORT: String(options.port), UNITS_DIR: units?.dir ?? '', UNITS_FINGERPRINT: units?.fingerprint ?? '' }
  await run([join(repository, 'site/build.ts'), '--out', folder], { ...process.env, ...env })
  writeFileSync(stamp, wanted)
  return folder
}

function fingerprint(options: LaunchOptions, units: Units | null): string {
  const hash = createHash('sha256').update(`${options.siteUrl} ${options.isSiteUrlNamed} ${units?.fingerprint}\n`)
  for (const part of units ? publicParts(units) : []) hash.update(readFileSync(part))
  for (const file of sources.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(join(repository, file)))
  return hash.digest('hex')
}

/** A folder that is not there is the build's to complain about. */
function publicParts({ dir }: Units): string[] {
  const parts = join(dir, 'cities')
  return existsSync(parts)
    ? readdirSync(parts)
        .sort()
        .map((name) => join(parts, name))
    : []
}

function filesBelow(path: string): string[] {
  if (!statSync(join(repository, path)).isDirectory()) return [path]
  return readdirSync(join(repository, path))
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name) => filesBelow(`${path}/${name}`))
}

/** Runs one of our scripts; what it prints is shown only when it fails. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(output.trim() || `exit ${code}`))))
  })
}
