/**
 * `npm run bench`: re-measures the figures of the README in one run, writes .build/bench.json and the table between the
 * `<!-- figures -->` marks, and fails when a goal of `goals.ts` is missed. `--quick` leaves out the clone and Lighthouse.
 * Absolute times are this machine's.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from '../gates/files.ts'
import { chromiumFlags, ensureChromium } from '../support/chromium.ts'
import { silence } from '../support/quiet.ts'
import { serve } from '../support/serve.ts'
import { measureSolving } from '../support/solving.ts'
import { gzipBytes, weighPage } from '../support/weigh.ts'
import { measureApi } from './api.ts'
import { measureDesks } from './desk.ts'
import { missedGoals } from './goals.ts'
import { measureLedger } from './ledger.ts'
import { summarize } from './load.ts'
import { measureSearch } from './search.ts'
import { measureSearchPage } from './search-page.ts'
import { measureStart } from './start.ts'
import type { Figures } from './table.ts'
import { placeTable, renderTable } from './table.ts'

const isQuick = process.argv.includes('--quick')
const build = join(root, '.build')
const pages = ['/', '/regulation/54/', '/regulation/', '/search/', '/ask/', '/report/', '/volunteer/', '/survey/']

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

/** The Worker as it would be deployed, without deploying: bytes of its modules after gzip. */
function bundleBytes(): number {
  const out = join(build, 'bundle')
  const site = join(build, 'empty-site')
  mkdirSync(site, { recursive: true })
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const env = { ...process.env, ...silence(process.env), CI: 'true' }
  execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--minify', '--outdir', out, '--assets', site], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  const modules = readdirSync(out).filter((name) => name.endsWith('.js') || name.endsWith('.wasm'))
  return modules.reduce((sum, name) => sum + gzipBytes(readFileSync(join(out, name))), 0)
}

function lighthouseScores(url: string): Figures['lighthouse'] {
  const file = join(build, 'lighthouse.json')
  try {
    execFileSync(process.execPath, [join(root, 'test/lighthouse/run.ts')], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, JOURNEY_URL: url },
    })
  } catch {
    say('Lighthouse is under its bar or could not run; the scores stand as measured.')
  }
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

async function measureInPages(url: string): Promise<Pick<Figures, 'searchPage' | 'solving'>> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
  try {
    const searchPage = await measureSearchPage(browser, url)
    const { slow } = await measureSolving(browser, url)
    return { searchPage, solving: summarize(slow, 0, 1) }
  } finally {
    await browser.close()
  }
}

async function measure(): Promise<Figures> {
  const server = await serve()
  try {
    say(`npm start is ready after ${server.readyMs} ms`)
    const weights: Record<string, Awaited<ReturnType<typeof weighPage>>> = {}
    for (const path of pages) weights[path] = await weighPage(server.url, path)
    const lighthouse = isQuick ? null : lighthouseScores(server.url)
    say('search …')
    const search = await measureSearch()
    const inPages = await measureInPages(server.url)
    say('api …')
    const api = await measureApi(server.url)
    const ledger = measureLedger()
    say('desk …')
    const desks = await measureDesks()
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
    const machine = `${cpus().length} cores, Node ${process.versions.node}`
    const measured = new Date().toISOString().slice(0, 10)
    return {
      measured,
      commit,
      machine,
      weights,
      lighthouse,
      search,
      ...inPages,
      api,
      ledger,
      desks,
      bundleBytes: bundleBytes(),
      start: null,
    }
  } finally {
    await server.stop()
    server.remove()
  }
}

mkdirSync(build, { recursive: true })
const measured = await measure()
if (!isQuick) say('clone, install, start …')
const figures: Figures = { ...measured, start: isQuick ? null : await measureStart() }
const table = renderTable(figures)
writeFileSync(join(build, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
say(`\n${table}\n`)

const readme = join(root, 'README.md')
const changed = !isQuick && existsSync(readme) ? placeTable(readFileSync(readme, 'utf8'), table) : null
if (changed) writeFileSync(readme, changed)
else say('README.md was left as it is: a quick round, or no marks.')

const missed = missedGoals(figures)
for (const line of missed) say(line)
if (missed.length > 0) process.exitCode = 1
