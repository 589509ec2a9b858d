/**
 * `npm test`: the vitest projects, then the journeys in Chromium. `--all`: the same with every address in every mode
 * (TEST_ALL=1), then Lighthouse and `npm run check`. The last line is `N passed, N failed`, counted from the tools' own
 * JSON; the exit code is not 0 when anything failed or nothing ran.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './gates/files.ts'
import { ensureChromium } from './support/chromium.ts'
import { killGroup } from './support/processes.ts'
import { silence } from './support/quiet.ts'

type Count = { passed: number; failed: number; skipped: number }
type Stage = { readonly name: string; readonly args: string[]; count(status: number): Count }

const isAll = process.argv.includes('--all')
const build = (name: string): string => join(root, '.build', name)
const modules = (path: string): string => join(root, 'node_modules', path)
const environment: NodeJS.ProcessEnv = { ...process.env, ...silence(process.env), TEST_SITE: 'fresh', FORCE_COLOR: '0' }
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

const vitest: Stage = {
  name: 'vitest',
  args: [
    modules('vitest/vitest.mjs'),
    'run',
    '-c',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${build('vitest.json')}`,
  ],
  count: (status) =>
    counted(status, () => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readJson('vitest.json') as Record<
        string,
        number
      >
      return {
        passed: numPassedTests ?? 0,
        failed: numFailedTests ?? 0,
        skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
      }
    }),
}

const journeys: Stage = {
  name: 'journeys',
  args: [modules('@playwright/test/cli.js'), 'test', '-c', 'test/journeys/playwright.config.ts'],
  count: (status) =>
    counted(status, () => {
      const { stats } = readJson('journeys.json') as { stats: Record<string, number> }
      const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
      return { passed: expected, failed: unexpected + flaky, skipped }
    }),
}

/** A script of ours that checks one thing after the other and writes `{passed, failed}`. */
const script = (name: string, path: string): Stage => ({
  name,
  args: [join(root, path)],
  count: (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }),
})

const stages = [
  vitest,
  journeys,
  ...(isAll ? [script('lighthouse', 'test/lighthouse/run.ts'), script('check', 'test/gates/check.ts')] : []),
]

function run(stage: Stage): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, stage.args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    })
    const end = (signal: NodeJS.Signals) => {
      killGroup(child.pid, signal)
      process.exit(1)
    }
    process.once('SIGINT', end).once('SIGTERM', end)
    child.once('error', () => resolve(1))
    child.once('exit', (code) => {
      process.off('SIGINT', end).off('SIGTERM', end)
      resolve(code ?? 1)
    })
  })
}

mkdirSync(build('.'), { recursive: true })
environment.CHROME_PATH = ensureChromium()
const total: Count = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
for (const stage of stages) {
  process.stdout.write(`\n== ${stage.name}\n`)
  for (const old of ['vitest.json', 'journeys.json'])
    if (stage.name === old.replace('.json', '')) rmSync(build(old), { force: true })
  const began = performance.now()
  const status = await run(stage)
  const count = stage.count(status)
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key]
  lines.push(
    `${stage.name}: ${count.passed} of ${count.passed + count.failed} in ${Math.round((performance.now() - began) / 1000)} s`,
  )
}

const sum = `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`
writeFileSync(build('tests.json'), `${JSON.stringify(total)}\n`)
process.stdout.write(`\n${lines.join('\n')}\n${sum}\n`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
