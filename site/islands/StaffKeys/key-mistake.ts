import { keyPage as words } from '../../../content/words/staff/key-page.ts'
import { StaffFault } from '../../browser/staff/ask.ts'

/** A sentence that the form itself has for it. */
export class Mistake extends Error {}

/** Of a `SealingFault`; empty for anything else. */
export function reasonOf(error: unknown): string {
  return (error as { reason?: string }).reason ?? ''
}

/** What a failed deed says, where its form has no sentence of its own for the reason. */
export function keyMistake(error: unknown, own: Readonly<Record<string, string>> = {}): string {
  if (error instanceof Mistake) return error.message
  const sentence = own[reasonOf(error)]
  if (sentence) return sentence
  if (error instanceof StaffFault) return Object.values(error.fields)[0] ?? error.message
  if (reasonOf(error) === 'signature' || reasonOf(error) === 'root') return words.unit.closed.signature
  return crypto.subtle ? words.offline : words.unsupported
}
