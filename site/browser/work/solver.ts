// The whole of /work-solver.js: it is sent a challenge, answers with the solution, or with null when there is none.
import type { WorkChallenge } from '../../../worker/contract/work.ts'
import { solvePuzzle } from './puzzle.ts'

/** A worker's own scope: the types of a page are in force here, and say something else of `postMessage`. */
type Scope = {
  onmessage: ((event: { readonly data: WorkChallenge }) => void) | null
  postMessage(message: unknown): void
}
const scope = self as unknown as Scope

scope.onmessage = ({ data }) => {
  const never = () => false
  solvePuzzle(data, never).then(
    (solution) => scope.postMessage(solution),
    () => scope.postMessage(null),
  )
}
