import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import type { SearchAnswer, SearchEngine } from '../../search/engines/engine.ts'
import type { Context } from '../context.ts'

let engine: SearchEngine | null = null

/** Finds paragraphs of the regulation. The engine is built at the first question and kept: it holds the law, no data of people. */
export function find(_ctx: Context, input: { query: string; limit: number }): Promise<SearchAnswer> {
  engine ??= createEmbeddedEngine()
  return engine.search(input.query, { limit: input.limit })
}
