import { quantile } from '../../bench/load.ts'
import type { Contestant, Found } from './contestant.ts'

const rounds = 3

/** The answers of one engine, in the order of the queries. It is given strings: no label can reach an engine. */
export async function answerAll(contestant: Contestant, queries: readonly string[]): Promise<Found[]> {
  const answers: Found[] = []
  for (const query of queries) answers.push(await contestant.find(query))
  return answers
}

/** Milliseconds per query, after `answerAll` has warmed the engine up. */
export async function timeAll(
  contestant: Contestant,
  queries: readonly string[],
): Promise<{ p50: number; p95: number }> {
  const durations: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const asked = performance.now()
      await contestant.find(query)
      durations.push(performance.now() - asked)
    }
  }
  durations.sort((a, b) => a - b)
  return { p50: quantile(durations, 0.5), p95: quantile(durations, 0.95) }
}
