/**
 * `npm run eval:search -- --questions FILE --json OUT`: the rows of kind `search` of any file of that form, through our
 * engine and its baselines. `--misses` lists what ours got wrong also for a held half, whose misses its author may not see.
 */
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { runSearch } from './run.ts'
import { renderMiss, renderReport } from './table.ts'

const { values } = parseArgs({
  options: { questions: { type: 'string' }, json: { type: 'string' }, misses: { type: 'boolean', default: false } },
})
if (!values.questions) {
  process.stderr.write('Which questions? npm run eval:search -- --questions FILE [--json OUT] [--misses]\n')
  process.exit(2)
}
const report = await runSearch(values.questions)
const isShown = values.misses || !basename(values.questions).includes('held')
const misses = report.misses.map(renderMiss)
const listed = isShown ? misses : ['not listed: the half is held (--misses lists them)']
process.stdout.write(`${renderReport(report)}\n\n`)
process.stdout.write(`Ours, not right at rank 1: ${misses.length}\n${listed.join('\n')}\n`)
const measured = new Date().toISOString()
if (values.json) {
  const kept = { measured, ...report, misses: isShown ? misses : misses.length }
  writeFileSync(values.json, `${JSON.stringify(kept, null, 2)}\n`)
}
