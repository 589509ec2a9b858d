/** How a stretch of letters spells characters, from the surest to the least sure. */
export const spellings = { full: 0, unfinished: 1, mixed: 2, initials: 3 } as const
export type Spelling = (typeof spellings)[keyof typeof spellings]

/** A way to read letters as characters that stand one after the other. */
export interface Spelled {
  /** How many characters are spelled. */
  readonly length: number
  readonly spelling: Spelling
}

/** What readings there are. */
export interface Sounds {
  isSound(letters: string): boolean
  /** Whether some reading begins so. */
  isSoundStart(letters: string): boolean
}

/** What one reading does to the letters from an offset on. */
interface Step {
  readonly to: number
  readonly kind: 'full' | 'initial' | 'unfinished'
}

const INITIAL = /^(?:[zcs]h|[a-z])/

/** Letters as an input method takes them: no tone marks, and ü as v. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
}

function spellingOf(full: number, initials: number, unfinished: boolean): Spelling {
  if (initials === 0) return unfinished ? spellings.unfinished : spellings.full
  return full === 0 && !unfinished ? spellings.initials : spellings.mixed
}

const NO_STEPS: Step[] = []

function stepsOf(letters: string, from: number, sound: string): Step[] {
  // Whatever a reading spells, it spells its first letter: most are told apart by that alone.
  if (sound.charAt(0) !== letters.charAt(from)) return NO_STEPS
  const rest = letters.slice(from)
  const [initial = ''] = INITIAL.exec(sound) ?? []
  const heads = [...new Set([initial, initial.charAt(0)])].filter((head) => head !== sound && rest.startsWith(head))
  const steps: Step[] = heads.map((head) => ({ to: from + head.length, kind: 'initial' }))
  if (rest.startsWith(sound)) steps.push({ to: from + sound.length, kind: 'full' })
  else if (sound.startsWith(rest) && !heads.includes(rest)) steps.push({ to: letters.length, kind: 'unfinished' })
  return steps
}

/** From which offsets on the letters can be spelled at all: i, u and v begin no syllable, so most cannot. */
function spellableFrom(letters: string, { isSound, isSoundStart }: Sounds): boolean[] {
  const from = Array.from({ length: letters.length + 1 }, () => false)
  from[letters.length] = true
  for (let at = letters.length - 1; at >= 0; at--) {
    const mayEnd = (length: number) => from[at + length] === true
    const part = (length: number) => letters.slice(at, at + length)
    const isWhole = [1, 2, 3, 4, 5, 6].some((length) => mayEnd(length) && isSound(part(length)))
    const isHead = (mayEnd(1) && isSoundStart(part(1))) || (mayEnd(2) && /^[zcs]h$/.test(part(2)))
    from[at] = isWhole || isHead || isSoundStart(letters.slice(at))
  }
  return from
}

const NONE: readonly Spelled[] = []

/**
 * Typed letters, ready to be tried against a whole book: zhiyuanzhe, zhiyuanz, zhiyz, zyz. What a reading does to them
 * is worked out once.
 */
export class Speller {
  private readonly letters: string
  private readonly isSpellable: readonly boolean[]
  private readonly steps: readonly Map<string, readonly Step[]>[]
  private found: Spelled[] = []

  constructor(letters: string, sounds: Sounds) {
    this.letters = letters
    this.isSpellable = spellableFrom(letters, sounds)
    this.steps = Array.from(letters, () => new Map<string, readonly Step[]>())
  }

  /** The letter with which any reading of them begins. */
  get first(): string {
    return this.letters.charAt(0)
  }

  get count(): number {
    return this.letters.length
  }

  /** After a first reading, the letters with which the next may begin; the empty text when all are spelled. */
  nextAfter(sound: string): string[] {
    return [...new Set(this.step(0, sound).map(({ to }) => this.letters.charAt(to)))]
  }

  /** Whether a reading can be the first one. */
  begins(sound: string): boolean {
    return sound.charAt(0) === this.letters.charAt(0) && this.step(0, sound).length > 0
  }

  /** Every way in which the characters from one place on spell the letters, by the readings at each place. */
  spell(soundsAt: readonly (readonly string[])[], place: number): readonly Spelled[] {
    this.walk(soundsAt, place, 0, 0, 0, 0)
    if (this.found.length === 0) return NONE
    const { found } = this
    this.found = []
    return found
  }

  private step(from: number, sound: string): readonly Step[] {
    const steps = this.steps[from]?.get(sound)
    if (steps !== undefined) return steps
    const made = stepsOf(this.letters, from, sound).filter(({ to }) => this.isSpellable[to])
    this.steps[from]?.set(sound, made)
    return made
  }

  private walk(
    soundsAt: readonly (readonly string[])[],
    place: number,
    from: number,
    length: number,
    full: number,
    initials: number,
  ): void {
    for (const sound of soundsAt[place + length] ?? []) {
      for (const { to, kind } of this.step(from, sound)) {
        const [whole, heads] = [full + (kind === 'full' ? 1 : 0), initials + (kind === 'initial' ? 1 : 0)]
        if (to < this.letters.length) this.walk(soundsAt, place, to, length + 1, whole, heads)
        else this.found.push({ length: length + 1, spelling: spellingOf(whole, heads, kind === 'unfinished') })
      }
    }
  }
}
