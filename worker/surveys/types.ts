/** One line of a published figure. Percentages are whole, counts rounded; a count that would tell too much is null. */
export interface Category {
  readonly label: string
  readonly percent: number
  readonly count: number | null
}

/** Answers that are no opinion, beside the figure: `unsure`, or with the blanks where either alone is too few. */
export interface Beside {
  readonly kind: 'unsure' | 'unsure-or-blank'
  readonly percent: number
}

export interface ShownFigure {
  readonly state: 'shown'
  /** Share of the first group in the base. */
  readonly percent: number
  /** People that the figure speaks of, rounded; null where the rest would be too few. */
  readonly base: number | null
  readonly categories: readonly Category[]
  readonly beside: Beside | null
}

/** A figure, or the plain reason why there is none. */
export type Figure = ShownFigure | { readonly state: 'too-few' } | { readonly state: 'hidden' }

export type PublishedIndicator = Figure & {
  readonly id: string
  readonly short: string
  readonly name: string
  readonly formula: string
  /** The question as it was asked. */
  readonly question: string
}

/** What is published of a wave of open participation. It has no place for sampling error: there is no sample. */
export interface Results {
  readonly releasedOn: string
  /** Answers, rounded. */
  readonly n: number
  readonly indicators: readonly PublishedIndicator[]
}
