/** Sizes of a search. Plain constants, so that the browser may know them. */
export const searchLimits = {
  queryCharsMax: 200,
  hitsDefault: 20,
  /** More paragraphs than the regulation has would be no use. */
  hitsMax: 120,
} as const
