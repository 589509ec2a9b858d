import { staffCase as words } from '../../../../content/words/staff/case.ts'
import { NoAnswer, StaffFault } from '../../../browser/staff/ask.ts'

/** Why a step was not taken, and what follows. */
export interface Trouble {
  readonly sentence: string
  /** Somebody else was faster, or it cannot be done (any more). */
  readonly isStale: boolean
  /** Nobody is signed in any more. */
  readonly isOut: boolean
  /** Nobody knows whether it arrived: the same goes again. */
  readonly isLost: boolean
}

export function troubleOf(error: unknown): Trouble {
  const plain = { isStale: false, isOut: false, isLost: false }
  if (error instanceof NoAnswer) return { ...plain, sentence: words.offline, isLost: true }
  // A key that does not hold, or a piece of script that did not come: nothing was sent.
  if (!(error instanceof StaffFault)) return { ...plain, sentence: words.broken }
  if (error.status === 401 || error.code === 'wrong-token') return { ...plain, sentence: words.signIn, isOut: true }
  const [field] = Object.values(error.fields)
  return { ...plain, sentence: field ?? error.message, isStale: error.status === 409 }
}
