import type { TakenKind } from '../text/variants.ts'

/** How a hit was found: letter by letter, by an everyday word, by likeness, or by its number. */
export type HitVia = 'exact' | 'alias' | 'fuzzy' | 'number'

/** A stretch of the original text in UTF-16 units, end exclusive. */
export type TextRange = [start: number, end: number]

export interface Hit {
  /** The paragraph, as in `a54.p1`. */
  readonly id: string
  readonly article: number
  readonly paragraph: number
  /** The numbered item that holds every match, null when there is none such. */
  readonly item: number | null
  readonly title: string
  readonly url: string
  readonly text: string
  readonly ranges: TextRange[]
  /** The marked stretches, in the order of `ranges`. */
  readonly matched: string[]
  readonly via: HitVia
}

export interface GuideHit {
  readonly id: string
  readonly title: string
  readonly url: string
}

/** What a stretch of the query was taken for, and why. */
export interface Taken {
  /** As it was typed. */
  readonly said: string
  /** The words that were looked for instead. */
  readonly law: string
  readonly kind: TakenKind
}

export interface SearchAnswer {
  readonly query: string
  readonly engine: string
  /** How many hits there are before the limit. */
  readonly total: number
  readonly hits: Hit[]
  readonly guides: GuideHit[]
  /** A sentence for the person: why there is nothing, or what the query was taken for. */
  readonly note: string | null
  /** Empty when the query was found as it stands. */
  readonly taken: Taken[]
}

export interface SearchOptions {
  /** Hits at most; 20 when not given. */
  readonly limit?: number
  /** Hits of this chapter alone. */
  readonly chapter?: number
}

/** The one face of every engine: the browser, the Worker and the tests know nothing else of them. */
export interface SearchEngine {
  readonly name: string
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>
}
