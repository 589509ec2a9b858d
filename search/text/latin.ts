/** How a stretch of letters spells characters, from the surest to the least sure. */
export const spellings = { full: 0, unfinished: 1, mixed: 2, initials: 3 } as const
export type Spelling = (typeof spellings)[keyof typeof spellings]

/** A way to read letters as characters that stand one after the other. */
export interface Spelled {
  /** How many characters are spelled. */
  readonly length: number
  readonly spelling: Spelling
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

/**
 * Every way in which the letters spell the characters from one place on: zhiyuanzhe, zhiyuanz, zhiyz, zyz.
 * @param soundsAt readings of the character at a distance from the place; none where the stretch ends
 */
export function spell(letters: string, soundsAt: (distance: number) => readonly string[]): Spelled[] {
  const found: Spelled[] = []
  const walk = (rest: string, at: number, full: number, initials: number): void => {
    for (const sound of soundsAt(at)) {
      if (rest === sound) found.push({ length: at + 1, spelling: spellingOf(full + 1, initials, false) })
      else if (rest.startsWith(sound)) walk(rest.slice(sound.length), at + 1, full + 1, initials)
      const [initial = ''] = INITIAL.exec(sound) ?? []
      const isInitial = rest === initial || rest === initial.charAt(0)
      if (sound.length > rest.length && sound.startsWith(rest) && !isInitial)
        found.push({ length: at + 1, spelling: spellingOf(full, initials, true) })
      for (const head of new Set([initial, initial.charAt(0)])) {
        if (head === sound || !rest.startsWith(head)) continue
        if (rest === head) found.push({ length: at + 1, spelling: spellingOf(full, initials + 1, false) })
        else walk(rest.slice(head.length), at + 1, full, initials + 1)
      }
    }
  }
  walk(letters, 0, 0, 0)
  return found
}
