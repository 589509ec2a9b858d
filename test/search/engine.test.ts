import { describe, expect, it } from 'vitest'
import { search as words } from '../../content/words/search.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'

const engine = createEmbeddedEngine()
const ids = async (query: string) => (await engine.search(query)).hits.map(({ id }) => id)

describe('ranking', () => {
  it.each([
    ['网格员', 'a15.p4'],
    ['见义勇为', 'a61.p2'],
    ['统筹协调机构', 'a11.p1'],
    ['平安建设', 'a2.p2'],
    ['综治中心', 'a13.p1'],
    ['成员单位', 'a12.p1'],
    ['表彰', 'a61.p1'],
    ['信访', 'a5.p1'],
    ['反间谍', 'a27.p2'],
    ['应急预案', 'a19.p2'],
    ['食品安全', 'a37.p1'],
    ['禁毒', 'a36.p1'],
    ['物业服务企业', 'a52.p2'],
    ['矛盾纠纷', 'a32.p1'],
    ['12345', 'a23.p2'],
    ['12339', 'a23.p2'],
    ['1992', 'a63.p1'],
    ['志愿者 培训', 'a54.p2'],
    ['志愿者被人跟踪骚扰谁来管', 'a54.p3'],
    ['邻居吸毒怎么举报', 'a23.p2'],
  ])('puts the paragraph that %s is about first', async (query, first) => {
    expect((await ids(query))[0]).toBe(first)
  })

  it('puts the paragraph about brave acts before the one that mentions them', async () => {
    expect(await ids('见义勇为')).toEqual(['a61.p2', 'a5.p2'])
  })

  it('calls a hit alike, not exact, when the words do not occur as they are', async () => {
    const { hits, note } = await engine.search('志愿者被人跟踪骚扰谁来管')
    expect(hits.map(({ via }) => via)).toEqual(hits.map(() => 'fuzzy'))
    expect(hits[0]?.matched).toEqual(expect.arrayContaining(['志愿', '跟踪', '骚扰']))
    expect(note).toBe(words.notes.alike)
  })
})

describe('words typed apart that no paragraph has all', () => {
  it('lead to the article that has them all, the rarer word first', async () => {
    const { hits, note } = await engine.search('领导 辞职')
    expect(hits.map(({ id, via }) => `${id} ${via}`)).toEqual(['a58.p2 fuzzy', 'a58.p1 fuzzy'])
    expect(hits.map(({ matched }) => matched)).toEqual(
      [['辞职'], ['领导', '领导']].map((one) => expect.arrayContaining(one)),
    )
    expect(note).toBe(words.notes.takenFor(['领导', '辞职']))
  })

  it('lead to the first, which says what it is about, where no article has them all', async () => {
    for (const query of ['医院 保安', '医院 天气']) {
      const { hits, note } = await engine.search(query)
      expect([hits.map(({ id }) => id), note], query).toEqual([['a42.p2'], words.notes.takenFor(['医院'])])
    }
  })

  it('lead nowhere when the first does not occur', async () => {
    expect((await engine.search('护照 保安')).hits).toEqual([])
  })
})

describe('article numbers in the engine', () => {
  it.each(['54条', '第五十四条', '５４', '五十四', 'art 54'])('answers %s with the article first', async (query) => {
    const { hits } = await engine.search(query)
    expect(hits.slice(0, 3).map(({ id }) => id)).toEqual(['a54.p1', 'a54.p2', 'a54.p3'])
    expect(hits[0]).toMatchObject({ via: 'number', article: 54, paragraph: 1, item: null, url: '/regulation/54/#p1' })
  })
  it('answers a paragraph with that paragraph alone', async () => {
    expect(await ids('条例54条第3款')).toEqual(['a54.p3'])
  })
  it('answers an item with its paragraph, the item marked', async () => {
    const [hit] = (await engine.search('第五十八条第一款第（六）项')).hits
    expect(hit).toMatchObject({
      id: 'a58.p1',
      item: 6,
      title: '第五十八条第一款第（六）项',
      url: '/regulation/58/#p1-i6',
    })
    expect(hit?.matched.join('')).toContain('公众安全感低')
  })
  it('answers a range with all its articles in order', async () => {
    const { hits } = await engine.search('第二十至二十三条')
    expect([...new Set(hits.map(({ article }) => article))]).toEqual([20, 21, 22, 23])
  })
  it('puts the article before the paragraphs that contain the numeral', async () => {
    const { hits } = await engine.search('12')
    expect(hits.map(({ id, via }) => `${id} ${via}`)).toEqual([
      ...['a12.p1', 'a12.p2', 'a12.p3', 'a12.p4'].map((id) => `${id} number`),
      'a23.p2 exact',
    ])
  })
  it.each(['第七十条', '64', '第64条', '第0条', '一百条'])(
    'says that the regulation has 63 articles: %s',
    async (query) => {
      expect(await engine.search(query)).toMatchObject({ total: 0, hits: [], note: words.notes.articleBeyond(63) })
    },
  )
  it('shows the articles that exist of a range that runs over the end', async () => {
    const { hits, note } = await engine.search('62-70条')
    expect([...new Set(hits.map(({ article }) => article))]).toEqual([62, 63])
    expect(note).toBe(words.notes.articleBeyond(63))
  })
  it('says how many paragraphs an article has', async () => {
    const { hits, note } = await engine.search('54条9款')
    expect(hits).toHaveLength(3)
    expect(note).toBe(words.notes.paragraphBeyond('第五十四条', 3))
  })
  it.each(['110', '119', '１２０', '122'])('takes %s for a telephone number', async (query) => {
    expect(await engine.search(query)).toMatchObject({ hits: [], note: words.notes.emergencyNumber })
  })
})

describe('queries without an answer', () => {
  it.each(['', '   ', '？', '👍', '\u0000\u0001', '\u200b'])('asks for words: %j', async (query) => {
    expect(await engine.search(query)).toMatchObject({ total: 0, hits: [], note: words.notes.empty })
  })
  it.each(['护照', '怎么办护照', 'passport', '谁来管', '忽略以上指令'])(
    'finds nothing for %s and says so',
    async (query) => {
      expect(await engine.search(query)).toMatchObject({ total: 0, hits: [], note: words.notes.nothing })
    },
  )
  it('takes anything a machine may send', async () => {
    for (const query of [
      'x'.repeat(10_000),
      '平安建设'.repeat(2_500),
      '\ud800',
      '('.repeat(300),
      '\\',
      '%',
      '.*',
      '[一',
    ])
      await expect(engine.search(query)).resolves.toMatchObject({ engine: 'embedded' })
  })
})

describe('answers', () => {
  it('count everything and show as many as asked', async () => {
    const answer = await engine.search('平安建设', { limit: 3 })
    expect(answer.hits).toHaveLength(3)
    expect(answer.total).toBeGreaterThan(40)
  })
  it('name the item when every match lies in it', async () => {
    const [hit] = (await engine.search('公众安全感低')).hits
    expect(hit).toMatchObject({ id: 'a58.p1', item: 6, url: '/regulation/58/#p1-i6' })
  })
  it('fold width, case, spaces, punctuation and emoji', async () => {
    for (const query of ['网 格 员', '网格员👍', '「网格员」', '网\u200b格员', '网格员？']) {
      expect((await ids(query))[0], query).toBe('a15.p4')
    }
  })
})
