import { describe, expect, it } from 'vitest'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { fold, foldMarks } from '../../search/text/fold.ts'
import { parseArticleForm } from '../../search/text/numbers.ts'
import { seeded, seedOfRun } from './random.ts'

const documents = paragraphDocuments()
const engine = createEmbeddedEngine(documents)
const lengths = [2, 3, 4, 5, 6]
const drawn = 500

/** Every distinct stretch of 2 to 6 characters of the law, those apart that are article numbers by themselves. */
function substrings(): { plain: string[]; numbers: string[] } {
  const all = new Set<string>()
  for (const { text } of documents) {
    for (const line of text.split('\n')) {
      for (const length of lengths) {
        for (let at = 0; at + length <= line.length; at++) all.add(line.slice(at, at + length))
      }
    }
  }
  const numbers = [...all].filter((query) => parseArticleForm(query) !== null)
  return { plain: [...all].filter((query) => parseArticleForm(query) === null), numbers }
}

const { plain, numbers } = substrings()

function draw(title: string): string[] {
  if (process.env.TEST_ALL === '1') return plain
  const random = seeded(seedOfRun(title))
  return Array.from({ length: drawn }, () => plain[Math.floor(random() * plain.length)] ?? '')
}

describe('a stretch of the law', () => {
  it('finds every paragraph that contains it, and none that does not stands above one that does', async () => {
    for (const query of draw('exact substrings')) {
      const holders = documents.filter(({ text }) => text.includes(query)).map(({ id }) => id)
      const { hits } = await engine.search(query, { limit: documents.length })
      const found = hits.slice(0, holders.length).map(({ id }) => id)
      expect(found.sort(), query).toEqual(holders.sort())
      for (const hit of hits) expect(fold(hit.text).text.includes(fold(query).text), query).toBe(true)
    }
  })

  it('is marked exactly: the marked characters fold to the query, and nothing else is marked', async () => {
    for (const query of draw('highlights')) {
      const { hits } = await engine.search(query, { limit: documents.length })
      for (const { text, ranges, matched, via } of hits) {
        expect(via).toBe('exact')
        expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(matched)
        const inside = new Set(
          ranges.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)),
        )
        const marks = foldMarks(text)
        const wanted = marks.text.includes(foldMarks(query).text)
          ? { folded: marks, needle: foldMarks(query).text }
          : { folded: fold(text), needle: fold(query).text }
        const expected = new Set<number>()
        const { folded, needle } = wanted
        for (let at = 0; at + needle.length <= folded.text.length; at++) {
          if (!folded.text.startsWith(needle, at)) continue
          for (let step = 0; step < needle.length; step++) expected.add(folded.starts[at + step] ?? -1)
        }
        expect([...inside].sort(), query).toEqual([...expected].sort())
      }
    }
  })

  it('that is an article number gives the article first and then every paragraph that contains it', async () => {
    expect(numbers.length).toBeLessThanOrEqual(60)
    for (const query of numbers) {
      const holders = documents.filter(({ text }) => text.includes(query)).map(({ id }) => id)
      const { hits } = await engine.search(query, { limit: documents.length })
      const ids = hits.map(({ id }) => id)
      for (const holder of holders) expect(ids, query).toContain(holder)
      const kinds = hits.map(({ via }) => via)
      expect(kinds.lastIndexOf('number'), query).toBeLessThan(
        kinds.includes('exact') ? kinds.indexOf('exact') : kinds.length,
      )
    }
  })
})
