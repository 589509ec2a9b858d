import { solvePuzzle } from '../../site/browser/work/puzzle.ts'
import { contextFor } from '../../worker/context.ts'
import { workValue } from '../../worker/contract/work.ts'
import { createWork } from '../../worker/guard/work.ts'
import type { Home } from '../../worker/home.ts'

/** A value of `X-Work` that the home takes once. The draw is fixed to the first counter, so that a test need not work. */
export async function solvedWork(home: Home): Promise<string> {
  const ids = { ...home.ids, bytes: (count: number) => new Uint8Array(count) }
  const challenge = await createWork({ ...contextFor(home, 'resident'), ids })
  const solution = await solvePuzzle(challenge, () => false)
  if (!solution) throw new Error('no solution')
  return workValue(challenge, solution)
}
