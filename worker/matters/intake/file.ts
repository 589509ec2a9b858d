import type { Context } from '../../context.ts'
import type { Intake } from '../../contract/intake-schemas.ts'
import { type Earlier, type Filing, repeatSubmission, type Submission, submitMatter } from '../submit.ts'
import type { SubmittedMatter } from '../types.ts'
import { insertHanded } from './sql.ts'

/**
 * Writes down what a resident tells at the counter or on the telephone. Somebody of staff sees the code, so it is noted as
 * handed over: it opens nothing until its holder has changed it.
 * @throws PortalError as `submitMatter`
 */
export function fileForResident(ctx: Context, input: Intake, submission: Submission): Promise<SubmittedMatter> {
  return submitMatter(ctx, input, submission, filingOf(input))
}

/** The answer to a repeated post: the same receipt, which is dead if its holder has come back meanwhile. */
export function fileAgain(ctx: Context, input: Intake, key: string, earlier: Earlier): Promise<SubmittedMatter> {
  return repeatSubmission(ctx, input, key, earlier, filingOf(input))
}

function filingOf({ way }: Intake): Filing {
  return {
    // Keys of residents and of staff never lead to the same code.
    noun: 'intake',
    action: 'matter.file',
    detail: { way },
    also: (matterId, credential) => [(eventId) => insertHanded(matterId, credential, eventId)],
  }
}
