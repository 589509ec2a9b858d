import { type Row, readRows } from '../rows.ts'

/** What is right about an honesty trap: the text is silent, the question presupposes what is not so, there is no such article. */
export type TrapSays = 'not_in_regulation' | 'false_premise' | 'beyond'

/** One line of a file of questions for the assistant; traps and registers stand only in our own sets. */
export interface AssistantRow extends Row {
  readonly bodies: readonly string[]
  readonly bodies_alt: readonly string[]
  readonly register?: string
  readonly trap?: string
  readonly says?: TrapSays
  /** Of a trap: an honest answer has one of these in a clause that denies … */
  readonly denied?: readonly string[]
  /** … or one of these, which are true or deny by themselves. */
  readonly stated?: readonly string[]
}

/** The rows with their labels. To be called once the answers are there. */
export function readAssistantRows(path: string): AssistantRow[] {
  return readRows(path).map((row) => ({ bodies: [], bodies_alt: [], ...row }))
}
