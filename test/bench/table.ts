import type { Weight } from '../support/weigh.ts'
import type { Rounds } from './api.ts'
import type { DeskFigures } from './desk.ts'
import { deskMsMax, deskQueriesMax, firstQueryMsMax, searchGoals, solvingMsMax } from './goals.ts'
import type { LedgerFigures } from './ledger.ts'
import type { Round } from './load.ts'
import type { SearchFigures } from './search.ts'
import type { SearchPageFigures } from './search-page.ts'
import type { StartFigures } from './start.ts'

export type Figures = {
  readonly measured: string
  readonly commit: string
  readonly machine: string
  readonly weights: Readonly<Record<string, Weight>>
  readonly lighthouse: Readonly<Record<string, Readonly<Record<string, number>>>> | null
  readonly search: SearchFigures
  readonly searchPage: SearchPageFigures
  readonly solving: Round
  readonly api: Rounds
  readonly ledger: LedgerFigures
  readonly desks: readonly DeskFigures[]
  readonly bundleBytes: number
  readonly start: StartFigures | null
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const percent = (share: number): string => `${Math.round(share * 100)} %`
const times = ({ p50, p95 }: Round): string => `p50 ${p50} ms, p95 ${p95} ms`
const rate = (round: Round): string => `${round.perSecond}/s, ${times(round)}, ${round.errors} errors`
const ratio = (ours: Round, bare: Round): string => (ours.perSecond / bare.perSecond).toFixed(2)

/** The figures as rows of a Markdown table: what, how much. */
export function renderTable(figures: Figures): string {
  const rows = [
    ...pageRows(figures),
    ...searchRows(figures),
    ...apiRows(figures),
    ...deskRows(figures),
    ...startRows(figures),
  ]
  const lines = rows.map(([what, value]) => `| ${what} | ${value} |`)
  const head = `Measured ${figures.measured} at ${figures.commit} on ${figures.machine} by \`npm run bench\`; 8 connections on loopback, in turns.`
  return [head, '', '| what | figure |', '|---|---|', ...lines].join('\n')
}

function pageRows({ weights, lighthouse }: Figures): string[][] {
  const pages = Object.entries(weights).map(([path, { html, css, script }]) => [
    `\`${path}\` gzip`,
    `HTML + CSS ${kilobytes(html + css)}, script ${kilobytes(script)}`,
  ])
  const scores = Object.entries(lighthouse ?? {}).map(([page, all]) => [
    `Lighthouse mobile, ${page}`,
    Object.entries(all)
      .map(([name, score]) => `${name} ${score}`)
      .join(', '),
  ])
  return [...pages, ...scores]
}

const verdict = (value: number, most: number): string => (value <= most ? 'holds' : 'FAILS')

function searchRows({ search, searchPage }: Figures): string[][] {
  const { ours, miniSearch, firstOwn, first } = search
  const { queryMsMax } = searchGoals
  const { queries, each, builtMs, focusBytes } = searchPage
  return [
    ['search in process', `${times(ours)}; finds a paragraph by its first words at rank 1: ${percent(firstOwn.ours)}`],
    ['beside it MiniSearch (1–2 characters)', `${times(miniSearch)}; rank 1: ${percent(firstOwn.miniSearch)}`],
    [
      'search, asked once, nothing compiled',
      `${times(first.ours)} (goal p95 ${firstQueryMsMax} ms: ${verdict(first.ours.p95, firstQueryMsMax)}); MiniSearch ${times(first.miniSearch)}`,
    ],
    [
      'search in the page, 4 times slower, offline',
      `${times(queries)} as the least of three visits (goal p95 ${queryMsMax} ms: ${verdict(queries.p95, queryMsMax)}), ` +
        `${times(each)} in all; index stands after ${builtMs} ms; focus loads ${kilobytes(focusBytes)}`,
    ],
    ['index bytes gzip', `${kilobytes(search.documentsBytes)}; MiniSearch ${kilobytes(search.miniSearchIndexBytes)}`],
  ]
}

function apiRows({ api, solving, ledger, bundleBytes }: Figures): string[][] {
  return [
    ['bare Hono route', rate(api.bareRoute)],
    ['`/api/search`', `${rate(api.search)} (${ratio(api.search, api.bareRoute)} of the bare route)`],
    ['`/api/assistant`', `${rate(api.assistant)} (${ratio(api.assistant, api.bareRoute)} of the bare route)`],
    ['bare D1 insert', rate(api.bareInsert)],
    ['matters stored', `${rate(api.matters)} (${ratio(api.matters, api.bareInsert)} of the bare insert)`],
    ['matters tracked', rate(api.track)],
    ['ledger verified', `${ledger.events} events in ${seconds(ledger.verifyMs)}`],
    ['challenges of proof of work drawn', rate(api.challenge)],
    [
      'proof of work solved, 6 times slower',
      `${times(solving)} (goal p95 ${solvingMsMax} ms: ${verdict(solving.p95, solvingMsMax)})`,
    ],
    ['Worker bundle gzip', kilobytes(bundleBytes)],
  ]
}

/** The same request at few and at many matters, side by side. */
function deskRows({ desks }: Pick<Figures, 'desks'>): string[][] {
  const [small, large] = desks
  if (!small || !large) return []
  return large.cases.map(({ name, p95, queries }, index) => [
    `desk, ${name}`,
    `p95 ${small.cases[index]?.p95} ms at ${small.matters} matters, ${p95} ms at ${large.matters} ` +
      `(goal ${deskMsMax} ms: ${verdict(p95, deskMsMax)}), ${queries} of ${deskQueriesMax} queries`,
  ])
}

function startRows({ start }: Figures): string[][] {
  if (!start) return []
  return [
    [
      'clone, `npm ci`, `npm start` to ready',
      `${seconds(start.cloneToReadyMs)} (of it ${seconds(start.installMs)} clone and install)`,
    ],
    ['warm start to first page', seconds(start.warmFirstPageMs)],
  ]
}

const marks = /(<!-- figures -->)[\s\S]*?(<!-- \/?figures -->)/

/** Puts the table between the two marks of a README; null when the marks are missing. */
export function placeTable(readme: string, table: string): string | null {
  return marks.test(readme)
    ? readme.replace(marks, (_all, open: string, close: string) => `${open}\n${table}\n${close}`)
    : null
}
