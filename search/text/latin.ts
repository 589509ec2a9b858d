/** How a stretch of letters spells characters, from the surest to the least sure. */
export const spellings = { full: 0, unfinished: 1, mixed: 2, initials: 3 } as const
export type Spelling = (typeof spellings)[keyof typeof spellings]

/** A way to read letters as characters that stand one after the other. */
export interface Spelled {
  /** How many characters are spelled. */
  readonly length: number
  readonly spelling: Spelling
}

/** Spells letters by the characters from one place on, whose readings are given by distance; none where they end. */
export type Speller = (soundsAt: (distance: number) => readonly string[]) => Spelled[]

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

function stepsOf(letters: string, from: number, sound: string, isWhole: boolean): Step[] {
  if (isWhole) return letters === sound ? [{ to: letters.length, kind: 'full' }] : []
  const rest = letters.slice(from)
  const [initial = ''] = INITIAL.exec(sound) ?? []
  const heads = [...new Set([initial, initial.charAt(0)])].filter((head) => head !== sound && rest.startsWith(head))
  const steps: Step[] = heads.map((head) => ({ to: from + head.length, kind: 'initial' }))
  if (rest.startsWith(sound)) steps.push({ to: from + sound.length, kind: 'full' })
  else if (sound.startsWith(rest) && !heads.includes(rest)) steps.push({ to: letters.length, kind: 'unfinished' })
  return steps
}

/**
 * Every way in which letters spell characters: zhiyuanzhe, zhiyuanz, zhiyz, zyz. What a reading does to the letters is
 * worked out once, so that a whole book can be tried.
 * @param isWhole the letters are one whole reading and nothing else
 */
export function createSpeller(letters: string, isWhole = false): Speller {
  const known = Array.from(letters, () => new Map<string, Step[]>())
  const step = (from: number, sound: string): readonly Step[] => {
    const steps = known[from]?.get(sound)
    if (steps !== undefined) return steps
    const made = stepsOf(letters, from, sound, isWhole)
    known[from]?.set(sound, made)
    return made
  }
  return (soundsAt) => {
    const found: Spelled[] = []
    const walk = (from: number, at: number, full: number, initials: number): void => {
      for (const sound of soundsAt(at)) {
        for (const { to, kind } of step(from, sound)) {
          const [whole, heads] = [full + (kind === 'full' ? 1 : 0), initials + (kind === 'initial' ? 1 : 0)]
          if (to < letters.length) walk(to, at + 1, whole, heads)
          else found.push({ length: at + 1, spelling: spellingOf(whole, heads, kind === 'unfinished') })
        }
      }
    }
    walk(0, 0, 0, 0)
    return found
  }
}
