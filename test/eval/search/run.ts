import { readQueries, readRows } from '../rows.ts'
import { answerAll, timeAll } from './answers.ts'
import type { Contestant, Found } from './contestant.ts'
import { type Figures, isRight, type Judged, judge, measure, measureByInput, wantsAnswer } from './metrics.ts'
import { createMiniSearchBigram, createMiniSearchDefault } from './minisearch.ts'
import { createOurs } from './ours.ts'
import { createPagefind } from './pagefind.ts'

export interface EngineReport {
  readonly name: string
  readonly index: Contestant['index']
  readonly p50: number
  readonly p95: number
  readonly all: Figures
  readonly byInput: Readonly<Record<string, Figures>>
}

export interface Report {
  readonly file: string
  readonly answers: number
  readonly redirects: number
  readonly engines: readonly (EngineReport | Unavailable)[]
  /** Rows that ours did not get right at rank 1. */
  readonly misses: readonly Judged[]
}

type Unavailable = { readonly name: string; readonly unavailable: string }
type Ready = { readonly contestant: Contestant; readonly answers: readonly Found[] }
type Entry = { readonly name: string; create(): Promise<Contestant> }

const entries: readonly Entry[] = [
  { name: 'ours (embedded)', create: createOurs },
  { name: 'MiniSearch default', create: createMiniSearchDefault },
  { name: 'MiniSearch bigram', create: createMiniSearchBigram },
  { name: 'Pagefind zh', create: () => createPagefind('Pagefind zh', 'zh') },
  { name: 'Pagefind uncut', create: () => createPagefind('Pagefind uncut', 'und') },
]

async function open({ name, create }: Entry): Promise<Contestant | Unavailable> {
  try {
    return await create()
  } catch (error) {
    return { name, unavailable: error instanceof Error ? error.message.split('\n').join(' ') : String(error) }
  }
}

/**
 * Every engine on every question of the file, and the figures over its rows of kind `search`. All questions are asked,
 * because telling the kinds apart would mean reading more of a row than `q` before the answers are there.
 */
export async function runSearch(file: string): Promise<Report> {
  const queries = readQueries(file)
  const ready: (Ready | Unavailable)[] = []
  for (const entry of entries) {
    const one = await open(entry)
    ready.push('unavailable' in one ? one : { contestant: one, answers: await answerAll(one, queries) })
  }

  // Every answer is there: only now are the labels read.
  const rows = readRows(file)
  const asked = rows.filter(({ kind }) => kind === 'search')
  const engines: Report['engines'][number][] = []
  let misses: Judged[] = []
  for (const one of ready) {
    if ('unavailable' in one) {
      engines.push(one)
      continue
    }
    const { contestant, answers } = one
    const judged = rows.flatMap((row, at) =>
      row.kind === 'search' ? [judge(row, answers[at] ?? { articles: [], note: false })] : [],
    )
    if (engines.length === 0) misses = judged.filter((each) => !isRight(each))
    const times = await timeAll(
      contestant,
      asked.map(({ q }) => q),
    )
    const { name, index } = contestant
    engines.push({ name, index, ...times, all: measure(judged), byInput: measureByInput(judged) })
    await contestant.close()
  }
  const answers = asked.filter(wantsAnswer).length
  return { file, answers, redirects: asked.length - answers, engines, misses }
}
