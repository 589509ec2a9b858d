import { sealed as words } from '../../../content/words/sealed.ts'

const { failed } = words
const reasons: Readonly<Record<string, string>> = {
  root: failed.root,
  signature: failed.root,
  recipient: failed.root,
  directory: failed.root,
  epoch: failed.epoch,
  unsupported: words.unable.crypto,
  network: failed.network,
}

/** The sentence for a failed sending: our own by its reason, the server's where it has one. */
export function sentenceFor(error: unknown): string {
  const { reason = '', key = '', message = '' } = error as { reason?: string; key?: string; message?: string }
  if (isRefusal(error)) return message || failed.refused
  // A fault of the work before the post comes with its own sentence.
  return key ? message : (reasons[reason] ?? failed.later)
}

/** The server has looked at it and stored nothing. */
export function isRefusal(error: unknown): boolean {
  return ((error as { status?: number }).status ?? 0) > 0
}
