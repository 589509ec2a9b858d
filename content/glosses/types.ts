import type { ParagraphId } from '../regulation/index.ts'

/** What one paragraph of the law says, in plain Chinese. Ours, not the law's. */
export interface Gloss {
  readonly of: ParagraphId
  /** The sha256 of the paragraph that the writer read; another one in the tree means that the gloss is stale. */
  readonly sha: string
  /** One sentence each, one idea each, at most 25 characters where possible. Each passes checkClaim on its paragraph. */
  readonly says: readonly string[]
  /** Sentences that say what the paragraph or the law leaves out (「条例没有写罚多少钱。」): a class of their own. */
  readonly silent?: readonly string[]
}

/** Why a gloss is not good enough; each is a key of content/words/glosses.ts. */
export type GlossReason =
  | 'unknown'
  | 'missing'
  | 'twice'
  | 'stale'
  | 'empty'
  | 'sentence'
  | 'long'
  | 'claim'
  | 'silent-says'
  | 'says-silent'
  | 'force'
  | 'item'

/** One thing wrong with a gloss. `said` is the sentence, the force or the item; `why` comes from the claim checker. */
export interface GlossFinding {
  readonly of: string
  readonly reason: GlossReason
  readonly said: string
  readonly why?: string
}
