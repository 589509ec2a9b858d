import type { Share } from '../wilson.ts'
import { type Judged, wantsAnswer } from './metrics.ts'
import type { Report } from './run.ts'

const percent = (value: number) => (value * 100).toFixed(1)

/** `21/22 95.5 % [78.2–99.2]`, or a dash when there was nothing to count. */
export function showShare({ right, n, share, low, high }: Share): string {
  return n === 0 ? '–' : `${right}/${n} ${percent(share)} % [${percent(low)}–${percent(high)}]`
}

const head = ['engine', 'hit@1', 'hit@3', 'MRR', 'zero hits', 'redirect right', 'p50 / p95 ms', 'index gzip']

/** One Markdown table of all engines, then one per kind of input with hit@1 and hit@3. */
export function renderReport(report: Report): string {
  const { engines } = report
  const main = engines.map((engine) => {
    if ('unavailable' in engine) return [engine.name, `did not run here: ${engine.unavailable}`, ...Array(6).fill('–')]
    const { hit1, hit3, mrr, zero, redirect } = engine.all
    const shares = [showShare(hit1), showShare(hit3), mrr.toFixed(3), showShare(zero), showShare(redirect)]
    const times = `${engine.p50.toFixed(2)} / ${engine.p95.toFixed(2)}`
    return [engine.name, ...shares, times, `${(engine.index.bytes / 1000).toFixed(1)} kB (${engine.index.what})`]
  })
  const ran = engines.flatMap((engine) => ('unavailable' in engine ? [] : [engine]))
  const inputs = Object.keys(ran[0]?.byInput ?? {})
  const kinds = inputs.flatMap((input) =>
    ran.map(({ name, byInput }) => {
      const figures = byInput[input]
      if (!figures) return [input, name]
      const { hit1, hit3, mrr, zero, redirect } = figures
      const mean = Number.isNaN(mrr) ? '–' : mrr.toFixed(3)
      return [input, name, showShare(hit1), showShare(hit3), mean, showShare(zero), showShare(redirect)]
    }),
  )
  const title = `${report.file}: ${report.answers} rows expect an answer, ${report.redirects} expect none; in brackets the 95 % Wilson interval`
  const tables = [toTable(head, main)]
  if (kinds.length > 0) tables.push(toTable(['input', ...head.slice(0, 6)], kinds))
  return [title, ...tables].join('\n\n')
}

function toTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** What was typed, what should have come, what came. */
export function renderMiss({ row, found }: Judged): string {
  const wanted = row.articles.filter(({ grade }) => grade === 2).map(({ art }) => art)
  const want = wantsAnswer(row) ? wanted.join(',') : 'nothing'
  const got = found.articles.slice(0, 5).join(',') || (found.note === false ? 'nothing, no note' : 'nothing')
  return `${row.id} ${row.input ?? row.kind} “${row.q}”: wanted ${want}, got ${got}`
}
