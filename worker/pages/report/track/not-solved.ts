import type { Act } from './act.ts'
import { wordsAct } from './words-act.ts'

/** It is not solved, and why: somebody else does it again. */
export const notSolved: Act = wordsAct('not-solved')
