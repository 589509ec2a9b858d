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

export interface Variants extends Sounds {
  /** Traditional forms become simplified, one for one, so that positions stay. */
  simplify(text: string): string
  /** All readings of a character, without tones; empty when it is unknown. */
  soundsOf(sign: string): readonly string[]
  /** The characters that look like one, itself among them. */
  looksOf(sign: string): readonly string[]
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

/** Reads the maps; made once, when somebody types what the law does not contain. */
export function createVariants(maps: VariantMaps): Variants {
  const simple = readTraditional(maps.traditional)
  const sounds = readSounds(maps)
  const soundsOf = (sign: string) => sounds.get(sign) ?? NO_SOUNDS
  const syllables = new Set([...sounds.values()].flat())
  const starts = new Set([...syllables].flatMap((sound) => Array.from(sound, (_, at) => sound.slice(0, at + 1))))
  return {
    simplify: (text) => text.replace(/\p{Script=Han}/gu, (sign) => simple.get(sign) ?? sign),
    soundsOf,
    looksOf,
    isSound: (letters) => syllables.has(letters),
    isSoundStart: (letters) => starts.has(letters),
  }
}
