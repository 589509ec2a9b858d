/** What makes one paragraph that contains the query stand above another. Each feature lies between 0 and 1. */
export const literalWeights = {
  /** The paragraph says what the term means. */
  definition: 3,
  /** A sentence or an item begins with the term: it is about it. */
  opening: 1.2,
  /** The term is followed by a word that makes it the business of the sentence. */
  business: 0.8,
  /** How much of the paragraph the term takes up. */
  density: 1.6,
  /** How often it occurs, saturating. */
  frequency: 1,
  /** How early it first occurs. */
  position: 0.4,
  /** How much of its article speaks of it. */
  spread: 0.8,
  /** Our own heading of the article names it. */
  heading: 1,
} as const

/** Likeness search for queries that do not occur as they are. */
export const likenessWeights = {
  text: 1,
  /** Our headings help, weakly: they are not the law. */
  heading: 0.4,
  /** A hit below this share of the best hit's score is left out. */
  scoreShareMin: 0.2,
  /** A pair of characters that stands in more than this share of the paragraphs is no likeness by itself. */
  commonShareMax: 0.25,
} as const
