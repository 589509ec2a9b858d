import type { Unit } from '../text/units.ts'
import { blurSound, type Variants } from '../text/variants.ts'
import type { Prepared } from './prepared.ts'
import { phraseWeights as w } from './weights.ts'

const END = '\n'

/** All texts and everyday words in one string, with the places where each character and each reading stands. */
export class Book {
  readonly text: string
  private readonly wordsBegin: number
  private readonly begun = new Map<string, readonly number[]>()
  private readonly places = new Map<string, number[]>()
  private readonly sounds: readonly (readonly string[])[]
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
    for (let at = 0; at < this.text.length; at++) {
      const sign = this.text.charAt(at)
      this.add(sign, at)
      for (const sound of new Set(variants.soundsOf(sign).flatMap((one) => [`~${blurSound(one)}`, `^${one[0]}`])))
        this.add(sound, at)
    }
  }

  private add(key: string, at: number): void {
    const places = this.places.get(key)
    if (places === undefined) this.places.set(key, [at])
    else places.push(at)
  }

  /** Where a phrase may begin that starts with this unit. */
  beginnings(unit: Unit): readonly number[] {
    const of = (key: string) => this.places.get(key) ?? []
    if (unit.isLatin) return of(`^${unit.text.charAt(0)}`)
    const known = this.begun.get(unit.text)
    if (known !== undefined) return known
    const sounds = this.variants.soundsOf(unit.text)
    const keys = [unit.text, ...this.variants.looksOf(unit.text), ...sounds.map((sound) => `~${blurSound(sound)}`)]
    const beginnings = [...new Set(keys.flatMap(of))]
    this.begun.set(unit.text, beginnings)
    return beginnings
  }

  soundsAt(at: number): readonly string[] {
    return this.sounds[at] ?? []
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
    const isEdge = (at: number) => this.soundsAt(at).length === 0
    return 1 + (this.isWord(text) ? w.known : 0) + (isEdge(begin - 1) ? w.edge : 0) + (isEdge(end) ? w.edge : 0)
  }
}
