/**
 * Lighthouse, mobile, on the pages that matter most: all four scores at least 95. Its own packages are installed here,
 * by this script only. A page under the bar is measured twice more, and the median counts: the machine is shared.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../gates/files.ts'
import { chromiumFlags, ensureChromium } from '../support/chromium.ts'
import { serve } from '../support/serve.ts'

type Scores = Record<string, number>
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>
type Report = {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { score: number | null; title: string; numericValue?: number; scoreDisplayMode: string }>
}
type Launcher = { launch(options: object): Promise<{ port: number; kill(): void }> }

const scoreMin = 95
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
export const pages = { home: '/', article: '/regulation/54/', report: '/report/' }

const here = fileURLToPath(new URL('.', import.meta.url))

/** Installs the locked packages of this folder unless they are there. Nothing runs at install. */
function install(): void {
  if (existsSync(join(here, 'node_modules/lighthouse/package.json'))) return
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The name is not written at the import, so that the types of the house need no Lighthouse. */
const load = (name: string): Promise<unknown> => import(name)

function scoresOf(report: Report): Scores {
  return Object.fromEntries(categories.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]))
}

/** What pulled a score down, in Lighthouse's words. */
const faultsOf = (report: Report): string[] =>
  Object.entries(report.audits)
    .filter(
      ([, audit]) =>
        audit.score !== null && audit.score < 0.9 && /binary|metricSavings|numeric/.test(audit.scoreDisplayMode),
    )
    .map(
      ([id, audit]) =>
        `${id}: ${audit.title}${audit.numericValue === undefined ? '' : ` (${Math.round(audit.numericValue)})`}`,
    )

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function measure(
  url: string,
  lighthouse: Lighthouse,
  port: number,
): Promise<{ scores: Scores; faults: string[] }> {
  const reports: Report[] = []
  const once = async () => {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'silent',
      onlyCategories: categories,
      locale: 'en-US',
    })
    if (result) reports.push(result.lhr)
  }
  const isShort = (scores: Scores) => Object.values(scores).some((score) => score < scoreMin)
  await once()
  const [first] = reports
  if (!first || isShort(scoresOf(first))) {
    await once()
    await once()
  }
  const all = reports.map(scoresOf)
  const scores = Object.fromEntries(categories.map((name) => [name, median(all.map((one) => one[name] ?? 0))]))
  const last = reports.at(-1)
  return { scores, faults: isShort(scores) && last ? faultsOf(last) : [] }
}

install()
const launcher = (await load('chrome-launcher')) as Launcher
const { default: lighthouse } = (await load('lighthouse')) as { default: Lighthouse }
const server = process.env.JOURNEY_URL ? null : await serve()
const home = process.env.JOURNEY_URL ?? server?.url ?? ''
const profile = mkdtempSync(join(tmpdir(), 'pingan-lighthouse-'))
const chrome = await launcher.launch({
  chromePath: ensureChromium(),
  chromeFlags: ['--headless=new', ...chromiumFlags],
  userDataDir: profile,
  logLevel: 'silent',
})
const results: Record<string, Scores> = {}
let failed = 0
try {
  for (const [name, path] of Object.entries(pages)) {
    const { scores, faults } = await measure(home + path, lighthouse, chrome.port)
    results[name] = scores
    const short = Object.values(scores).some((score) => score < scoreMin)
    if (short) failed += 1
    process.stdout.write(
      `${short ? 'FAIL' : 'ok  '} ${path.padEnd(18)} ${categories.map((one) => `${one} ${scores[one]}`).join(', ')}\n`,
    )
    for (const fault of faults) process.stdout.write(`     ${fault}\n`)
  }
} finally {
  chrome.kill()
  await server?.stop()
  server?.remove()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}
mkdirSync(join(root, '.build'), { recursive: true })
writeFileSync(join(root, '.build/lighthouse.json'), `${JSON.stringify(results, null, 2)}\n`)
process.exitCode = failed > 0 ? 1 : 0
