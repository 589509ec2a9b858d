// node site/build.ts --out DIR: builds the static site and writes the headers, short addresses and service worker beside it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseUnits } from '../worker/contract/environment.ts'
import { dataHeaders, dataTypes, fileHeaders, pageHeaders } from '../worker/contract/headers.ts'
import { copyUnits, readUnits } from './commands/keys/copy-units.ts'
import { renderHeaders, renderRedirects } from './layouts/host-files.ts'
import { writeTasksService } from './offline/tasks/write.ts'
import { writeOffline } from './offline/write.ts'
import { writeSolver } from './solver/write.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where the build goes: the word after --out, made absolute; `dist` in the repository without it. */
function readOut(args: readonly string[]): string {
  const at = args.indexOf('--out')
  return resolve(at >= 0 ? (args[at + 1] ?? 'dist') : join(root, 'dist'))
}

/** The old site stays as it is. */
function fail(reason: string): never {
  process.stderr.write(`${reason}\n`)
  for (const left of [fresh, cache]) rmSync(left, { recursive: true, force: true })
  process.exit(1)
}

const out = readOut(process.argv.slice(2))
const build = join(root, '.build')
// A folder of its own for each run, so that two instances may build at once; built beside the target and moved over at the end, so that a failed build leaves the old site standing.
const fresh = join(build, `site-${process.pid}`)
const cache = `${fresh}-cache`
mkdirSync(build, { recursive: true })
const units = await readUnits(parseUnits(process.env)).catch((error: Error) => fail(error.message))

const astro = spawnSync(
  process.execPath,
  [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', 'site', '--silent'],
  {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      SITE_OUT: fresh,
      SITE_CACHE: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
      XDG_CONFIG_HOME: join(build, 'config'),
    },
  },
)
if (astro.status !== 0) fail(`${astro.stdout ?? ''}${astro.stderr ?? ''}`)
copyUnits(units, join(fresh, 'units'))
writeFileSync(join(fresh, '_headers'), renderHeaders(pageHeaders, dataHeaders, dataTypes, fileHeaders))
writeFileSync(join(fresh, '_redirects'), renderRedirects())
await writeOffline(fresh)
await writeTasksService(fresh)
await writeSolver(fresh)
rmSync(out, { recursive: true, force: true })
cpSync(fresh, out, { recursive: true })
for (const left of [fresh, cache]) rmSync(left, { recursive: true, force: true })
process.stdout.write(`built ${out}\n`)
