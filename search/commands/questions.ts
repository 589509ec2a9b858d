import { readdirSync, readFileSync } from 'node:fs'
import { findArticle } from '../../content/regulation/index.ts'

/** A line of `content/questions`: its form is told there. */
export interface EverydayQuestion {
  readonly id: string
  readonly q: string
  readonly expect: readonly ('answer' | 'redirect' | 'emergency' | 'refuse')[]
  readonly articles: readonly {
    readonly art: number
    readonly paras: readonly number[] | null
    readonly grade: 1 | 2
  }[]
  readonly says?: 'not_in_regulation' | 'out_of_scope'
  readonly danger?: string
  readonly guard?: string
  /** Whether all that a body must do is wanted; where it is not said, four articles or more are a list. */
  readonly list?: boolean
}

const folder = new URL('../../content/questions/', import.meta.url)

/** All everyday questions, file after file by name. */
export function readQuestions(): EverydayQuestion[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  return files.flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as EverydayQuestion),
  )
}

/** The paragraphs that answer a question. */
export function paragraphsOf({ articles }: EverydayQuestion): string[] {
  return articles
    .filter(({ grade }) => grade === 2)
    .flatMap(({ art, paras }) =>
      (findArticle(art)?.paragraphs ?? []).filter(({ number }) => paras === null || paras.includes(number)),
    )
    .map(({ id }) => id)
}

const LIST_ARTICLES_MIN = 4

/** Whether a question wants all that a body must do. */
export function wantsList({ list, articles }: EverydayQuestion): boolean {
  const answering = new Set(articles.filter(({ grade }) => grade === 2).map(({ art }) => art))
  return list ?? answering.size >= LIST_ARTICLES_MIN
}
