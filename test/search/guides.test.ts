import { describe, expect, it } from 'vitest'
import { lexicon } from '../../content/words/lexicon/index.ts'
import type { GuideDocument } from '../../search/documents/document.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createEngineOver } from '../../search/engines/over-documents.ts'
import variants from '../../search/text/variants.json' with { type: 'json' }

const guides: readonly GuideDocument[] = [
  {
    id: 'guide-volunteer',
    kind: 'guide',
    title: '怎样报名当平安志愿者',
    url: '/guides/volunteer/',
    text: '年满十八岁可以报名。报名以后由乡镇（街道）联系。',
  },
  {
    id: 'guide-dispute',
    kind: 'guide',
    title: '和邻居吵起来了怎么办',
    url: '/guides/dispute/',
    text: '先找村（居）民委员会调解矛盾纠纷，也可以到综治中心。',
  },
]
const knowledge = { everyday: lexicon, variants }
const engine = createEngineOver([...paragraphDocuments(), ...guides], { knowledge })
const found = async (query: string) => (await engine.search(query)).guides.map(({ id }) => id)

describe('guides', () => {
  it('stand after the paragraphs, in a list of their own', async () => {
    const answer = await engine.search('志愿者')
    expect(answer.hits[0]?.id).toBe('a54.p2')
    expect(answer.guides).toEqual([{ id: 'guide-volunteer', title: '怎样报名当平安志愿者', url: '/guides/volunteer/' }])
    expect(answer.hits.some(({ id }) => id.startsWith('guide'))).toBe(false)
  })
  it('are found as paragraphs are: words apart, in everyday words, in letters, in traditional characters', async () => {
    expect(await found('报名 街道')).toEqual(['guide-volunteer'])
    expect(await found('zhiyuanzhe')).toEqual(['guide-volunteer'])
    expect(await found('志願者')).toEqual(['guide-volunteer'])
    expect(await found('矛盾纠纷')).toEqual(['guide-dispute'])
    expect(await found('和邻居吵起来了')).toEqual(['guide-dispute'])
  })
  it('are found where the law is silent', async () => {
    const { total, guides } = await engine.search('年满十八岁')
    expect({ total, guides: guides.map(({ id }) => id) }).toEqual({ total: 0, guides: ['guide-volunteer'] })
  })
  it('are not shown for what they do not speak of', async () => {
    for (const query of ['食品安全', '第五十四条', '', '护照']) expect(await found(query), query).toEqual([])
  })
  it('change nothing about the paragraphs', async () => {
    const plain = createEngineOver(paragraphDocuments(), { knowledge })
    for (const query of ['志愿者', '矛盾纠纷', '54条', 'zyz', '居委会'])
      expect((await engine.search(query)).hits, query).toEqual((await plain.search(query)).hits)
  })
})

describe('a chapter', () => {
  it('leaves the hits of that chapter, counted, in their order', async () => {
    const { hits: all } = await engine.search('平安建设', { limit: 120 })
    let sum = 0
    for (let chapter = 1; chapter <= 8; chapter++) {
      const { hits, total } = await engine.search('平安建设', { limit: 120, chapter })
      sum += total
      const numbers = new Set(
        paragraphDocuments()
          .filter((each) => each.chapterNumber === chapter)
          .map(({ id }) => id),
      )
      expect(hits).toEqual(all.filter(({ id }) => numbers.has(id)))
    }
    expect(sum).toBe(all.length)
  })
  it('is the law alone: no guides', async () => {
    expect((await engine.search('志愿者', { chapter: 6 })).guides).toEqual([])
  })
})
