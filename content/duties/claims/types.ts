import type { ModalWord } from './tables/modal-words.ts'

/** A provision that a sentence rests on: its id (`a54.p3`, `a11.p2.i4`, `a54`) and its words, exactly as stored. */
export interface Provision {
  readonly id: string
  readonly text: string
}

/** The rules, one file each; `citation` is the claim that rests on nothing. */
export type RuleName =
  | 'bodies'
  | 'numbers'
  | 'modality'
  | 'negation'
  | 'quotes'
  | 'loaded-words'
  | 'silence'
  | 'citation'

/** Why a claim fails; each is a key of content/words/claims.ts. */
export type Reason =
  | 'body-absent'
  | 'body-everyday'
  | 'body-unnamed'
  | 'number-absent'
  | 'date-absent'
  | 'law-absent'
  | 'article-not-cited'
  | 'modality-differs'
  | 'modality-dropped'
  | 'negation-added'
  | 'negation-dropped'
  | 'quote-differs'
  | 'word-absent'
  | 'not-silent'
  | 'uncited'

/** One thing in a sentence that its provisions do not carry. `said` is the stretch of the sentence. */
export interface Defect {
  readonly rule: RuleName
  readonly said: string
  readonly reason: Reason
}

/**
 * `allowEveryday`: glosses may call the 居民委员会 居委会; without it only the law's words and lossless short forms pass.
 * `plainWords`: further words of force to look for in the sentence (never in the law), so that they are judged, too.
 */
export interface ClaimOptions {
  readonly allowEveryday?: boolean
  readonly plainWords?: readonly ModalWord[]
}

/** A claim after cleaning, without its clauses of silence, and what stands in its quotation marks. */
export interface Claim {
  readonly text: string
  readonly quotes: readonly string[]
}

/** A rule is a pure function of the sentence and what it rests on. */
export type Rule = (claim: Claim, rest: readonly Provision[], options: ClaimOptions) => readonly Defect[]
