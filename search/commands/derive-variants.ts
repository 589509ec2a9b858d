// Writes search/text/variants.json: node search/commands/derive-variants.ts
// The only place that knows opencc-js and pinyin-pro; both stay on the machine of whoever changes the law or the lexicon.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { paragraphText, regulation } from '../../content/regulation/index.ts'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { commonSigns } from '../text/common.ts'
import type { VariantMaps } from '../text/variants.ts'

const HAN = /\p{Script=Han}/u
const FIRST_SIGN = 0x3400
const LAST_SIGN = 0x9fff

/** Every Han character of the law and of the everyday words: what a query can be about. */
export function alphabetOf(): Set<string> {
  const law = regulation.articles.flatMap(({ paragraphs }) => paragraphs.map(paragraphText))
  const said = lexicon.map((entry) => entry.said)
  return new Set([...law, ...said].flatMap((text) => Array.from(text)).filter((sign) => HAN.test(sign)))
}

/** All readings of a character without tones, the usual one first. */
function readingsOf(sign: string): string[] {
  return [...new Set(pinyin(sign, { multiple: true, toneType: 'none', type: 'array', v: true }))].filter((reading) =>
    /^[a-z]+$/.test(reading),
  )
}

/** Readings of the alphabet that the order of the common characters does not tell already. */
function listReadings(alphabet: ReadonlySet<string>, common: ReadonlyMap<string, string>): string {
  const bySound = new Map<string, string[]>()
  for (const sign of [...alphabet].sort())
    for (const reading of readingsOf(sign))
      if (common.get(sign) !== reading) bySound.set(reading, [...(bySound.get(reading) ?? []), sign])
  const sorted = [...bySound].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([reading, signs]) => reading + signs.join('')).join('|')
}

/** Each character of the alphabet, followed by its traditional and variant forms, in the order of the code points. */
export function listTraditional(alphabet: ReadonlySet<string>): string {
  const converters = (['t', 'tw', 'hk', 'jp'] as const).map((from) => Converter({ from, to: 'cn' }))
  const forms = new Map<string, string>()
  for (let code = FIRST_SIGN; code <= LAST_SIGN; code++) {
    const sign = String.fromCodePoint(code)
    if (alphabet.has(sign)) continue
    const simple = converters.map((convert) => convert(sign)).find((to) => to !== sign && alphabet.has(to))
    if (simple !== undefined) forms.set(simple, (forms.get(simple) ?? '') + sign)
  }
  return [...forms].map(([simple, others]) => simple + others).join(' ')
}

/**
 * The one reading by which each common character stands in its place of the order. A character with several takes the
 * one that keeps the order; where none does, that of the character before.
 */
function orderedReadings(): Map<string, string> {
  const chosen = new Map<string, string>()
  const signs = commonSigns()
  let last = ''
  signs.forEach((sign, at) => {
    const next = readingsOf(signs[at + 1] ?? '')
    const fits = readingsOf(sign).filter((reading) => reading >= last)
    const reading = fits.includes(last) ? last : (fits.find((each) => next.includes(each)) ?? fits[0])
    last = reading ?? last
    chosen.set(sign, last)
  })
  return chosen
}

/** Since they stand in order, it is enough to say how many share each reading. */
function countCommon(common: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>()
  for (const reading of common.values()) counts.set(reading, (counts.get(reading) ?? 0) + 1)
  return [...counts].map(([reading, count]) => `${reading}${count}`).join(' ')
}

/** The three maps for the words that people may type. */
export function deriveVariants(): VariantMaps {
  const alphabet = alphabetOf()
  const common = orderedReadings()
  return {
    traditional: listTraditional(alphabet),
    readings: listReadings(alphabet, common),
    common: countCommon(common),
  }
}

/** The file as it is committed. */
export function serializeVariants(maps: VariantMaps): string {
  return `${JSON.stringify(maps, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../text/variants.json', import.meta.url), serializeVariants(deriveVariants()))
