import type { Speller } from '../text/latin.ts'
import { blurSound, type SignLikeness, type Variants } from '../text/variants.ts'
import type { Prepared } from './prepared.ts'
import { phraseWeights as w } from './weights.ts'

const END = '\n'
const BEFORE = '>'
/** What is kept of typed characters: there are more characters than anybody types. */
const TYPED_KEPT_MAX = 1000
const NO_SOUNDS: readonly string[] = []

function initialsOf(sounds: readonly string[]): readonly string[] {
  const [only = ''] = sounds
  return sounds.length === 1 ? [only.charAt(0)] : [...new Set(sounds.map((sound) => sound.charAt(0)))]
}

/** How a typed character stands to each character of the book, by the character's number; 0 is not at all. */
export type LikenessTable = Uint8Array
const LIKENESSES: readonly (SignLikeness | null)[] = [null, 'same', 'homophone', 'shape', 'near']

const inOrder = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b)

/** All texts and everyday words in one string, with the places where each character and each reading stands. */
export class Book {
  readonly text: string
  private readonly wordsBegin: number
  /** Every character of the book has a number; this is the one at each place. */
  private readonly numbers: Uint16Array
  private readonly numberOf = new Map<string, number>()
  private readonly tables = new Map<string, LikenessTable>()
  private readonly begun = new Map<string, readonly number[]>()
  /** All readings, by their first letter. */
  private readonly readings = new Map<string, string[]>()
  /** By character, by reading, by blurred reading with a sign before it, and by reading and first letter of the next. */
  private readonly places = new Map<string, number[]>()
  /** The readings of the character at each place; none where no phrase reaches across. */
  readonly sounds: readonly (readonly string[])[]
  private readonly variants: Variants
  private readonly known: ReadonlySet<string>
  private readonly said: ReadonlySet<string>

  constructor(all: readonly Prepared[], said: readonly string[], known: readonly string[], variants: Variants) {
    const law = all.map(({ marks }) => marks.text).join(END)
    this.wordsBegin = law.length
    this.text = `${law}${END}${said.join(END)}${END}`
    this.variants = variants
    this.sounds = this.text.split('').map(variants.soundsOf)
    this.known = new Set(known)
    this.said = new Set(said)
    this.numbers = Uint16Array.from(this.text.split(''), (sign) => this.number(sign))
    this.index()
    for (const sound of new Set(this.sounds.flat())) {
      const some = this.readings.get(sound.charAt(0))
      if (some === undefined) this.readings.set(sound.charAt(0), [sound])
      else some.push(sound)
    }
  }

  private number(sign: string): number {
    const known = this.numberOf.get(sign) ?? this.numberOf.size
    this.numberOf.set(sign, known)
    return known
  }

  private index(): void {
    const keys = new Map<string, readonly string[]>()
    const keysOf = (sign: string, sounds: readonly string[]) => {
      const made = keys.get(sign) ?? [...new Set([sign, ...sounds, ...sounds.map((sound) => `~${blurSound(sound)}`)])]
      keys.set(sign, made)
      return made
    }
    for (let at = 0; at < this.text.length; at++) {
      const sounds = this.sounds[at] ?? NO_SOUNDS
      for (const key of keysOf(this.text.charAt(at), sounds)) this.add(key, at)
      const nexts = initialsOf(this.sounds[at + 1] ?? NO_SOUNDS)
      for (const sound of sounds) for (const next of nexts) this.add(sound + BEFORE + next, at)
    }
  }

  private add(key: string, at: number): void {
    const places = this.places.get(key)
    if (places === undefined) this.places.set(key, [at])
    else places.push(at)
  }

  /** Where a character or a reading stands. */
  placesOf(key: string): readonly number[] {
    return this.places.get(key) ?? []
  }

  /**
   * Where a phrase may begin that starts with these letters.
   * @param isFollowed whether what comes after the letters may stand at a place
   */
  beginningsSpelled(speller: Speller, isFollowed: (at: number) => boolean): readonly number[] {
    const beginnings: number[] = []
    for (const sound of this.readings.get(speller.first) ?? []) {
      const nexts = speller.nextAfter(sound)
      const places = nexts.map((next) =>
        next === '' ? this.placesOf(sound).filter((at) => isFollowed(at + 1)) : this.placesOf(sound + BEFORE + next),
      )
      for (const at of places.length === 1 ? (places[0] ?? []) : inOrder(places.flat())) beginnings.push(at)
    }
    return [...new Set(beginnings)]
  }

  /** Where a phrase may begin that starts with this character, or one that sounds or looks like it. */
  beginningsAlike(sign: string): readonly number[] {
    const known = this.begun.get(sign)
    if (known !== undefined) return known
    const sounds = this.variants.soundsOf(sign).map((sound) => `~${blurSound(sound)}`)
    const keys = [sign, ...this.variants.looksOf(sign), ...sounds]
    const beginnings = [...new Set(keys.flatMap((key) => this.placesOf(key)))]
    if (this.begun.size < TYPED_KEPT_MAX) this.begun.set(sign, beginnings)
    return beginnings
  }

  /** Compares a typed character with all of the book's at once; what was compared is known. */
  likenessTo(typed: string): LikenessTable {
    const known = this.tables.get(typed)
    if (known !== undefined) return known
    const table = new Uint8Array(this.numberOf.size)
    for (const [sign, likeness] of this.variants.likenessesOf(typed)) {
      const number = this.numberOf.get(sign)
      if (number !== undefined) table[number] = LIKENESSES.indexOf(likeness)
    }
    if (this.tables.size < TYPED_KEPT_MAX) this.tables.set(typed, table)
    return table
  }

  likenessAt(at: number, table: LikenessTable): SignLikeness | null {
    return LIKENESSES[table[this.numbers[at] ?? -1] ?? 0] ?? null
  }

  /** Those of the places after which a typed character, or one like it, stands. */
  followedBy(table: LikenessTable, places: readonly number[]): number[] {
    const followed: number[] = []
    for (const at of places) if ((table[this.numbers[at + 1] ?? -1] ?? 0) > 0) followed.push(at)
    return followed
  }

  /** Whether the lexicon names it as a word of the law. */
  isKnown(text: string): boolean {
    return this.known.has(text)
  }

  isWord(text: string): boolean {
    return this.known.has(text) || this.said.has(text)
  }

  /** An everyday word counts only as a whole. */
  isWhole(begin: number, end: number): boolean {
    if (begin <= this.wordsBegin) return true
    return this.text.charAt(begin - 1) === END && this.text.charAt(end) === END
  }

  /** How much a stretch looks like a word: known, or standing between signs that are no letters. */
  prominence(begin: number, end: number): number {
    const text = this.text.slice(begin, end)
    const isEdge = (at: number) => (this.sounds[at] ?? []).length === 0
    return 1 + (this.isWord(text) ? w.known : 0) + (isEdge(begin - 1) ? w.edge : 0) + (isEdge(end) ? w.edge : 0)
  }
}
