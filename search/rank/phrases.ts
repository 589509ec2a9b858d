import { Speller, type Spelling, spellings } from '../text/latin.ts'
import type { Unit } from '../text/units.ts'
import type { SignLikeness, Variants } from '../text/variants.ts'
import { Book, type LikenessTable } from './book.ts'
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
  /** Characters given by two letters, such as zh, where one letter each is the rule. */
  readonly pairs: number
}

/** How one unit is compared with the characters of the book: by its letters, as one syllable, or as a character. */
type Comparer =
  | { readonly speller: Speller }
  | { readonly sound: string }
  | { readonly sign: string; readonly likeness: LikenessTable }

const TYPOS_MAX = 2
const start = { typos: 0, near: 0, shapes: 0, exact: 0, latin: 0, spelling: null, pairs: 0 }

const isLooseSpelling = (spelling: Spelling | null) => spelling === spellings.mixed || spelling === spellings.initials

/** Short stretches are alike by chance, so the shorter one is, the less of it may differ. */
function isBelievable({ typos, near, exact, latin, spelling }: Walk, length: number, isKnown: boolean): boolean {
  if (typos > 0 && typos > exact + latin) return false
  if (typos > 1 && length < 4) return false
  if (near > 0 && length < 3) return false
  return !isLooseSpelling(spelling) || length >= 3 || latin < length || isKnown
}

function costOf({ typos, near, shapes, spelling, pairs }: Walk, length: number): number {
  const isShort = typos > 0 && length < 3
  const letters =
    spelling === null ? 0 : w.spelling[spelling] + w.latin + (spelling === spellings.initials ? pairs * w.pair : 0)
  return (isShort ? w.short : 0) + typos * w.typo + near * w.near + shapes * w.shape + letters
}

function kindOf({ typos, shapes, spelling }: Walk): Phrase['kind'] {
  if (spelling !== null) return 'pinyin'
  if (typos === 0) return 'same'
  return shapes === typos ? 'shape' : 'homophone'
}

function readSign(walk: Walk, likeness: SignLikeness): Walk | null {
  const { at, typos, near, shapes, exact, latin, spelling, pairs } = walk
  if (likeness === 'same') return { at: at + 1, typos, near, shapes, exact: exact + 1, latin, spelling, pairs }
  if (typos === TYPOS_MAX) return null
  return {
    at: at + 1,
    typos: typos + 1,
    near: near + (likeness === 'near' ? 1 : 0),
    shapes: shapes + (likeness === 'shape' ? 1 : 0),
    exact,
    latin,
    spelling,
    pairs,
  }
}

const NONE: readonly Walk[] = []

function readLetters(walk: Walk, length: number, spelling: Spelling, pairs = 0): Walk {
  const least = walk.spelling === null || spelling > walk.spelling ? spelling : walk.spelling
  return { ...walk, at: walk.at + length, latin: walk.latin + length, spelling: least, pairs: walk.pairs + pairs }
}

function readOne(book: Book, walk: Walk, comparer: Comparer): readonly Walk[] {
  if ('sound' in comparer)
    return book.sounds[walk.at]?.includes(comparer.sound) ? [readLetters(walk, 1, spellings.full)] : NONE
  if ('speller' in comparer) {
    const { speller } = comparer
    const spelled = speller.spell(book.sounds, walk.at)
    if (spelled.length === 0) return NONE
    return spelled.map(({ length, spelling }) => readLetters(walk, length, spelling, speller.count - length))
  }
  const likeness = book.likenessAt(walk.at, comparer.likeness)
  const next = likeness === null ? null : readSign(walk, likeness)
  return next === null ? NONE : [next]
}

/** Whether a unit may stand at a place at all; asked before anything is gathered, since most beginnings end there. */
function mayStand(book: Book, comparer: Comparer | null | undefined, at: number): boolean {
  if (comparer === null || comparer === undefined) return false
  if ('sound' in comparer) return book.sounds[at]?.includes(comparer.sound) ?? false
  if ('speller' in comparer) return book.sounds[at]?.some((sound) => comparer.speller.begins(sound)) ?? false
  return book.likenessAt(at, comparer.likeness) !== null
}

/** Where a phrase of more than one character may begin, by the first two of its units. */
function beginningsOf(book: Book, comparer: Comparer, next: Comparer | null | undefined): readonly number[] {
  const isFollowed = (at: number) => mayStand(book, next, at)
  if ('speller' in comparer) return book.beginningsSpelled(comparer.speller, isFollowed)
  const places = 'sound' in comparer ? book.placesOf(comparer.sound) : book.beginningsAlike(comparer.sign)
  if (next === null || next === undefined) return []
  return 'sign' in next ? book.followedBy(next.likeness, places) : places.filter((at) => isFollowed(at + 1))
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
function comparersOf(units: readonly Unit[], book: Book, variants: Variants): (Comparer | null)[] {
  const isApart = units.filter(({ isLatin }) => isLatin).length > 1
  return units.map(({ text, isLatin }) => {
    if (text === '') return null
    if (!isLatin) return { sign: text, likeness: book.likenessTo(text) }
    return isApart && variants.isSound(text) ? { sound: text } : { speller: new Speller(text, variants) }
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
    const comparers = comparersOf(units, book, variants)
    return comparers.map((comparer, from) => {
      const findings = new Findings(book)
      const readOn = (begin: number, walk: Walk, at: number): void => {
        const next = comparers[at]
        if (next === null || next === undefined) return
        for (const read of readOne(book, walk, next)) {
          findings.keep(begin, read, at - from + 1)
          readOn(begin, read, at + 1)
        }
      }
      if (comparer === null) return []
      for (const begin of beginningsOf(book, comparer, comparers[from + 1]))
        readOn(begin, { at: begin, ...start }, from)
      return [...findings.phrases.values()]
    })
  }
}
