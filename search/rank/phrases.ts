import type { SignLikeness } from '../text/alike.ts'
import { Speller, type Spelling, spellings } from '../text/latin.ts'
import type { Unit } from '../text/units.ts'
import type { Variants } from '../text/variants.ts'
import { Book, likenessOf, type Typed } from './book.ts'
import type { Prepared } from './prepared.ts'
import type { Stretch } from './stretch.ts'
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
  readonly stretch: Stretch
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
type Comparer = { readonly speller: Speller } | { readonly sound: string } | { readonly typed: Typed }

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

function readSign(walk: Walk, stretch: Stretch, likeness: SignLikeness): Walk | null {
  const { typos, near, shapes, exact, latin, spelling, pairs } = walk
  if (likeness === 'same') return { stretch, typos, near, shapes, exact: exact + 1, latin, spelling, pairs }
  if (typos === TYPOS_MAX) return null
  return {
    stretch,
    typos: typos + 1,
    near: near + (likeness === 'near' ? 1 : 0),
    shapes: shapes + (likeness === 'shape' ? 1 : 0),
    exact,
    latin,
    spelling,
    pairs,
  }
}

function readLetters(walk: Walk, stretch: Stretch, length: number, spelling: Spelling, pairs = 0): Walk {
  const least = walk.spelling === null || spelling > walk.spelling ? spelling : walk.spelling
  return { ...walk, stretch, latin: walk.latin + length, spelling: least, pairs: walk.pairs + pairs }
}

/** The beginnings that are like a first character and go on as the next unit does; most do not. */
function beginningsOf({ alike }: Typed, after: Comparer | null | undefined): readonly Stretch[] {
  if (after === null || after === undefined) return []
  if (!('typed' in after)) return alike
  const { table } = after.typed
  return alike.filter(({ next }) => next.some(({ number }) => (table[number] ?? 0) > 0))
}

/** Every way to read one unit after what was read; `after` is the unit that follows. */
function readOne(walk: Walk, comparer: Comparer, after: Comparer | null | undefined): Walk[] {
  const { stretch } = walk
  const walks: Walk[] = []
  if ('sound' in comparer) {
    for (const { sound, stems } of stretch.nextSpelled(comparer.sound.charAt(0)))
      if (sound === comparer.sound) for (const next of stems) walks.push(readLetters(walk, next, 1, spellings.full))
  } else if ('speller' in comparer) {
    const { speller } = comparer
    for (const { end, length, spelling } of speller.spell(stretch))
      walks.push(readLetters(walk, end, length, spelling, speller.count - length))
  } else {
    for (const next of stretch.length === 0 ? beginningsOf(comparer.typed, after) : stretch.next) {
      const likeness = likenessOf(comparer.typed, next)
      const read = likeness === null ? null : readSign(walk, next, likeness)
      if (read !== null) walks.push(read)
    }
  }
  return walks
}

/** The phrases that begin with one unit, gathered while the book is walked. */
class Findings {
  readonly phrases = new Map<string, Phrase>()
  private readonly book: Book

  constructor(book: Book) {
    this.book = book
  }

  keep(walk: Walk, units: number): void {
    const { book } = this
    const { text, length, prominence } = walk.stretch
    if (length < 2 || prominence === 0 || !isBelievable(walk, length, book.isKnown(text))) return
    const key = `${units} ${text}`
    const [cost, earlier] = [costOf(walk, length), this.phrases.get(key)]
    const isLoose = isLooseSpelling(walk.spelling)
    const made = { text, units, cost, kind: kindOf(walk), isLoose, isKnown: book.isWord(text) }
    const best = earlier !== undefined && earlier.cost <= cost ? earlier : made
    this.phrases.set(key, { ...best, prominence: prominence + (earlier?.prominence ?? 0) })
  }
}

/** Syllables that are typed apart are whole ones; a single run of letters may be spelled in any way. */
function comparersOf(units: readonly Unit[], book: Book, variants: Variants): (Comparer | null)[] {
  const isApart = units.filter(({ isLatin }) => isLatin).length > 1
  return units.map(({ text, isLatin }) => {
    if (text === '') return null
    if (!isLatin) return { typed: book.compare(text) }
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
      const readOn = (walk: Walk, at: number): void => {
        const next = comparers[at]
        if (next === null || next === undefined) return
        for (const read of readOne(walk, next, comparers[at + 1])) {
          findings.keep(read, at - from + 1)
          readOn(read, at + 1)
        }
      }
      if (comparer !== null) readOn({ stretch: book.cover, ...start }, from)
      return [...findings.phrases.values()]
    })
  }
}
