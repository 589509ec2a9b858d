// npm start: the whole portal in local workerd with a local D1. Ctrl-C ends every child.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { passedOn } from '../launch/environment.ts'
import { findKeys } from '../launch/keys.ts'
import { type LaunchOptions, prepareDataDir, readLaunchOptions, requireFreePort } from '../launch/options.ts'
import { announceReady } from '../launch/ready.ts'
import { ensureSite, repository, run } from '../launch/site.ts'
import { findUnits } from '../launch/units.ts'
import { windLocally } from './wind.ts'

const wrangler = join(repository, 'node_modules/wrangler/bin/wrangler.js')
const here = join(repository, 'worker/homes/cloudflare')
const keeper = join(here, 'keeper.ts')

try {
  const options = readLaunchOptions(process.env)
  prepareDataDir(options.dataDir)
  await requireFreePort(options.port)
  await launch(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function launch(options: LaunchOptions): Promise<void> {
  const env = quiet(options.dataDir)
  const envFile = join(options.dataDir, 'worker.env')
  // A file, never `--var`: arguments stand in the process list.
  writeFileSync(envFile, passedOn(process.env, findKeys(process.env, options.dataDir)), { mode: 0o600 })
  const state = join(options.dataDir, 'state')
  const units = findUnits(process.env, options.dataDir)
  const [site] = await Promise.all([
    units.then((found) => ensureSite(options, found)),
    run([join(here, 'migrate.ts'), state], env),
  ])
  const listen = ['--ip', '127.0.0.1', '--port', String(options.port), '--inspector-port', '0']
  const args = ['dev', '--local', ...listen, '--assets', site, '--env-file', envFile, '--persist-to', state]
  const quietly = ['--log-level', 'error', '--show-interactive-dev-session=false', '--live-reload=false']
  const server = spawn(process.execPath, [keeper, process.execPath, wrangler, ...args, ...quietly], {
    cwd: repository,
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  })
  endTogether(server)
  await announceReady(options, await units)
  windLocally(`http://127.0.0.1:${options.port}`)
}

/** The keeper ends when this process does; this process ends when the server does. */
function endTogether(server: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0))
  server.once('exit', (code) => process.exit(code ?? 1))
}

/** Nothing of the tools may look anything up outside this machine or write outside the data folder. */
function quiet(dataDir: string): NodeJS.ProcessEnv {
  const home = join(dataDir, 'config')
  mkdirSync(home, { recursive: true })
  return {
    ...process.env,
    CI: 'true',
    XDG_CONFIG_HOME: home,
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    // No page that browses the database, no traces of requests on the disk.
    X_LOCAL_EXPLORER: 'false',
    X_LOCAL_OBSERVABILITY: 'false',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_LOG_PATH: join(dataDir, 'logs'),
  }
}
