/** Rounds are bounded in count and time and go to this machine only. */
export type Round = {
  readonly count: number
  readonly errors: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export const connections = 8
const secondsMax = 20
const turns = 5
const perTurn = 80

/** The value below which the given share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function summarize(durations: readonly number[], errors: number, seconds: number): Round {
  const sorted = [...durations].sort((a, b) => a - b)
  const round = (value: number) => Math.round(value * 100) / 100
  return {
    count: sorted.length,
    errors,
    perSecond: Math.round(sorted.length / seconds),
    p50: round(quantile(sorted, 0.5)),
    p95: round(quantile(sorted, 0.95)),
    p99: round(quantile(sorted, 0.99)),
  }
}

export type Target = { readonly status: number; send(index: number): Promise<Response> }
type Tally = { durations: number[]; errors: number; seconds: number }

/** Sends `count` requests over eight connections; an answer other than the expected status is an error. */
async function hammer(target: Target, from: number, count: number, tally: Tally): Promise<void> {
  let next = 0
  const began = performance.now()
  const lane = async () => {
    while (next < count && performance.now() - began < secondsMax * 1000) {
      const index = from + next++
      const sent = performance.now()
      const answer = await target.send(index).catch(() => null)
      await answer?.arrayBuffer()
      if (answer?.status === target.status) tally.durations.push(performance.now() - sent)
      else tally.errors += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, lane))
  tally.seconds += (performance.now() - began) / 1000
}

/** Measures targets in turns, so that whatever else the machine does falls on all of them; the first turn is not counted. */
export async function alternate<Name extends string>(
  targets: Readonly<Record<Name, Target>>,
): Promise<Record<Name, Round>> {
  const names = Object.keys(targets) as Name[]
  const tallies = new Map<Name, Tally>()
  for (let turn = 0; turn <= turns; turn++) {
    for (const name of names) {
      const tally = tallies.get(name) ?? { durations: [], errors: 0, seconds: 0 }
      const isWarmUp = turn === 0
      await hammer(targets[name], turn * perTurn, perTurn, isWarmUp ? { durations: [], errors: 0, seconds: 0 } : tally)
      tallies.set(name, tally)
    }
  }
  const rounds = names.map((name) => {
    const { durations, errors, seconds } = tallies.get(name) ?? { durations: [], errors: 0, seconds: 1 }
    return [name, summarize(durations, errors, seconds)] as const
  })
  return Object.fromEntries(rounds) as Record<Name, Round>
}
