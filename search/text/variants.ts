import { commonSigns } from './common.ts'
import type { Sounds } from './latin.ts'
import { looksOf } from './shapes.ts'

/** What a typed stretch was taken for. `everyday`: a word that the regulation says otherwise. */
export type TakenKind = 'everyday' | 'traditional' | 'pinyin' | 'homophone' | 'shape'

/** The generated maps, as `search/text/variants.json` holds them. */
export interface VariantMaps {
  /** Groups parted by spaces: a character of the alphabet and its traditional and variant forms. */
  readonly traditional: string
  /** Groups parted by `|`: a reading without tones and the characters of the alphabet that have it besides. */
  readonly readings: string
  /** Groups parted by spaces: a reading and how many of the common characters, in their order, stand under it. */
  readonly common: string
}

/** How a typed character stands to one of the law; `near` are readings that dialects do not tell apart. */
export type SignLikeness = 'same' | 'homophone' | 'shape' | 'near'

export interface Variants extends Sounds {
  /** Traditional forms become simplified, one for one, so that positions stay. */
  simplify(text: string): string
  /** All readings of a character, without tones; empty when it is unknown. */
  soundsOf(sign: string): readonly string[]
  /** The characters that look like one, itself among them. */
  looksOf(sign: string): readonly string[]
  /** Every character that a typed one may be taken for; of several likenesses the closest. */
  likenessesOf(typed: string): ReadonlyMap<string, SignLikeness>
}

const NO_SOUNDS: readonly string[] = []
const GROUP = /^([a-z]+)(.+)$/

function readTraditional(list: string): Map<string, string> {
  const simple = new Map<string, string>()
  for (const group of list.split(' ')) for (const form of group.slice(1)) simple.set(form, group.charAt(0))
  return simple
}

function readSounds(maps: VariantMaps): Map<string, string[]> {
  const sounds = new Map<string, string[]>()
  const common = commonSigns()
  let at = 0
  for (const group of maps.common.split(' ')) {
    const [, reading = '', count = '0'] = GROUP.exec(group) ?? []
    for (const sign of common.slice(at, at + Number(count))) sounds.set(sign, [reading])
    at += Number(count)
  }
  for (const group of maps.readings.split('|')) {
    const [, reading = '', signs = ''] = GROUP.exec(group) ?? []
    for (const sign of signs) sounds.set(sign, [...(sounds.get(sign) ?? []), reading])
  }
  return sounds
}

/** The reading as many people here say it: no curled tongue, no back nasal, n for l. */
export function blurSound(sound: string): string {
  return sound
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^l/, 'n')
}

/** Signs by what is made of their readings. */
function groupBy(
  sounds: ReadonlyMap<string, readonly string[]>,
  keyOf: (sound: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const [sign, some] of sounds) {
    for (const sound of some) {
      const key = keyOf(sound)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [sign])
      else group.push(sign)
    }
  }
  return groups
}

/** Reads the maps; made once, when somebody types what the law does not contain. */
export function createVariants(maps: VariantMaps): Variants {
  const simple = readTraditional(maps.traditional)
  const sounds = readSounds(maps)
  const soundsOf = (sign: string) => sounds.get(sign) ?? NO_SOUNDS
  const syllables = new Set([...sounds.values()].flat())
  const starts = new Set([...syllables].flatMap((sound) => Array.from(sound, (_, at) => sound.slice(0, at + 1))))
  const bySound = groupBy(sounds, (sound) => sound)
  const byBlur = groupBy(sounds, blurSound)
  const likenessesOf = (typed: string): Map<string, SignLikeness> => {
    const alike = new Map<string, SignLikeness>()
    const own = soundsOf(typed)
    for (const sound of own) for (const sign of byBlur.get(blurSound(sound)) ?? NO_SOUNDS) alike.set(sign, 'near')
    for (const sign of looksOf(typed)) alike.set(sign, 'shape')
    for (const sound of own) for (const sign of bySound.get(sound) ?? NO_SOUNDS) alike.set(sign, 'homophone')
    return alike.set(typed, 'same')
  }
  return {
    simplify: (text) => text.replace(/\p{Script=Han}/gu, (sign) => simple.get(sign) ?? sign),
    soundsOf,
    looksOf,
    isSound: (letters) => syllables.has(letters),
    isSoundStart: (letters) => starts.has(letters),
    likenessesOf,
  }
}
