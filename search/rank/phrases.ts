import { createSpeller, type Speller, type Spelling, spellings } from '../text/latin.ts'
import type { Unit } from '../text/units.ts'
import type { SignLikeness, Variants } from '../text/variants.ts'
import { Book } from './book.ts'
import type { Prepared } from './prepared.ts'
import { phraseWeights as w } from './weights.ts'

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
  readonly prominence: number
}

/** Reads units from each place on. */
export type PhraseFinder = (units: readonly Unit[]) => Phrase[][]

/** What has been read so far, and how well it fits. */
interface Walk {
  readonly at: number
  readonly typos: number
  readonly near: number
  readonly shapes: number
  readonly exact: number
  readonly latin: number
  readonly spelling: Spelling | null
}

/** How one unit is compared with the characters of the book: by its letters, or as a character. */
type Comparer = { readonly spell: Speller } | { readonly compare: (meant: string) => SignLikeness | null }

const TYPOS_MAX = 2
const start = { typos: 0, near: 0, shapes: 0, exact: 0, latin: 0, spelling: null }

const isLooseSpelling = (spelling: Spelling | null) => spelling === spellings.mixed || spelling === spellings.initials

/** Short stretches are alike by chance, so the shorter one is, the less of it may differ. */
function isBelievable({ typos, near, exact, latin, spelling }: Walk, length: number, isKnown: boolean): boolean {
  if (typos > 0 && typos > exact + latin) return false
  if (typos > 1 && length < 4) return false
  if (near > 0 && length < 3) return false
  return !isLooseSpelling(spelling) || length >= 3 || latin < length || isKnown
}

function costOf({ typos, near, shapes, spelling }: Walk, length: number): number {
  const isShort = typos > 0 && length < 3
  const letters = spelling === null ? 0 : w.spelling[spelling] + w.latin
  return (isShort ? w.short : 0) + typos * w.typo + near * w.near + shapes * w.shape + letters
}

function kindOf({ typos, shapes, spelling }: Walk): Phrase['kind'] {
  if (spelling !== null) return 'pinyin'
  if (typos === 0) return 'same'
  return shapes === typos ? 'shape' : 'homophone'
}

function readSign(walk: Walk, likeness: SignLikeness): Walk | null {
  if (likeness === 'same') return { ...walk, at: walk.at + 1, exact: walk.exact + 1 }
  if (walk.typos === TYPOS_MAX) return null
  return {
    ...walk,
    at: walk.at + 1,
    typos: walk.typos + 1,
    near: walk.near + (likeness === 'near' ? 1 : 0),
    shapes: walk.shapes + (likeness === 'shape' ? 1 : 0),
  }
}

function readOne(book: Book, walk: Walk, comparer: Comparer): readonly Walk[] {
  if ('spell' in comparer) {
    const spelled = comparer.spell((distance) => book.soundsAt(walk.at + distance))
    return spelled.map(({ length, spelling }) => ({
      ...walk,
      at: walk.at + length,
      latin: walk.latin + length,
      spelling: walk.spelling === null || spelling > walk.spelling ? spelling : walk.spelling,
    }))
  }
  const likeness = comparer.compare(book.text.charAt(walk.at))
  const next = likeness === null ? null : readSign(walk, likeness)
  return next === null ? [] : [next]
}

/** Whether a character may be followed so: one alone is no phrase, and most beginnings end with it. */
function mayFollow(book: Book, comparer: Comparer | null | undefined, at: number): boolean {
  if (comparer === null || comparer === undefined) return false
  return 'spell' in comparer || comparer.compare(book.text.charAt(at)) !== null
}

/** The phrases that begin with one unit, gathered while the book is walked. */
class Findings {
  readonly phrases = new Map<string, Phrase>()
  private readonly book: Book

  constructor(book: Book) {
    this.book = book
  }

  keep(begin: number, walk: Walk, units: number): void {
    const { book } = this
    const length = walk.at - begin
    if (length < 2) return
    const text = book.text.slice(begin, walk.at)
    if (!isBelievable(walk, length, book.isKnown(text)) || !book.isWhole(begin, walk.at)) return
    const key = `${units} ${text}`
    const [cost, earlier] = [costOf(walk, length), this.phrases.get(key)]
    const prominence = book.prominence(begin, walk.at) + (earlier?.prominence ?? 0)
    const isLoose = isLooseSpelling(walk.spelling)
    const made = { text, units, cost, kind: kindOf(walk), isLoose, isKnown: book.isWord(text) }
    this.phrases.set(key, { ...(earlier !== undefined && earlier.cost <= cost ? earlier : made), prominence })
  }
}

/** Syllables that are typed apart are whole ones; a single run of letters may be spelled in any way. */
function comparersOf(units: readonly Unit[], variants: Variants): (Comparer | null)[] {
  const isApart = units.filter(({ isLatin }) => isLatin).length > 1
  return units.map(({ text, isLatin }) => {
    if (text === '') return null
    return isLatin
      ? { spell: createSpeller(text, isApart && variants.isSound(text)) }
      : { compare: variants.comparerOf(text) }
  })
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
  return (units) => {
    const comparers = comparersOf(units, variants)
    return units.map((unit, from) => {
      const findings = new Findings(book)
      const readOn = (begin: number, walk: Walk, at: number): void => {
        const comparer = comparers[at]
        if (comparer === null || comparer === undefined) return
        for (const next of readOne(book, walk, comparer)) {
          findings.keep(begin, next, at - from + 1)
          readOn(begin, next, at + 1)
        }
      }
      for (const begin of book.beginnings(unit))
        if (unit.isLatin || mayFollow(book, comparers[from + 1], begin + 1))
          readOn(begin, { at: begin, ...start }, from)
      return [...findings.phrases.values()]
    })
  }
}
