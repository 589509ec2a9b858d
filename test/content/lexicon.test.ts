import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { findParagraph, paragraphText, regulation } from '../../content/regulation/index.ts'
import { leanTable, lexicon, readLeanTable } from '../../content/words/lexicon/index.ts'
import { fold } from '../../search/text/fold.ts'

const ENTRIES_MIN = 1500
const WHY_MAX = 30
const GZIP_MAX = 16_000
/** Articles that give somebody something to do; before them stand principles, after them the date. */
const FIRST = 11
const LAST = 62

const paragraphs = regulation.articles.flatMap((article) => article.paragraphs)
const lawTexts = paragraphs.map((paragraph) => fold(paragraphText(paragraph)).text)
const textOf = (id: string) => {
  const paragraph = findParagraph(id)
  return paragraph ? paragraphText(paragraph) : ''
}

describe('the lexicon of everyday words', () => {
  test('leads only to paragraphs that exist, each once', () => {
    const unknown = lexicon.filter(({ provisions }) => provisions.length === 0 || provisions.some((id) => !textOf(id)))
    expect(unknown).toEqual([])
    expect(lexicon.filter(({ provisions }) => new Set(provisions).size !== provisions.length)).toEqual([])
  })

  test('every word of the law stands in a cited paragraph, and every cited paragraph has one of them', () => {
    const wrong = lexicon.flatMap(({ said, law, provisions }) => [
      ...law.filter((word) => !provisions.some((id) => textOf(id).includes(word))).map((word) => `${said}: ${word}`),
      ...provisions.filter((id) => !law.some((word) => textOf(id).includes(word))).map((id) => `${said}: ${id}`),
    ])
    expect(wrong).toEqual([])
  })

  test('each has words of the law, and none twice', () => {
    expect(lexicon.filter(({ law }) => law.length === 0 || new Set(law).size !== law.length)).toEqual([])
  })

  test('no entry shadows a word that the law itself uses', () => {
    const shadows = lexicon.filter(({ said }) => lawTexts.some((text) => text.includes(fold(said).text)))
    expect(shadows.map(({ said }) => said)).toEqual([])
  })

  test('each is said once, in at least two letters that survive folding and are not only figures', () => {
    const all = lexicon.map(({ said }) => fold(said).text)
    expect(all.filter((said, index) => all.indexOf(said) !== index)).toEqual([])
    for (const said of all) expect(said).toMatch(/^(?!\d+$).{2,}$/u)
  })

  test('each has a short reason', () => {
    for (const { why } of lexicon) expect(why).toMatch(/^\p{Script=Han}/u)
    expect(lexicon.filter(({ why }) => why.length > WHY_MAX)).toEqual([])
  })

  test(`is large enough and reaches every article from ${FIRST} to ${LAST}`, () => {
    const perArticle = new Map<number, number>()
    for (const { provisions } of lexicon) {
      for (const article of new Set(provisions.map((id) => findParagraph(id)?.article ?? 0)))
        perArticle.set(article, (perArticle.get(article) ?? 0) + 1)
    }
    const wanted = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)
    const counts = wanted.map((article) => `${article}:${perArticle.get(article) ?? 0}`)
    console.info(`lexicon: ${lexicon.length} entries; by article ${counts.join(' ')}`)
    expect(wanted.filter((article) => !perArticle.has(article))).toEqual([])
    expect(lexicon.length).toBeGreaterThanOrEqual(ENTRIES_MIN)
  })

  test('without its reasons it is small and says the same', () => {
    const bytes = gzipSync(leanTable).length
    console.info(`lexicon: ${bytes} bytes gzip without reasons`)
    expect(bytes).toBeLessThanOrEqual(GZIP_MAX)
    const bySaid = (a: { said: string }, b: { said: string }) => (a.said < b.said ? -1 : 1)
    const lean = lexicon.map(({ said, law, provisions }) => ({ said, law, provisions }))
    expect([...readLeanTable(leanTable)].sort(bySaid)).toEqual(lean.sort(bySaid))
  })
})
