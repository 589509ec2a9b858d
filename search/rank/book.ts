import { createLikenesses, type Likenesses, type SignLikeness } from '../text/alike.ts'
import type { Variants } from '../text/variants.ts'
import type { Prepared } from './prepared.ts'
import { type Pages, Stretch } from './stretch.ts'
import { phraseWeights as w } from './weights.ts'

const END = '\n'
/** What is kept of typed characters: there are more characters than anybody types. */
const TYPED_KEPT_MAX = 1000
const LIKENESSES: readonly (SignLikeness | null)[] = [null, 'same', 'homophone', 'shape', 'near']

/** How a typed character stands to those of the book. */
export interface Typed {
  /** By the number of a character of the book: its place among `LIKENESSES`, 0 for not at all. */
  readonly table: Uint8Array
  /** The stretches of one character that are like it. */
  readonly alike: readonly Stretch[]
}

/** All texts and everyday words in one string, to be read from any character on. */
export class Book implements Pages {
  readonly text: string
  readonly numbers: Uint16Array
  readonly end: number
  readonly sounds: readonly (readonly string[])[]
  /** Before the first character: each character of the book comes next. */
  readonly cover: Stretch
  private readonly wordsBegin: number
  private readonly firsts: ReadonlyMap<number, Stretch>
  private readonly numberOf = new Map<string, number>()
  private readonly typed = new Map<string, Typed>()
  private readonly likenessesOf: Likenesses
  private readonly known: ReadonlySet<string>
  private readonly said: ReadonlySet<string>

  constructor(all: readonly Prepared[], said: readonly string[], known: readonly string[], variants: Variants) {
    const law = all.map(({ marks }) => marks.text).join(END)
    this.wordsBegin = law.length
    this.text = `${law}${END}${said.join(END)}${END}`
    this.known = new Set(known)
    this.said = new Set(said)
    this.end = this.number(END)
    const signs = this.text.split('')
    this.numbers = Uint16Array.from(signs, (sign) => this.number(sign))
    const alphabet = [...this.numberOf.keys()]
    this.sounds = alphabet.map(variants.soundsOf)
    this.likenessesOf = createLikenesses(alphabet, variants)
    this.cover = new Stretch(
      this,
      this.end,
      0,
      signs.map((_, at) => at),
    )
    this.firsts = new Map(this.cover.next.map((stretch) => [stretch.number, stretch]))
    // Most readings end at their second character: what may follow the first is laid out beforehand.
    this.cover.layOut()
    for (const stretch of this.cover.next) stretch.layOut()
  }

  private number(sign: string): number {
    const known = this.numberOf.get(sign) ?? this.numberOf.size
    this.numberOf.set(sign, known)
    return known
  }

  /** Compares a typed character with all of the book's at once; what was compared is known. */
  compare(sign: string): Typed {
    const known = this.typed.get(sign)
    if (known !== undefined) return known
    const table = new Uint8Array(this.numberOf.size)
    const numbers: number[] = []
    for (const [other, likeness] of this.likenessesOf(sign)) {
      const number = this.numberOf.get(other)
      if (number === undefined) continue
      table[number] = LIKENESSES.indexOf(likeness)
      numbers.push(number)
    }
    // Numbered as they first stand in the book, so in that order.
    const alike = numbers.sort((a, b) => a - b).flatMap((number) => this.firsts.get(number) ?? [])
    const typed = { table, alike }
    if (this.typed.size < TYPED_KEPT_MAX) this.typed.set(sign, typed)
    return typed
  }

  /** Whether the lexicon names it as a word of the law. */
  isKnown(text: string): boolean {
    return this.known.has(text)
  }

  isWord(text: string): boolean {
    return this.known.has(text) || this.said.has(text)
  }

  prominenceOf(text: string, places: readonly number[]): number {
    const each = 1 + (this.isWord(text) ? w.known : 0)
    let prominence = 0
    for (const begin of places) {
      const end = begin + text.length
      if (!this.isWhole(begin, end)) continue
      prominence += each + (this.isEdge(begin - 1) ? w.edge : 0) + (this.isEdge(end) ? w.edge : 0)
    }
    return prominence
  }

  /** An everyday word counts only as a whole. */
  private isWhole(begin: number, end: number): boolean {
    if (begin <= this.wordsBegin) return true
    return this.numbers[begin - 1] === this.end && this.numbers[end] === this.end
  }

  /** Between signs that are no letters a stretch looks like a word. */
  private isEdge(at: number): boolean {
    return (this.sounds[this.numbers[at] ?? this.end] ?? []).length === 0
  }
}

/** How a compared character stands to the last one of a stretch. */
export function likenessOf({ table }: Typed, { number }: Stretch): SignLikeness | null {
  return LIKENESSES[table[number] ?? 0] ?? null
}
