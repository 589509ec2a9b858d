/**
 * Why nothing was sealed or opened. `root`: the directory is not signed by the root that this build knows · `signature`:
 * a record was changed · `epoch`: a key that is not in force · `recipient`: no such key · `draft`: what was given does
 * not fit · `closed`: this key does not open it, or it was moved or changed · `share`: recovery shares do not fit ·
 * `unsupported`: this browser has no WebCrypto here.
 */
export type SealingReason = 'root' | 'signature' | 'epoch' | 'recipient' | 'draft' | 'closed' | 'share' | 'unsupported'

/** Carries a reason and never what was written; the page finds its sentence by the reason. */
export class SealingFault extends Error {
  readonly reason: SealingReason

  constructor(reason: SealingReason) {
    super(`sealing: ${reason}`)
    this.reason = reason
  }
}
