import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from './options.ts'

export const repository = fileURLToPath(new URL('../../../', import.meta.url))

const sources = ['site', 'content', 'search', 'worker/contract', 'package-lock.json']

/**
 * Builds the site into DATA_DIR unless the one there was built from the same sources for the same address.
 * @returns the folder of the built site
 */
export async function ensureSite(options: LaunchOptions): Promise<string> {
  const folder = join(options.dataDir, 'site')
  const stamp = join(options.dataDir, 'site.stamp')
  const wanted = fingerprint(options)
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder
  await run([join(repository, 'site/build.ts'), '--out', folder], { ...process.env, PORT: String(options.port) })
  writeFileSync(stamp, wanted)
  return folder
}

function fingerprint(options: LaunchOptions): string {
  const hash = createHash('sha256').update(`${options.siteUrl} ${options.isSiteUrlNamed}\n`)
  for (const file of sources.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(join(repository, file)))
  return hash.digest('hex')
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
