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

/** Sends `count` requests over eight connections; an answer other than the expected status is an error. */
export async function hammer(
  count: number,
  status: number,
  send: (index: number) => Promise<Response>,
): Promise<Round> {
  const durations: number[] = []
  let errors = 0
  let next = 0
  const began = performance.now()
  const lane = async () => {
    while (next < count && performance.now() - began < secondsMax * 1000) {
      const index = next++
      const sent = performance.now()
      const answer = await send(index).catch(() => null)
      await answer?.arrayBuffer()
      if (answer?.status === status) durations.push(performance.now() - sent)
      else errors += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, lane))
  return summarize(durations, errors, (performance.now() - began) / 1000)
}
