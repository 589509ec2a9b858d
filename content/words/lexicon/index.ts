import { bodies } from './bodies.ts'
import { crime } from './crime.ts'
import { duties } from './duties.ts'
import { home } from './home.ts'
import { people } from './people.ts'
import { dropReasons, readTable } from './read.ts'
import { trades } from './trades.ts'
import type { LexiconEntry } from './types.ts'

export { readLeanTable } from './read.ts'
export type { LeanEntry, LexiconEntry } from './types.ts'

const tables = [bodies, home, people, crime, trades, duties]

/** Every everyday word that leads to words of the regulation, with the reason; the order of entries means nothing. */
export const lexicon: readonly LexiconEntry[] = tables.flatMap(readTable)

/** The whole lexicon without its reasons, as one text for the browser, which reads it with `readLeanTable`. */
export const leanTable: string = dropReasons(tables)
