import { unlockWords as words } from '../../../content/words/staff/unlock.ts'
import { StaffFault } from '../../browser/staff/ask.ts'

/** What a failed unlocking says; found by names, since the code that unlocks is fetched later than this one. */
export function unlockMistake(error: unknown): { readonly sentence: string; readonly lacksKeys: boolean } {
  const { reason = '' } = error as { reason?: string }
  if (error instanceof StaffFault) return { sentence: error.message, lacksKeys: false }
  if (isNamed(error, 'NoKeysYet')) return { sentence: words.none, lacksKeys: true }
  if (reason === 'closed') return { sentence: words.wrong, lacksKeys: false }
  return { sentence: crypto.subtle ? words.offline : words.unsupported, lacksKeys: false }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}
