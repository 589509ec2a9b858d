import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guideSlugs } from '../../content/guides/groups.ts'
import { addressOfGuide, guideEntries } from '../../content/guides/index.ts'
import { findHotline, hotlines } from '../../content/hotlines/index.ts'
import { guideDocuments } from '../../search/documents/guides.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createEngineOver } from '../../search/engines/over-documents.ts'
import { publicPages } from '../../site/layouts/public-pages.ts'
import { searchData } from '../../site/pages/data/search.json.ts'
import { isPicture, pictures } from '../../site/parts/Picture/shapes.ts'

const pages = (folder: string) => readdirSync(new URL(`../../site/pages/${folder}`, import.meta.url))

describe('the pages of the guides', () => {
  test('the sitemap has the list, each guide and the sheet of numbers', () => {
    const listed = publicPages(['./guides/index.astro', './guides/[guide]/index.astro', './hotlines/sheet.astro'])
    expect(listed).toEqual(expect.arrayContaining(['/guides/', '/hotlines/sheet/']))
    for (const { slug } of guideEntries) expect(listed).toContain(addressOfGuide(slug))
    expect(pages('guides')).toEqual(expect.arrayContaining(['[guide]', 'index.astro']))
  })

  test('every guide has a picture of our own, and no two are alike', () => {
    for (const slug of guideSlugs) expect(isPicture(slug), slug).toBe(true)
    for (const { picture } of guideEntries) expect(isPicture(picture), picture).toBe(true)
    expect(new Set(Object.values(pictures)).size).toBe(Object.keys(pictures).length)
    for (const path of Object.values(pictures)) expect(path).toMatch(/^[MLHVCSAZmlhvcsaz0-9 .-]+$/)
  })

  test('each article page and each topic page leads to its guides', () => {
    const read = (path: string) => readFileSync(new URL(`../../site/pages/${path}`, import.meta.url), 'utf8')
    expect(read('regulation/[article]/index.astro')).toContain('guidesOfArticle(number)')
    expect(read('duties/topics/[topic]/index.astro')).toContain('guidesOfTopic(code)')
    expect(read('index.astro')).toContain('href="/guides/"')
  })
})

describe('search over the guides', () => {
  const engine = createEngineOver([...paragraphDocuments(), ...guideDocuments()])

  test('knows title and summary of each, and nothing more', () => {
    expect(guideDocuments().map(({ url }) => url)).toEqual(guideEntries.map(({ slug }) => addressOfGuide(slug)))
    expect(JSON.stringify(guideDocuments()).length).toBeLessThan(6_000)
    expect(searchData.documents.guides).toHaveLength(guideEntries.length)
  })

  test('a guide is found by its title, and the paragraphs are as before', async () => {
    const plain = createEngineOver(paragraphDocuments())
    for (const { title, slug } of guideEntries) {
      const { hits, guides } = await engine.search(title)
      expect(guides.map(({ url }) => url)).toContain(addressOfGuide(slug))
      expect(hits).toEqual((await plain.search(title)).hits)
    }
  })
})

describe('the hotlines', () => {
  test('hold the eight numbers, each with a source and a date, or without what it handles', () => {
    for (const number of ['110', '119', '120', '122', '12345', '12348', '12339', '12356'])
      expect(findHotline(number), number).toBeDefined()
    for (const { number, handles, source, checked } of hotlines) {
      expect(handles === '' || source !== null, number).toBe(true)
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})
