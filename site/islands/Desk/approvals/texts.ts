import { approvalWords as words } from '../../../../content/words/staff/approvals.ts'

/** What is asked for, as people say it; the code for one that this page does not know yet. */
export function actionText(action: string): string {
  return (words.actions as Readonly<Record<string, string>>)[action] ?? action
}

/** A number of a matter as the server knows it, however it was copied: without spaces, O as 0, I and L as 1. */
export function numberIn(typed: string): string {
  const signs = typed.normalize('NFKC').toUpperCase()
  return signs
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}
