import type { Sounding, Stem } from '../text/latin.ts'

/** What a stretch needs to know of the book that it stands in. */
export interface Pages {
  readonly text: string
  /** The number of the character at each place. */
  readonly numbers: Uint16Array
  /** The number of the sign that ends a text: nothing reaches across it. */
  readonly end: number
  /** By number. */
  readonly sounds: readonly (readonly string[])[]
  /** How much a stretch looks like a word, over all places where it may be meant. */
  prominenceOf(text: string, places: readonly number[]): number
}

const NONE: readonly Sounding<Stretch>[] = []

/**
 * Some characters one after the other, with every place where they begin. What may follow them is worked out when it
 * is first asked for, so that a stretch that stands in many places is compared once and not in every place.
 */
export class Stretch implements Stem<Stretch> {
  readonly length: number
  /** The number of its last character. */
  readonly number: number
  private readonly pages: Pages
  private readonly places: readonly number[]
  private nexts: readonly Stretch[] | null = null
  private byLetter: ReadonlyMap<string, readonly Sounding<Stretch>[]> | null = null
  private known: { readonly text: string; readonly prominence: number } | null = null

  constructor(pages: Pages, number: number, length: number, places: readonly number[]) {
    this.pages = pages
    this.number = number
    this.length = length
    this.places = places
  }

  /** The readings of its last character. */
  get sounds(): readonly string[] {
    return this.pages.sounds[this.number] ?? []
  }

  /** The same with one more character, in the order in which they first stand in the book. */
  get next(): readonly Stretch[] {
    return this.nexts ?? this.lengthen()
  }

  /** Works out beforehand what may follow. */
  layOut(): void {
    this.byLetter ??= groupBySound(this.next)
  }

  private lengthen(): readonly Stretch[] {
    const { places, pages, length } = this
    const groups = new Map<number, number[]>()
    for (const place of places) {
      const number = pages.numbers[place + length] ?? pages.end
      if (number === pages.end) continue
      const group = groups.get(number)
      if (group === undefined) groups.set(number, [place])
      else group.push(place)
    }
    this.nexts = Array.from(groups, ([number, group]) => new Stretch(pages, number, length + 1, group))
    return this.nexts
  }

  nextSpelled(letter: string): readonly Sounding<Stretch>[] {
    this.byLetter ??= groupBySound(this.next)
    return this.byLetter.get(letter) ?? NONE
  }

  get text(): string {
    return this.read().text
  }

  /** 0 when it is only a piece of an everyday word, which counts as a whole. */
  get prominence(): number {
    return this.read().prominence
  }

  private read(): { readonly text: string; readonly prominence: number } {
    if (this.known !== null) return this.known
    const { places, pages, length } = this
    const begin = places[0] ?? 0
    const text = pages.text.slice(begin, begin + length)
    this.known = { text, prominence: pages.prominenceOf(text, places) }
    return this.known
  }
}

/** The same stretches by their readings, and the readings by their first letter. */
function groupBySound(stretches: readonly Stretch[]): ReadonlyMap<string, readonly Sounding<Stretch>[]> {
  const groups = new Map<string, { readonly sound: string; readonly stems: Stretch[] }[]>()
  for (const stretch of stretches) {
    for (const sound of stretch.sounds) {
      const letter = sound.charAt(0)
      const group = groups.get(letter)
      const same = group?.find((each) => each.sound === sound)
      if (same !== undefined) same.stems.push(stretch)
      else if (group !== undefined) group.push({ sound, stems: [stretch] })
      else groups.set(letter, [{ sound, stems: [stretch] }])
    }
  }
  return groups
}
