/** How a stretch of letters spells characters, from the surest to the least sure. */
export const spellings = { full: 0, unfinished: 1, mixed: 2, initials: 3 } as const
export type Spelling = (typeof spellings)[keyof typeof spellings]

/** A reading, and what goes on with a character that has it. */
export interface Sounding<S> {
  readonly sound: string
  readonly stems: readonly S[]
}

/** Characters of a book one after the other, and what may stand next. */
export interface Stem<S> {
  /** With one more character, by its readings that begin with a letter. */
  nextSpelled(letter: string): readonly Sounding<S>[]
}

/** A way to read letters as characters that stand one after the other. */
export interface Spelled<S> {
  readonly end: S
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

function stepsOf(letters: string, from: number, sound: string): Step[] {
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

/**
 * Typed letters, ready to be tried against a whole book: zhiyuanzhe, zhiyuanz, zhiyz, zyz. What a reading does to them
 * is worked out once.
 */
export class Speller {
  private readonly letters: string
  private readonly isSpellable: readonly boolean[]
  private readonly steps: readonly Map<string, readonly Step[]>[]

  constructor(letters: string, sounds: Sounds) {
    this.letters = letters
    this.isSpellable = spellableFrom(letters, sounds)
    this.steps = Array.from(letters, () => new Map<string, readonly Step[]>())
  }

  get count(): number {
    return this.letters.length
  }

  /** Every way in which what stands after a stem spells the letters. */
  spell<S extends Stem<S>>(stem: S): Spelled<S>[] {
    const found: Spelled<S>[] = []
    this.walk(stem, found, 0, 0, 0, 0)
    return found
  }

  private step(from: number, sound: string): readonly Step[] {
    const steps = this.steps[from]?.get(sound)
    if (steps !== undefined) return steps
    const made = stepsOf(this.letters, from, sound).filter(({ to }) => this.isSpellable[to])
    this.steps[from]?.set(sound, made)
    return made
  }

  private walk<S extends Stem<S>>(
    stem: S,
    found: Spelled<S>[],
    from: number,
    length: number,
    full: number,
    initials: number,
  ): void {
    for (const { sound, stems } of stem.nextSpelled(this.letters.charAt(from))) {
      for (const { to, kind } of this.step(from, sound)) {
        const [whole, heads] = [full + (kind === 'full' ? 1 : 0), initials + (kind === 'initial' ? 1 : 0)]
        if (to < this.letters.length) for (const next of stems) this.walk(next, found, to, length + 1, whole, heads)
        else {
          const spelling = spellingOf(whole, heads, kind === 'unfinished')
          for (const end of stems) found.push({ end, length: length + 1, spelling })
        }
      }
    }
  }
}
