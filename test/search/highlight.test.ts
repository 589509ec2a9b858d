import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import type { SearchAnswer } from '../../search/engines/engine.ts'
import { occurrences } from '../../search/rank/ranges.ts'
import { fold } from '../../search/text/fold.ts'
import { gramsOf } from '../../search/text/grams.ts'
import { seeded, seedOfRun } from './random.ts'
import { drawSamples, lawWords } from './variants.sample.ts'

const engine = createEmbeddedEngine()
const toTraditional = Converter({ from: 'cn', to: 'tw' })
const drawn = 60

/** The places of a text at which one of the words stands, however it is written there. */
function placesOf(text: string, words: readonly string[]): Set<number> {
  const folded = fold(text)
  const places = new Set<number>()
  for (const word of words)
    for (const at of occurrences(folded.text, word))
      for (let step = 0; step < word.length; step++) places.add(folded.starts[at + step] ?? -1)
  return places
}

function expectMarks({ hits }: SearchAnswer, query: string, words: readonly string[]): void {
  for (const { text, ranges, matched } of hits) {
    expect(
      ranges.map(([start, end]) => text.slice(start, end)),
      query,
    ).toEqual(matched)
    let last = 0
    for (const [start, end] of ranges) {
      expect(start >= last && end > start && end <= text.length, query).toBe(true)
      last = end
    }
    const places = placesOf(text, words)
    for (const [start, end] of ranges)
      for (let at = start; at < end; at++) expect(places.has(at), `${query}: ${matched}`).toBe(true)
  }
}

const lawOf = ({ taken }: SearchAnswer) =>
  taken.flatMap(({ law, kind }) =>
    kind === 'everyday' ? law.split('、').map((word) => fold(word).text) : [fold(law).text],
  )

/** The pairs of what was typed as the law writes it, beside what was taken for something else. */
const restOf = ({ taken }: SearchAnswer, typed: string) =>
  taken
    .reduce((rest, { said }) => rest.replace(said, '\n'), typed)
    .split('\n')
    .flatMap((piece) => gramsOf(fold(piece).text).filter((gram) => gram.length > 1))

const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const withEmoji = (text: string) => Array.from(text).join('👍🏽')

describe('the marked characters', () => {
  it('fold to the word, however it is dressed: full width, emoji between, traditional, spaced', async () => {
    const random = seeded(seedOfRun('dressed words'))
    for (let count = 0; count < drawn; count++) {
      const word = lawWords[Math.floor(random() * lawWords.length)] ?? ''
      const plain = (await engine.search(word)).hits.map(({ id, ranges }) => ({ id, ranges }))
      for (const typed of [
        withEmoji(word),
        toTraditional(word),
        Array.from(word).join('\u3000'),
        `「${word}」`,
        `${word}\u200b`,
      ]) {
        const answer = await engine.search(typed)
        expect(
          answer.hits.map(({ id, ranges }) => ({ id, ranges })),
          typed,
        ).toEqual(plain)
        expectMarks(answer, typed, [fold(word).text])
      }
    }
    for (const number of ['12345', '12339', '1992'])
      expect((await engine.search(fullWidth(number))).hits).toEqual((await engine.search(number)).hits)
  })

  it('fold to what a variant was taken for', async () => {
    for (const { typed } of drawSamples(20, seeded(seedOfRun('marks of variants')))) {
      const answer = await engine.search(typed)
      const isGuess = answer.taken.length > 0 && !answer.note?.includes('相同的说法')
      if (isGuess) expectMarks(answer, typed, [...lawOf(answer), ...restOf(answer, typed)])
    }
  })

  it('fold to the words of the law that every everyday word leads to', async () => {
    for (const { said } of lexicon) {
      const answer = await engine.search(said)
      expect(answer.hits.length, said).toBeGreaterThan(0)
      expectMarks(answer, said, lawOf(answer))
    }
  })
})
