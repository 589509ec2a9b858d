/** Sizes of a search. Plain constants, so that the browser may know them. */
export const searchLimits = {
  queryCharsMax: 200,
  hitsDefault: 20,
  /** More paragraphs than the regulation has would be no use. */
  hitsMax: 120,
  /** As many chapters as the regulation has; a test compares. */
  chaptersMax: 8,
} as const
