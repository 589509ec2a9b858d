import { readdirSync, readFileSync } from 'node:fs'
import type { TopicCode } from '../../content/duties/topics.ts'
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

/** A line of `topics.jsonl`: what somebody writes into the report form. */
export interface ReportMessage {
  readonly id: string
  readonly q: string
  /** The topics that are right, the best first. */
  readonly topics: readonly TopicCode[]
  /** Telephone numbers for danger would be right beside it, too: it teaches nothing about danger. */
  readonly alarm?: true
}

const messagesFile = 'topics.jsonl'

function readLines<Line>(name: string): Line[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

/** All everyday questions, file after file by name. */
export function readQuestions(): EverydayQuestion[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && name !== messagesFile)
    .sort()
  return files.flatMap((name) => readLines<EverydayQuestion>(name))
}

/** Messages to the report form. */
export function readMessages(): ReportMessage[] {
  return readLines<ReportMessage>(messagesFile)
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
