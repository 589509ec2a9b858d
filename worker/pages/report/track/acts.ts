import type { Act } from './act.ts'
import { add } from './add.ts'
import { answer } from './answer.ts'
import { confirm } from './confirm.ts'
import { copy } from './copy.ts'
import { correct } from './correct.ts'
import { erase } from './delete.ts'
import { notSolved } from './not-solved.ts'
import { withdraw } from './withdraw.ts'

/** Every act that a page offers, one for each of `residentActions`. */
export const acts: readonly Act[] = [withdraw, add, answer, confirm, notSolved, correct, copy, erase]
