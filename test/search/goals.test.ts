import { expect, it } from 'vitest'
import { missedGoals } from '../bench/goals.ts'
import { summarize } from '../bench/load.ts'
import type { Figures } from '../bench/table.ts'

const round = (ms: number) => summarize([ms], 0, 1)
const none = {
  miniSearch: round(0),
  documentsBytes: 0,
  miniSearchIndexBytes: 0,
  firstOwn: { ours: 1, miniSearch: 1 },
}

/** Figures of a run in which a query took so long in the page, and a quarter of it in Node. */
function figuresOf(
  ms: number,
  builtMs = 1000,
  focusBytes = 60_000,
): Pick<Figures, 'search' | 'searchPage' | 'solving' | 'desks'> {
  const first = { ours: round(ms / 4), miniSearch: round(0) }
  return {
    search: { ...none, ours: round(ms), first },
    searchPage: { queries: round(ms), each: round(ms * 3), builtMs, focusBytes },
    solving: round(3000),
    desks: [],
  }
}

it('the bench keeps quiet while the goals of the search are kept, and names each that is missed', () => {
  expect(missedGoals(figuresOf(10))).toEqual([])
  expect(missedGoals(figuresOf(10.1)).map((line) => line.split(':')[0])).toEqual([
    'MISSED search in the page, p95 in ms',
    'MISSED search asked once with nothing compiled, p95 in ms',
  ])
  expect(missedGoals(figuresOf(1, 1001))).toHaveLength(1)
  expect(missedGoals(figuresOf(1, 1000, 60_001))).toHaveLength(1)
  expect(missedGoals(figuresOf(Number.NaN))).toHaveLength(2)
})

it('the bench names work that a slow phone does not do in time', () => {
  expect(missedGoals({ ...figuresOf(1), solving: round(3001) })).toEqual([
    'MISSED proof of work, p95 in ms: 3001, goal 3000',
  ])
})

it('the bench names each case of the desk that is slow, asks too often or reads without an index', () => {
  const one = { name: 'queue', queries: 3, p50: 1, p95: 100, cpuP95: 1, faults: [] as readonly string[] }
  const missed = (change: Partial<typeof one>) =>
    missedGoals({ ...figuresOf(1), desks: [{ matters: 500_000, cases: [{ ...one, ...change }] }] })
  expect(missed({})).toEqual([])
  expect(missed({ p95: 100.1 })).toEqual(['MISSED desk at 500000, queue: p95 in ms: 100.1, goal 100'])
  expect(missed({ queries: 4, faults: ['SCAN matters'] })).toHaveLength(2)
})
