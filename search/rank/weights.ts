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
  /** What our glosses say in other words than the law. */
  plain: 0.5,
  /** A word that any sentence about duties may hold. */
  weak: 0.3,
  /** A hit below this share of the best hit's score is left out. */
  scoreShareMin: 0.2,
  /** A pair of characters that stands in more than this share of the paragraphs is no likeness by itself. */
  commonShareMax: 0.25,
  /** With so many telling pairs in a query, the common ones are left out. */
  tellingMin: 3,
  /** A query of so few pairs that asks nothing is one term: less than this share of it is something else. */
  termPairsMax: 4,
  termShareMin: 0.5,
} as const

/** BM25+: how the worth of a pair grows with how often it stands in a document, and falls with the length of it. */
export const saturation = {
  /** How soon another occurrence adds little. */
  frequency: 1.2,
  /** How much a long document is damped; between 0 and 1. */
  length: 0.7,
  /** That it occurs at all. */
  least: 0.5,
} as const

/** What it costs to read typed units as a stretch of the law. A unit that is left unread costs 1 or more. */
export const phraseWeights = {
  /** One more piece: a long reading is better than two short ones. */
  piece: 0.5,
  unread: 1.2,
  typo: 0.4,
  /** On top of `typo`. */
  shape: 0.05,
  near: 0.3,
  /** A mistyped word of two characters is half a guess. */
  short: 0.25,
  /** Two mistyped characters that are no known word must stand out so much: else they are a piece of something. */
  shortProminenceMin: 2,
  /** So many characters of which one is mistyped are believed, even where parts of them are words. */
  wholeMin: 4,
  /** A sign of grammar that is left unread. */
  particle: 0.2,
  /** Any letters at all. */
  latin: 0.05,
  /** By `spellings`: full, unfinished, mixed, initials. */
  spelling: [0, 0.15, 0.3, 0.35],
  /** Each zh, ch or sh among first letters: most people type z, c, s. */
  pair: 0.15,
  /** What a known word and an edge of a sentence add to each occurrence. */
  known: 12,
  edge: 1,
  /** Worth of one point of prominence, and of all of it. */
  prominence: 0.01,
  prominent: 0.25,
  /** Another reading by first letters must stand out at least this much, compared with the best. */
  prominenceShareMin: 0.5,
  /** How much dearer another reading of the same units may be. */
  alternative: 0.2,
  /** Least share of the units that a partial reading must cover. */
  readShareMin: 0.5,
} as const

/** How the paragraphs that an everyday word leads to are ordered. */
export const everydayWeights = {
  /** The first cited paragraph; each further one is worth `place` less, and none less than `citedLast`. */
  cited: 100,
  place: 5,
  citedLast: 50,
  /** The best of those that only contain the regulation's word. */
  contains: 40,
  /** A word that leads to so many places says less about each: their number to this power. */
  many: 0.2,
  /** Where and who stand first in a sentence, what it is about stands last: each word is worth so much more. */
  late: 0.1,
  /** How quickly another word of the query loses weight with the number of paragraphs that have it. */
  rare: 2,
  /** Another word of the query stands there too. */
  rest: 30,
  /** The same where no everyday word leads, as long as these are the lesser part of the query. */
  restAlone: 20,
  /** What is merely like the other words of the query weighs this much of what an everyday word leads to. */
  alike: 0.3,
  /** When everyday words are at least this share of the query, only what they lead to is shown. */
  shareAlone: 0.5,
} as const
