import type { clocks } from '../../../content/words/clocks.ts'

/** The words around the clocks, which the built page carries: the names of all clocks are not fetched for them. */
export type ClockWords = Pick<typeof clocks, 'latest' | 'source' | 'force' | 'reference' | 'referenceLead' | 'counting'>

export const clockWordsKey = 'clock-words'
