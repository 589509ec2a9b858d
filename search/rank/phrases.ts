import { type Spelling, spell, spellings } from '../text/latin.ts'
import type { Unit } from '../text/units.ts'
import type { Variants } from '../text/variants.ts'
import { Book } from './book.ts'
import type { Prepared } from './prepared.ts'
import { phraseWeights } from './weights.ts'

/** A stretch of the law, or a whole everyday word, that typed units can be read as. */
export interface Phrase {
  readonly text: string
  /** Units read, from the one asked for. */
  readonly units: number
  /** How far it is from what was typed; 0 when it is the same. */
  readonly cost: number
  readonly kind: 'same' | 'pinyin' | 'homophone' | 'shape'
  /** Spelled by first letters, at least in part: many stretches may be. */
  readonly isLoose: boolean
  /** An everyday word, or one that the lexicon names as the law's. */
  readonly isKnown: boolean
  /** How often it occurs there. */
  readonly count: number
  readonly prominence: number
}

/** Reads units from one place on. */
export type PhraseFinder = (units: readonly Unit[], from: number) => Phrase[]

interface Walk {
  readonly begin: number
  readonly at: number
  readonly typos: number
  readonly near: number
  readonly shapes: number
  readonly exact: number
  readonly latin: number
  readonly spelling: Spelling | null
}

const TYPOS_MAX = 2
const w = phraseWeights

function step(book: Book, walk: Walk, unit: Unit): Walk[] {
  if (unit.isLatin) {
    return spell(unit.text, (distance) => book.soundsAt(walk.at + distance)).map(({ length, spelling }) => ({
      ...walk,
      at: walk.at + length,
      latin: walk.latin + length,
      spelling: walk.spelling === null || spelling > walk.spelling ? spelling : walk.spelling,
    }))
  }
  const likeness = book.compare(unit.text, walk.at)
  if (likeness === null) return []
  const isSame = likeness === 'same'
  const next = {
    ...walk,
    at: walk.at + 1,
    typos: walk.typos + (isSame ? 0 : 1),
    near: walk.near + (likeness === 'near' ? 1 : 0),
    shapes: walk.shapes + (likeness === 'shape' ? 1 : 0),
    exact: walk.exact + (isSame ? 1 : 0),
  }
  return next.typos > TYPOS_MAX ? [] : [next]
}

const isLooseSpelling = (spelling: Spelling | null) => spelling === spellings.mixed || spelling === spellings.initials

/** Short stretches are alike by chance, so the shorter one is, the less of it may differ. */
function isBelievable({ begin, at, typos, near, exact, latin, spelling }: Walk, isKnown: boolean): boolean {
  const length = at - begin
  if (length < 2 || (typos > 0 && typos > exact + latin)) return false
  if (typos > 1 && length < 4) return false
  if (near > 0 && length < 3) return false
  return !isLooseSpelling(spelling) || length >= 3 || latin < length || isKnown
}

function costOf({ begin, at, typos, near, shapes, spelling }: Walk): number {
  const isShort = typos > 0 && at - begin < 3
  return (
    (isShort ? w.short : 0) +
    typos * w.typo +
    near * w.near +
    shapes * w.shape +
    (spelling === null ? 0 : w.spelling[spelling] + w.latin)
  )
}

function kindOf({ typos, shapes, spelling }: Walk): Phrase['kind'] {
  if (spelling !== null) return 'pinyin'
  if (typos === 0) return 'same'
  return shapes === typos ? 'shape' : 'homophone'
}

function keep(found: Map<string, Phrase>, book: Book, walk: Walk, units: number): void {
  const { begin, at } = walk
  const text = book.text.slice(begin, at)
  if (!isBelievable(walk, book.isKnown(text)) || !book.isWhole(begin, at)) return
  const key = `${units} ${text}`
  const [cost, earlier] = [costOf(walk), found.get(key)]
  const prominence = book.prominence(begin, at) + (earlier?.prominence ?? 0)
  const best =
    earlier !== undefined && earlier.cost <= cost
      ? earlier
      : { text, units, cost, kind: kindOf(walk), isLoose: isLooseSpelling(walk.spelling), isKnown: book.isWord(text) }
  found.set(key, { ...best, count: (earlier?.count ?? 0) + 1, prominence })
}

/**
 * Prepares reading: every stretch of the documents, and every everyday word as a whole, that typed units spell, sound
 * like or look like.
 * @param known words that are more likely meant than a stretch that only happens to stand there
 */
export function createPhraseFinder(
  all: readonly Prepared[],
  said: readonly string[],
  known: readonly string[],
  variants: Variants,
): PhraseFinder {
  const book = new Book(all, said, known, variants)
  return (units, from) => {
    const found = new Map<string, Phrase>()
    const first = units[from]
    if (first === undefined || first.text === '') return []
    const zero = { typos: 0, near: 0, shapes: 0, exact: 0, latin: 0, spelling: null }
    for (const begin of book.beginnings(first)) {
      let walks: Walk[] = [{ begin, at: begin, ...zero }]
      for (let at = from; at < units.length && walks.length > 0; at++) {
        const unit = units[at]
        if (unit === undefined || unit.text === '') break
        walks = walks.flatMap((walk) => step(book, walk, unit))
        for (const walk of walks) keep(found, book, walk, at - from + 1)
      }
    }
    return [...found.values()]
  }
}
