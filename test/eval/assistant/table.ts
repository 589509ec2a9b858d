import { showShare } from '../search/table.ts'
import type { Change } from './against.ts'
import type { Judged } from './judge.ts'
import type { Figures, Mean } from './metrics.ts'
import type { Report } from './run.ts'

const showMean = ({ mean, n }: Mean) => (n === 0 ? '–' : `${mean.toFixed(3)} (n ${n})`)

const names: readonly (readonly [Exclude<keyof Figures, `body${string}`>, string])[] = [
  ['outcome', 'outcome right'],
  ['hit1', 'hit@1'],
  ['hit3', 'hit@3'],
  ['articlePrecision', 'citation precision, articles'],
  ['articleRecall', 'citation recall, articles'],
  ['paragraphPrecision', 'citation precision, paragraphs'],
  ['paragraphRecall', 'citation recall, paragraphs'],
  ['quotes', 'quotes exact'],
  ['falseAnswers', 'false answers'],
  ['overRefusals', 'over-refusals'],
  ['clarify', 'asked back (5 % free)'],
  ['emergencies', 'emergencies right'],
  ['refusals', 'refusals right'],
  ['honest', 'traps met honestly'],
  ['nearest', 'traps that cite the nearest article'],
]

/** The figures as Markdown, first of all rows, then by kind, register and trap. */
export function renderReport(report: Report): string {
  const { all } = report
  const lines = names.filter(([key]) => all[key].n > 0).map(([key, name]) => [name, showShare(all[key])])
  const bodies = [
    ['body set F1', showMean(all.bodyF1)],
    ['body precision / recall', `${showMean(all.bodyPrecision)} / ${showMean(all.bodyRecall)}`],
  ]
  const times = ['p50 / p95', `${report.p50.toFixed(2)} / ${report.p95.toFixed(2)} ms`]
  const title = `${report.file}: ${report.rows} rows without those of the search box; in brackets the 95 % Wilson interval`
  const parts = [report.byKind, report.byRegister, report.byTrap].flatMap((group) => renderGroup(group))
  return [title, toTable(['figure', 'value'], [...lines, ...bodies, times]), ...parts].join('\n\n')
}

function renderGroup(group: Readonly<Record<string, Figures>>): string[] {
  const rows = Object.entries(group).map(([name, figures]) => [
    name,
    showShare(figures.outcome),
    showShare(figures.hit1),
    showShare(figures.hit3),
    showMean(figures.bodyF1),
    showShare(figures.honest),
  ])
  return rows.length === 0 ? [] : [toTable(['rows', 'outcome', 'hit@1', 'hit@3', 'body F1', 'honest'], rows)]
}

function toTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** What was asked, what should have come, what came. */
export function renderMiss({ row, answer, bodies, honest }: Judged): string {
  const wanted = row.articles.map(({ art, paras, grade }) => `${art}${paras ? `.${paras.join(',')}` : ''}/${grade}`)
  const came = answer.citations.map(({ id }) => id).join(' ')
  const lines = [
    `${row.id} ${row.kind} ${row.q}`,
    `  wants ${row.expect.join('|')} ${wanted.join(' ')}; came ${answer.outcome} ${came}`,
  ]
  if (bodies !== null && bodies.f1 < 1) {
    lines.push(
      `  bodies ${row.bodies.join(' + ')}; came ${answer.bodies.map(({ name }) => name).join(' + ') || 'none'}`,
    )
  }
  if (honest === false)
    lines.push(`  ${row.says}, denies ${row.denied?.join(' ')} or says ${row.stated?.join(' ')}; said ${answer.text}`)
  return lines.join('\n')
}

/** One answer that is no longer what it was. */
export function renderChange({ before, after }: Change, q: string): string {
  const show = ({ outcome = '?', cited = [], bodies = [] }: Change['before']) =>
    `${outcome} ${cited.join(' ')} [${bodies.join('、')}]`
  const [old, now] = [show(before), show(after)]
  return `${after.id} ${q}\n  ${old === now ? `${old}: other words` : `${old}\n  → ${now}`}`
}
