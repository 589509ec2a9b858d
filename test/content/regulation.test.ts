import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { deriveVersions, serialize } from '../../content/regulation/derive.ts'
import {
  chapterOf,
  findArticle,
  findItem,
  findParagraph,
  paragraphText,
  regulation,
} from '../../content/regulation/index.ts'

const read = (name: string) => readFileSync(new URL(`../../content/regulation/${name}`, import.meta.url), 'utf8')
const paragraphs = regulation.articles.flatMap((article) => article.paragraphs)
const items = paragraphs.flatMap((paragraph) => paragraph.items)

describe('the regulation as data', () => {
  test('holds 63 articles in 8 chapters, 120 paragraphs and 23 items', () => {
    expect(regulation.articles.length).toBe(63)
    expect(regulation.chapters.length).toBe(8)
    expect(paragraphs.length).toBe(120)
    expect(items.length).toBe(23)
    expect([6, 11, 58].map((n) => findArticle(n)?.paragraphs.flatMap((p) => p.items).length)).toEqual([9, 7, 7])
  })

  test('holds 22 articles of one paragraph, 27 of two, 12 of three and 2 of four', () => {
    const counts = [1, 2, 3, 4].map((n) => regulation.articles.filter((a) => a.paragraphs.length === n).length)
    expect(counts).toEqual([22, 27, 12, 2])
  })

  // Counted: every paragraph's full text with the 「（一）」 of its items, punctuation and digits, without white space
  // and without the labels of articles and chapters.
  test('holds 10,200 characters, 787 different Han characters among them', () => {
    const characters = [...paragraphs.map(paragraphText).join('').replace(/\s/g, '')]
    expect(characters.length).toBe(10_200)
    expect(new Set(characters.filter((character) => /\p{Script=Han}/u.test(character))).size).toBe(787)
  })

  test('the committed trees are what the sources of each version derive to, byte for byte', () => {
    const derived = deriveVersions()
    expect(derived.map(({ version }) => version)).toEqual(['2023-01-01'])
    expect(read('tree.json')).toBe(serialize(derived.slice(-1)[0] ?? []))
    expect(read('earlier.json')).toBe(serialize(derived.slice(0, -1)))
  })

  test('ids are permanent: the whole list, in order, hashes to what was published', () => {
    const ids = [...regulation.articles, ...paragraphs, ...items].map((entry) => entry.id)
    expect(new Set(ids).size).toBe(63 + 120 + 23)
    expect(createHash('sha256').update(ids.join(' ')).digest('hex')).toBe(
      '6fbf7a22ea18b9366e763fadd31ed42c2e0f0f697d10f3b512b2d0cae2e3be9e',
    )
    expect(findParagraph('a54.p3')?.text).toMatch(/^参与平安建设志愿活动受到恐吓威胁/)
    expect(findItem('a11.p2.i4')?.text).toBe('研究拟订本辖区内有关平安建设的政策、措施；')
  })

  test('each paragraph and the law carry a sha256 of 64 hex digits', () => {
    for (const { sha256 } of [regulation, ...paragraphs]) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the footer of the web page is nowhere in the tree, and no half-width mark either', () => {
    const tree = read('tree.json')
    expect(tree).not.toMatch(/微信|扫描二维码|公众号|关键字|浏览量/)
    expect(paragraphs.map(paragraphText).join('')).not.toMatch(/[,;:()!?]/)
  })

  test('the sources are kept byte for byte', () => {
    expect(read('source/2023-01-01/web-page.txt')).toContain('微信扫描二维码,关注公众号。')
    expect(Buffer.byteLength(read('source/2023-01-01/web-page.txt'))).toBe(32_264)
    expect(Buffer.byteLength(read('source/2023-01-01/plain-text.txt'))).toBe(31_669)
  })

  test('the announcement is the one that published it', () => {
    expect(regulation).toMatchObject({ title: '江西省平安建设条例', version: '2023-01-01', passed: '2022-11-25' })
    expect(regulation.announcement).toMatchObject({
      number: '第156号',
      meeting: '第四十二次会议',
      signed: '2022-11-25',
    })
    expect(regulation.announcement.text).toMatch(/现予公布，自2023年1月1日起施行。$/)
  })

  test('chapters follow each other without a gap', () => {
    expect(regulation.chapters.map((chapter) => [chapter.first, chapter.last])).toEqual([
      [1, 10],
      [11, 13],
      [14, 23],
      [24, 32],
      [33, 47],
      [48, 56],
      [57, 62],
      [63, 63],
    ])
    expect(chapterOf(54)).toMatchObject({ label: '第六章', title: '社会参与' })
    expect(() => chapterOf(64)).toThrow(RangeError)
  })
})
