import { sayDay, thresholds } from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'
import type { SurveyResults } from './results.ts'
import type { Category, PublishedIndicator } from './types.ts'

/** What the results page shows: sentences, bars and tables of the same numbers. */
export function resultsScreen(ctx: Context, answer: SurveyResults) {
  const said = { wave: answer.wave, kind: answer.header.kind, lines: answer.header.lines, title: answer.title }
  if (answer.state === 'closed') return { ...said, closed: { reason: answer.reason } }
  return {
    ...said,
    open: {
      caveat: answer.caveat,
      n: answer.n,
      released: sayDay(answer.releasedOn),
      frozen: answer.frozen,
      rules: ctx.words.surveys.results.kept(thresholds.cellMin, thresholds.roundTo),
    },
    indicators: answer.indicators.map((indicator) => indicatorView(ctx, indicator, answer.caveat)),
  }
}

function indicatorView(ctx: Context, indicator: PublishedIndicator, caveat: string) {
  const words = ctx.words.surveys.results
  const { id, short, name, question, formula } = indicator
  const said = { id, short, question, formula }
  if (indicator.state === 'too-few') return { ...said, none: words.states['too-few'](thresholds.answersMin) }
  if (indicator.state === 'hidden') return { ...said, none: words.states.hidden(thresholds.cellMin) }
  return {
    ...said,
    shown: {
      sentence: words.sentence(name, indicator.percent),
      categories: indicator.categories.map(categoryView),
      caveat,
      hasCounts: indicator.base !== null,
      base: String(indicator.base ?? ''),
      beside: indicator.beside ? words.beside[indicator.beside.kind](indicator.beside.percent) : words.besideHidden,
    },
  }
}

/** Numbers as text: for the page a zero is a value, not an absence. */
function categoryView({ label, percent, count }: Category) {
  return { label, percent: String(percent), count: count === null ? null : String(count) }
}
