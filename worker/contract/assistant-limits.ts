/** Limits of a question; plain constants, so that the page may show them. */
export const assistantLimits = {
  /** Counted in characters as people see them (code points), white space at both ends left out. */
  questionCharsMax: 500,
  contextCitationsMax: 8,
  idCharsMax: 16,
} as const
