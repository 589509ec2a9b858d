/**
 * `npm run eval -- --questions FILE --json OUT`: the assistant on any file of that form, its rows of kind `search` left
 * out. `--misses` lists what it got wrong also for a held half; `--against JSON` tells which answers changed since an OUT.
 * `npm run eval -- --attacks`: the attacks of test/golden, by class, and those that were not met as they should be.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { showShare } from '../search/table.ts'
import { compare, type Kept } from './against.ts'
import { createAssistant } from './ask.ts'
import { attackAll, isBreach, measureAttacks } from './attacks.ts'
import { isMiss } from './judge.ts'
import { isHeld, runAssistant } from './run.ts'
import { renderChange, renderMiss, renderReport } from './table.ts'

const { values } = parseArgs({
  options: {
    questions: { type: 'string' },
    json: { type: 'string' },
    against: { type: 'string' },
    misses: { type: 'boolean', default: false },
    attacks: { type: 'boolean', default: false },
  },
})
if (values.attacks) {
  const met = await attackAll(await createAssistant())
  const lines = Object.entries(measureAttacks(met)).map(([name, share]) => `| ${name} | ${showShare(share)} |`)
  const breaches = met.filter(isBreach).map(({ attack, answer }) => `${attack.id} ${answer.outcome} ${attack.q}`)
  process.stdout.write(`| attacks | met |\n| --- | --- |\n${lines.join('\n')}\n\n${breaches.join('\n')}\n`)
  process.exit(0)
}
if (!values.questions) {
  process.stderr.write('Which questions? npm run eval -- --questions FILE [--json OUT] [--against OUT] [--misses]\n')
  process.exit(2)
}
const isShown = values.misses || !isHeld(values.questions)
const hidden = 'not listed: the half is held (--misses lists them)'
const { judged, ...report } = await runAssistant(values.questions, await createAssistant(), isShown)
const misses = judged.filter(isMiss).map(renderMiss)
const say = (title: string, lines: readonly string[]) =>
  process.stdout.write(`\n${title}\n${(isShown || lines.length === 0 ? lines : [hidden]).join('\n')}\n`)

process.stdout.write(`${renderReport({ judged, ...report })}\n`)
say(`Worth reading again: ${misses.length}`, misses)
if (values.against) {
  const earlier = JSON.parse(readFileSync(values.against, 'utf8')) as { answers: Kept[] }
  const { same, changed, alone } = compare(earlier.answers, report.answers)
  const asked = new Map(judged.map(({ row }) => [row.id, row.q]))
  const lines = changed.map((change) => renderChange(change, asked.get(change.after.id) ?? ''))
  say(`Since ${values.against}: ${changed.length} changed, ${same} the same, ${alone} in one run only`, lines)
}
if (values.json) {
  const kept = { measured: new Date().toISOString(), ...report, misses: isShown ? misses : misses.length }
  writeFileSync(values.json, `${JSON.stringify(kept, null, 2)}\n`)
}
