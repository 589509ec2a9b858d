/** `npm run check` and, with --fast, `npm run check:fast`: one line per gate, the reasons of what failed, an exit code. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { silence } from '../support/quiet.ts'
import { checkArrows } from './arrows.ts'
import { checkDocs } from './docs.ts'
import type { Finding } from './files.ts'
import { listPaths, readSources, root } from './files.ts'
import { checkRules } from './rules.ts'
import { checkSizes } from './sizes.ts'
import { checkSql, checkWords } from './words.ts'

type Outcome = { readonly name: string; readonly failed: boolean; readonly seconds: number; readonly text: string }

const isFast = process.argv.includes('--fast')

const modules = (path: string): string => join(root, 'node_modules', path)
const node = (script: string, ...args: string[]) => [process.execPath, modules(script), ...args]

/** Runs a tool with the repository as its folder; what it prints is shown only when it fails. */
function runTool(name: string, [command = '', ...args]: string[]): Promise<Outcome> {
  const began = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...silence(process.env), NO_COLOR: '1' } })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data))
    const end = (failed: boolean) => resolve({ name, failed, seconds: (performance.now() - began) / 1000, text })
    child.on('error', (error) => {
      text += error.message
      end(true)
    })
    child.on('close', (status) => end(status !== 0))
  })
}

function report(name: string, began: number, findings: readonly Finding[]): Outcome {
  const failed = findings.some((finding) => !finding.warning)
  const lines = findings.map((one) => `${one.warning ? 'warning ' : ''}${one.path}:${one.line} ${one.reason}`)
  return { name, failed, seconds: (performance.now() - began) / 1000, text: lines.join('\n') }
}

function runGates(): Outcome[] {
  const paths = listPaths()
  const sources = readSources(paths)
  const readmes = paths.filter((path) => /(^|\/)README\.md$/.test(path))
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const house = {
    paths,
    sources,
    scripts: Object.keys(manifest.scripts),
    dependencies: Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    }),
  }
  const texts = readmes.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const gates: [string, () => Finding[]][] = [
    ['arrows', () => checkArrows(sources, paths)],
    ['words', () => checkWords(sources)],
    ['sql', () => checkSql(sources)],
    ['sizes', () => checkSizes(sources)],
    ['rules', () => checkRules(sources)],
    ['docs', () => checkDocs(texts, house)],
  ]
  return gates.map(([name, gate]) => report(name, performance.now(), gate()))
}

const biome = () =>
  runTool(
    'biome',
    node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=60'),
  )
const tsc7 = (project: string) => () =>
  runTool(`tsc7 ${project}`, node('typescript7/bin/tsc', '--noEmit', '--project', join(root, project)))

/** Astro writes the types of its own modules once; they change with its configuration only. */
async function checkAstro(): Promise<Outcome> {
  if (!existsSync(join(root, 'site/.astro/types.d.ts'))) {
    const sync = await runTool('astro sync', node('astro/bin/astro.mjs', 'sync', '--root', 'site', '--silent'))
    if (sync.failed) return sync
  }
  const args = ['--root', 'site', '--tsconfig', 'tsconfig.json', '--minimumFailingSeverity', 'warning']
  return runTool('astro check', node('@astrojs/check/bin/astro-check.js', ...args))
}

/** Without a single island there is nothing to check, and svelte-check calls that a warning. */
async function checkSvelte(): Promise<Outcome> {
  if (!listPaths().some((path) => path.endsWith('.svelte')))
    return report('svelte-check (no islands)', performance.now(), [])
  const args = ['--workspace', 'site', '--tsconfig', '../tsconfig.json', '--fail-on-warnings']
  return runTool('svelte-check', node('svelte-check/bin/svelte-check', ...args))
}

const tsc6 = () => runTool('tsc worker', node('typescript/bin/tsc', '--noEmit', '--project', 'worker/tsconfig.json'))

/** Two lanes for two cores; each runs its tools one after the other. */
const lanes: (() => Promise<Outcome> | Outcome[])[][] = isFast
  ? [
      [biome, tsc7('tsconfig.json')],
      [tsc7('worker/tsconfig.json'), runGates],
    ]
  : [
      [checkAstro, biome],
      [runGates, checkSvelte, tsc6],
    ]

const began = performance.now()
const outcomes = (
  await Promise.all(
    lanes.map(async (lane) => {
      const done: Outcome[] = []
      for (const step of lane) done.push(...[await step()].flat())
      return done
    }),
  )
).flat()

for (const { name, failed, seconds, text } of outcomes) {
  process.stdout.write(`${failed ? 'FAIL' : 'ok  '} ${name.padEnd(24)} ${seconds.toFixed(1)} s\n`)
  if (text.trim() && (failed || text.startsWith('warning')))
    process.stdout.write(`${text.trim().replace(/^/gm, '     ')}\n`)
}
const failed = outcomes.filter((outcome) => outcome.failed)
const total = ((performance.now() - began) / 1000).toFixed(1)
process.stdout.write(`${outcomes.length - failed.length} gates passed, ${failed.length} failed in ${total} s\n`)
process.exitCode = failed.length > 0 ? 1 : 0
