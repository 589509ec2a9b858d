import { describe, expect, it } from 'vitest'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { Book } from '../../search/rank/book.ts'
import { prepareDocuments } from '../../search/rank/prepared.ts'
import { occurrences } from '../../search/rank/ranges.ts'
import { shelfOf } from '../../search/rank/shelf.ts'
import type { Stretch } from '../../search/rank/stretch.ts'
import { phraseWeights } from '../../search/rank/weights.ts'
import { createLikenesses, type SignLikeness } from '../../search/text/alike.ts'
import { looksOf } from '../../search/text/shapes.ts'
import maps from '../../search/text/variants.json' with { type: 'json' }
import { blurSound, createVariants } from '../../search/text/variants.ts'
import { seeded, seedOfRun } from './random.ts'
import { lawWords } from './variants.sample.ts'

const all = prepareDocuments(paragraphDocuments())
const random = seeded(seedOfRun('what is looked up'))
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

// What is prepared for speed answers as the slow way would.
describe('what is looked up instead of being compared', () => {
  it('the shelf finds the places that reading text after text finds', () => {
    for (const view of ['marks', 'letters'] as const) {
      const cuts = Array.from({ length: 300 }, () => {
        const { text } = pick(all)[view]
        const from = Math.floor(random() * text.length)
        return text.slice(from, from + 1 + Math.floor(random() * 6))
      })
      for (const term of [...lawWords, ...cuts, '护照', '']) {
        const slow = all
          .map((prepared) => ({ id: prepared.document.id, places: occurrences(prepared[view].text, term) }))
          .filter(({ places }) => places.length > 0)
        const quick = shelfOf(all, view).holders(term)
        expect(
          quick.map(({ prepared, places }) => ({ id: prepared.document.id, places })),
          term,
        ).toEqual(slow)
        if (term !== '') expect(shelfOf(all, view).includes(term), term).toBe(slow.length > 0)
      }
    }
  })

  it('characters are compared as their readings and shapes say', () => {
    const variants = createVariants(maps)
    const { soundsOf } = variants
    const compare = (typed: string, meant: string): SignLikeness | null => {
      const [own, others] = [soundsOf(typed), soundsOf(meant)]
      if (typed === meant) return 'same'
      if (own.some((sound) => others.includes(sound))) return 'homophone'
      if (looksOf(typed).includes(meant)) return 'shape'
      return own.some((sound) => others.map(blurSound).includes(blurSound(sound))) ? 'near' : null
    }
    const signs = [...new Set(all.map(({ letters }) => letters.text).join(''))]
    const likenessesOf = createLikenesses(signs, variants)
    for (const typed of [...Array.from({ length: 40 }, () => pick(signs)), '侓', '锁', 'x', '坊'])
      for (const meant of signs)
        expect(likenessesOf(typed).get(meant) ?? null, typed + meant).toBe(compare(typed, meant))
  })

  it('a stretch goes on with every character that stands after it somewhere, and prominence counts every place', () => {
    const said = ['大排档', '排']
    const book = new Book(all, said, ['志愿'], createVariants(maps))
    const find = (text: string) =>
      Array.from(text).reduce<Stretch | undefined>(
        (stretch, sign) => stretch?.next.find(({ text: longer }) => longer.endsWith(sign)),
        book.cover,
      )
    for (const { marks } of Array.from({ length: 60 }, () => pick(all))) {
      const from = Math.floor(random() * (marks.text.length - 1))
      const text = marks.text.slice(from, from + 1 + Math.floor(random() * 6))
      const places = occurrences(book.text, text)
      const after = new Set(places.map((at) => book.text.charAt(at + text.length)))
      after.delete('\n')
      const stretch = find(text)
      expect(stretch?.text).toBe(text)
      expect(new Set(stretch?.next.map((longer) => longer.text.slice(-1)))).toEqual(after)
      expect(stretch?.prominence, text).toBeGreaterThanOrEqual(places.length)
    }
    expect(find('大排')?.prominence, 'a piece of an everyday word').toBe(0)
    expect(find('大排档')?.prominence).toBe(1 + phraseWeights.known + 2 * phraseWeights.edge)
  })
})
