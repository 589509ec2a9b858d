import { foldMarks } from '../../search/text/fold.ts'
import { simplify } from '../../search/topics/simplify.ts'
import type { Step } from './types.ts'

/** Brings the question into the one form that the other steps read. */
export const fold: Step = (draft) => ({ ...draft, folded: simplify(foldMarks(draft.input.question).text) })
