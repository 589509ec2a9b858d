import type { SearchEngine } from './engine.ts'
import { EngineFault } from './fault.ts'

/**
 * An engine that answers by itself and, when it cannot, by another one. The answer's `engine` tells which and why, as
 * in `embedded (meilisearch: timeout)`; the reasons stand in fault.ts.
 */
export function withFallback(first: SearchEngine, second: SearchEngine): SearchEngine {
  return {
    name: first.name,
    async search(query, options) {
      try {
        return await first.search(query, options)
      } catch (fault) {
        const reason = fault instanceof EngineFault ? fault.reason : 'error'
        const answer = await second.search(query, options)
        return { ...answer, engine: `${answer.engine} (${first.name}: ${reason})` }
      }
    },
  }
}
