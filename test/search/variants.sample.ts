import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { headings, paragraphText, regulation } from '../../content/regulation/index.ts'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { commonSigns } from '../../search/text/common.ts'
import { fold } from '../../search/text/fold.ts'
import { looksOf } from '../../search/text/shapes.ts'

/** One generated input: a word of the law, mistyped or typed in letters. */
export interface Sample {
  readonly kind: string
  readonly word: string
  readonly typed: string
}

type Random = () => number
type Maker = (word: string, random: Random) => string | null

const law = regulation.articles.flatMap(({ paragraphs }) => paragraphs.map(paragraphText)).join('\n')
const HAN_WORD = /^\p{Script=Han}{2,6}$/u

/** Words of the law, cut out by people: what the lexicon leads to, and the pieces of our headings that the law has. */
export const lawWords: readonly string[] = [
  ...new Set([
    ...lexicon.flatMap((entry) => entry.law),
    ...Object.values(headings).flatMap((title) => title.split(/[与和、的：，]/)),
  ]),
].filter((word) => HAN_WORD.test(word) && law.includes(word))

const toTraditional = Converter({ from: 'cn', to: 'tw' })
const syllables = (word: string) => pinyin(word, { toneType: 'none', type: 'array', v: true })
const soundOf = (sign: string) => pinyin(sign, { toneType: 'none', type: 'array', v: true })[0] ?? ''

const bySound = new Map<string, string[]>()
for (const sign of commonSigns()) bySound.set(soundOf(sign), [...(bySound.get(soundOf(sign)) ?? []), sign])

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]

/** Puts another character in one place of a word; null when there is none, or when the law has that word too. */
function replaceOne(
  word: string,
  random: Random,
  othersOf: (sign: string, at: number) => readonly string[],
): string | null {
  const signs = Array.from(word)
  const at = Math.floor(random() * signs.length)
  const sign = signs[at] ?? ''
  const other = pick(
    othersOf(sign, at).filter((each) => each !== sign),
    random,
  )
  if (other === undefined) return null
  signs[at] = other
  const typed = signs.join('')
  return law.includes(typed) ? null : typed
}

const makers: Readonly<Record<string, Maker>> = {
  traditional: (word) => (toTraditional(word) === word ? null : toTraditional(word)),
  'full pinyin': (word) => syllables(word).join(''),
  'full pinyin with spaces': (word) => syllables(word).join(' '),
  initials: (word) =>
    word.length < 3
      ? null
      : syllables(word)
          .map((sound) => sound.charAt(0))
          .join(''),
  mixed: (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 1))
    return word.slice(0, at) + syllables(word).slice(at).join('')
  },
  homophone: (word, random) => replaceOne(word, random, (_, at) => bySound.get(syllables(word)[at] ?? '') ?? []),
  shape: (word, random) => replaceOne(word, random, looksOf),
}

/** As many inputs of each kind as asked, drawn without repeating one. */
export function drawSamples(perKind: number, random: Random): Sample[] {
  return Object.entries(makers).flatMap(([kind, make]) => {
    const drawn = new Map<string, Sample>()
    for (let tries = 0; tries < perKind * 40 && drawn.size < perKind; tries++) {
      const word = pick(lawWords, random) ?? ''
      const typed = make(word, random)
      if (typed !== null && fold(typed).text !== fold(word).text) drawn.set(typed, { kind, word, typed })
    }
    return [...drawn.values()]
  })
}
