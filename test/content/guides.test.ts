import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dutiesOfSource } from '../../content/duties/index.ts'
import { checkGuide } from '../../content/guides/check.ts'
import { deriveGuides } from '../../content/guides/derive.ts'
import { guideGroups, guideSlugs, guideTitles } from '../../content/guides/groups.ts'
import { guideEntries, guidesOfArticle, guidesOfTopic } from '../../content/guides/index.ts'
import { unledArticles } from '../../content/guides/led.ts'
import { GuideFault, parseGuide } from '../../content/guides/parse.ts'
import { readGuide, writtenSlugs } from '../../content/guides/read.ts'

const sample = readFileSync(new URL('../../content/guides/telecom-fraud.md', import.meta.url), 'utf8')
const reasonsOf = (source: string) => checkGuide(parseGuide('telecom-fraud', source)).map(({ reason }) => reason)
const withLine = (heading: string, line: string) => sample.replace(`## ${heading}\n`, `## ${heading}\n\n${line}\n`)

describe('the guides', () => {
  test('there are 20 titles in groups, no slug twice', () => {
    expect(guideSlugs.length).toBe(20)
    expect(guideGroups.flatMap(({ guides }) => Object.keys(guides))).toEqual(guideSlugs)
  })

  test.each(writtenSlugs())('%s says no more than the law, and has all of its parts', (slug) => {
    expect(checkGuide(readGuide(slug))).toEqual([])
  })

  test.each(writtenSlugs())('%s reaches a duty', (slug) => {
    expect(readGuide(slug).paragraphs.flatMap((id) => dutiesOfSource(id)).length).toBeGreaterThan(0)
  })

  test('each of the articles 28 to 55 is led to by a guide or by a topic page', () => {
    expect(unledArticles(writtenSlugs().map(readGuide))).toEqual([])
  })

  test('list.json is what the files derive to', () => {
    expect(guideEntries).toEqual(deriveGuides())
  })

  test('are found by article and by topic', () => {
    expect(guidesOfArticle(34).map(({ slug }) => slug)).toContain('telecom-fraud')
    expect(guidesOfTopic('telecom-fraud').map(({ slug }) => slug)).toContain('telecom-fraud')
    expect(guidesOfArticle(3)).toEqual([])
    for (const { slug, title } of guideEntries) expect(title).toBe(guideTitles[slug])
  })
})

describe('the check of a guide', () => {
  test('passes the sample as it stands', () => {
    expect(reasonsOf(sample)).toEqual([])
  })

  test.each([
    ['a stretch that differs from the law', withLine('条例怎么说', '> a34.p2: 「依法惩处诈骗」'), 'stretch'],
    ['a paragraph that does not exist', withLine('条例怎么说', '> a34.p9'), 'unknown'],
    ['a link to a paragraph that does not exist', withLine('条例怎么说', '[公安机关来管](a99.p1)。'), 'unknown'],
    ['a sentence on the law without a link', withLine('条例怎么说', '公安机关来管。'), 'unlinked'],
    ['advice that calls on the law without a link', withLine('你可以现在做什么', '条例说可以报警。'), 'unlinked'],
    ['a body that the linked paragraph lacks', withLine('条例怎么说', '[教育局要管诈骗](a34.p2)。'), 'claim'],
    ['may for must', withLine('条例怎么说', '[公安机关可以建立常态协作制度](a34.p2)。'), 'claim'],
    ['advice that names a body of its own', withLine('你可以现在做什么', '去派出所说。'), 'outside'],
    ['advice that promises money', withLine('你可以现在做什么', '打了电话就有补偿。'), 'outside'],
    ['silence on what the law says', withLine('条例没有写什么', '条例没有写紧急止付。'), 'claim'],
    ['a page that this site has not', withLine('找哪个渠道', '见[这里](/nowhere/)。'), 'page'],
    ['a number that the head has not', withLine('找哪个渠道', '{{hotlines 119}}'), 'hotline'],
    ['a telephone number that nobody gave', withLine('你可以现在做什么', '打96110。'), 'hotline'],
    ['a duty where there is none', withLine('谁负责', '{{duties a63.p1}}'), 'no-duty'],
    ['a topic that does not exist', sample.replace('topic: telecom-fraud', 'topic: nothing'), 'topic'],
    ['another title', sample.replace('title: 电信诈骗', 'title: 诈骗'), 'title'],
  ])('finds %s', (_what, source, reason) => {
    expect(reasonsOf(source)).toContain(reason)
  })

  test.each([
    ['headings out of order', sample.replace('## 谁负责', '## 谁来管'), 'headings'],
    ['a heading of a third level', withLine('情形', '### 小题'), 'markdown'],
    ['HTML', withLine('情形', '<b>重</b>'), 'markdown'],
    ['a link to another site', withLine('情形', '[看](https://example.org/)'), 'markdown'],
    ['a directive with a slip', withLine('谁负责', '{{duty a34.p1}}'), 'markdown'],
    ['a summary that is too long', sample.replace(/summary: .*/, `summary: ${'长'.repeat(41)}`), 'head'],
    ['a field that is not known', sample.replace('picture:', 'colour: red\npicture:'), 'head'],
  ])('refuses %s', (_what, source, reason) => {
    let fault: unknown
    try {
      parseGuide('telecom-fraud', source)
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(GuideFault)
    expect((fault as GuideFault).reason).toBe(reason)
  })
})
