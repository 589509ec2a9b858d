import { staffPeople } from '../../../content/words/staff/people.ts'
import { NoAnswer, StaffFault } from '../../browser/staff/ask.ts'

export interface Mistakes {
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
}

export const noMistakes: Mistakes = { message: '', fields: {} }

/** What a failure says to the person. @param own names of the boxes on this page: what concerns no box is said above all */
export function mistakesOf(error: unknown, own: readonly string[]): Mistakes {
  if (error instanceof NoAnswer) return { message: staffPeople.signIn.offline, fields: {} }
  // The person, or their device, stopped it.
  if (!(error instanceof StaffFault)) return { message: staffPeople.signIn.cancelled, fields: {} }
  const fields = Object.entries(error.fields)
  const boxed = fields.filter(([name]) => own.includes(name))
  if (boxed.length > 0) return { message: '', fields: Object.fromEntries(boxed) }
  return { message: fields[0]?.[1] ?? error.message, fields: {} }
}
