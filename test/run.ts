/**
 * `npm test`: the vitest projects and then the journeys in Chromium, workerd beside both. `--all`: the same with every
 * address in every mode (TEST_ALL=1), then Lighthouse and `npm run check`. The last line is `N passed, N failed`, counted
 * from the tools' own JSON; the exit code is not 0 when anything failed or nothing ran.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './gates/files.ts'
import { buildSite } from './support/build-site.ts'
import { ensureChromium } from './support/chromium.ts'
import { type JourneysReport, journeyFailures, type VitestReport, vitestFailures } from './support/failures.ts'
import { killGroup } from './support/processes.ts'
import { silence } from './support/quiet.ts'

type Count = { passed: number; failed: number; skipped: number; failures?: readonly string[] }
type Stage = { readonly name: string; readonly args: string[]; count(status: number): Count }

const isAll = process.argv.includes('--all')
const build = (name: string): string => join(root, '.build', name)
const modules = (path: string): string => join(root, 'node_modules', path)
const environment: NodeJS.ProcessEnv = { ...process.env, ...silence(process.env), FORCE_COLOR: '0' }
if (isAll) environment.TEST_ALL = '1'
delete environment.NO_COLOR // Node warns when both are set.

const readJson = (name: string): unknown => JSON.parse(readFileSync(build(name), 'utf8'))

/** A stage that broke before it could count is one failure: nothing ran is never green. */
function counted(status: number, read: () => Count): Count {
  try {
    const count = read()
    const isHidden = status !== 0 && count.failed === 0
    return isHidden ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** A vitest of its own for some of the projects. */
const vitest = (name: string, projects: readonly string[]): Stage => ({
  name,
  args: [
    modules('vitest/vitest.mjs'),
    'run',
    '-c',
    'test/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${build(`${name}.json`)}`,
  ],
  count: (status) =>
    counted(status, () => {
      const report = readJson(`${name}.json`) as VitestReport
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
        failures: vitestFailures(report),
      }
    }),
})

const journeys: Stage = {
  name: 'journeys',
  args: [modules('@playwright/test/cli.js'), 'test', '-c', 'test/journeys/playwright.config.ts'],
  count: (status) =>
    counted(status, () => {
      const report = readJson('journeys.json') as JourneysReport
      const { expected, unexpected, flaky, skipped } = report.stats
      return { passed: expected, failed: unexpected + flaky, skipped, failures: journeyFailures(report) }
    }),
}

/** A script of ours that checks one thing after the other and writes `{passed, failed}`. */
const script = (name: string, path: string): Stage => ({
  name,
  args: [join(root, path)],
  count: (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }),
})

/** What measures or fills the machine by itself comes after all others. */
const alone: readonly Stage[] = isAll
  ? [script('lighthouse', 'test/lighthouse/run.ts'), script('check', 'test/gates/check.ts')]
  : []
/** workerd leaves a core idle when it is alone: these run one after the other beside it. */
const beside: readonly Stage[] = [vitest('vitest', ['node', 'worker-node', 'homes']), journeys]
const workerd = vitest('workerd', ['worker-workerd'])

const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of running) killGroup(child.pid, signal)
    process.exit(1)
  })

/** @param isLive whether what it says is printed at once; else it follows when it has ended */
function run(stage: Stage, isLive: boolean): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, stage.args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
      detached: true,
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
    running.add(child)
    child.once('error', () => resolve(1))
    child.once('close', (code) => {
      running.delete(child)
      if (!isLive) process.stdout.write(`\n== ${stage.name}\n${Buffer.concat(said)}`)
      resolve(code ?? 1)
    })
  })
}

mkdirSync(build('.'), { recursive: true })
environment.CHROME_PATH = ensureChromium()
const total: Count = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
const failures: string[] = []

async function take(stage: Stage, isLive = true): Promise<void> {
  if (isLive) process.stdout.write(`\n== ${stage.name}\n`)
  rmSync(build(`${stage.name}.json`), { force: true })
  const began = performance.now()
  const count = stage.count(await run(stage, isLive))
  failures.push(...(count.failures ?? []))
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key]
  lines.push(
    `${stage.name}: ${count.passed} of ${count.passed + count.failed} in ${Math.round((performance.now() - began) / 1000)} s`,
  )
}

async function takeAll(stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) await take(stage)
}

try {
  await buildSite()
  await Promise.all([takeAll(beside), take(workerd, false)])
  await takeAll(alone)
} catch (error) {
  total.failed += 1
  lines.push(`the site does not build: ${error instanceof Error ? error.message : error}`)
}

const sum = `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`
writeFileSync(build('tests.json'), `${JSON.stringify(total)}\n`)
writeFileSync(build('failures.txt'), failures.map((text) => `${text}\n`).join(''))
process.stdout.write(`\n${[...failures, ...lines].join('\n')}\n${sum}\n`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
