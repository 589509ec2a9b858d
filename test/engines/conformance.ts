import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { search as words } from '../../content/words/search.ts'
import { guideDocuments } from '../../search/documents/guides.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import type { Hit, SearchEngine } from '../../search/engines/engine.ts'
import { fold } from '../../search/text/fold.ts'
import { parseArticleForm } from '../../search/text/numbers.ts'
import { seeded, seedOfRun } from '../search/random.ts'

const documents = paragraphDocuments()
const everything = { limit: documents.length }
const lengths = [2, 3, 4, 5, 6]
const drawn = process.env.TEST_ALL === '1' ? 2000 : 150

export interface Opened {
  readonly engine: SearchEngine
  close(): Promise<void>
}

/** Stretches of 2 to 6 characters of the law that are no article numbers, drawn by a printed seed. */
function drawStretches(title: string): string[] {
  const random = seeded(seedOfRun(title))
  const below = (count: number) => Math.floor(random() * count)
  const draw = (): string => {
    const { text } = documents[below(documents.length)] ?? { text: '' }
    const length = lengths[below(lengths.length)] ?? 2
    const query = text.slice(below(text.length - length + 1)).slice(0, length)
    return query.length < length || /\n/.test(query) || parseArticleForm(query) !== null ? draw() : query
  }
  return Array.from({ length: drawn }, draw)
}

/** What is true of every hit of every engine. */
function expectSound(hit: Hit, query: string): void {
  const { text, ranges, matched } = hit
  expect(
    ranges.map(([start, end]) => text.slice(start, end)),
    query,
  ).toEqual(matched)
  ranges.forEach(([start, end], at) => {
    expect(start, query).toBeGreaterThanOrEqual(ranges[at - 1]?.[1] ?? 0)
    expect(end, query).toBeGreaterThan(start)
  })
  const document = documents.find(({ id }) => id === hit.id)
  expect(text, query).toBe(document?.text)
  if (hit.item === null) expect(hit.url, query).toBe(document?.url)
}

const numbers: readonly [string, string][] = [
  ['第五十四条', 'a54.p1'],
  ['54', 'a54.p1'],
  ['５４条', 'a54.p1'],
  ['条例54条第3款', 'a54.p3'],
  ['廿三条', 'a23.p1'],
  ['art 54', 'a54.p1'],
  ['第五十八条第一款第（六）项', 'a58.p1'],
]

const ranking: readonly [string, string][] = [
  ['网格员', 'a15.p4'],
  ['见义勇为', 'a61.p2'],
  ['平安建设', 'a2.p2'],
  ['综治中心', 'a13.p1'],
  ['食品安全', 'a37.p1'],
  ['12345', 'a23.p2'],
  ['志愿者 培训', 'a54.p2'],
  ['志愿者被人跟踪骚扰谁来管', 'a54.p3'],
]

/** Typed otherwise than the law writes it: the article is among the first three. */
const otherwise: readonly [string, number][] = [
  ['網格員職責', 15],
  ['志願者', 54],
  ['zhiyuanzhe', 54],
  ['wanggeyuan', 15],
  ['网格圆', 15],
  ['信坊', 5],
  ['村规民yue', 51],
  ['居委会', 51],
  ['城管', 40],
  ['黑社会', 33],
  ['谣言', 28],
]

function describeFinding(ask: (query: string) => Promise<Hit[]>): void {
  it('finds every paragraph that holds a stretch of the law, above all others, marked exactly', async () => {
    for (const query of drawStretches('conformance')) {
      const holders = documents.filter(({ text }) => text.includes(query)).map(({ id }) => id)
      const hits = await ask(query)
      const first = hits.slice(0, holders.length)
      expect(first.map(({ id }) => id).sort(), query).toEqual(holders.sort())
      for (const hit of first) {
        expectSound(hit, query)
        expect(hit.via, query).toBe('exact')
        const letters = fold(query).text
        // Two finds side by side are one mark.
        if (letters !== '')
          expect(fold(hit.matched.join('')).text.split(letters).join(''), query).not.toContain(letters)
      }
    }
  })

  it('never puts a guess above a true hit', async () => {
    const order = ['number', 'exact', 'alias', 'fuzzy']
    for (const query of [...ranking, ...otherwise, ...numbers].map(([typed]) => typed)) {
      const ranks = (await ask(query)).map(({ via }) => order.indexOf(via))
      expect(ranks, query).toEqual([...ranks].sort())
    }
  })

  it.each(ranking)('puts the paragraph that %s is about first', async (query, id) => {
    const hits = await ask(query)
    expect(hits[0]?.id).toBe(id)
    for (const hit of hits) expectSound(hit, query)
  })

  it.each(otherwise)('has the article that %s means among the first three', async (query, article) => {
    const hits = await ask(query)
    expect(hits.slice(0, 3).map((hit) => hit.article)).toContain(article)
    for (const hit of hits) {
      expectSound(hit, query)
      expect(['alias', 'fuzzy']).toContain(hit.via)
    }
  })
}

function describeNumbers(open: () => SearchEngine): void {
  it.each(numbers)('reads %s as a number', async (query, id) => {
    const { hits } = await open().search(query)
    expect(hits[0]).toMatchObject({ id, via: 'number' })
  })

  it('answers a range with all its articles in order', async () => {
    const { hits } = await open().search('第二十至二十三条')
    expect([...new Set(hits.map(({ article }) => article))]).toEqual([20, 21, 22, 23])
  })

  it('says in a note what the law does not have', async () => {
    const { notes } = words
    const expected: [string, string][] = [
      ['第七十条', notes.articleBeyond(63)],
      ['110', notes.emergencyNumber],
      ['。', notes.empty],
      ['量子力学', notes.nothing],
    ]
    for (const [query, note] of expected) expect(await open().search(query)).toMatchObject({ total: 0, hits: [], note })
  })
}

function describeGuides(open: () => SearchEngine): void {
  const guides = guideDocuments()
  const shown = ({ id, title, url }: (typeof guides)[number]) => ({ id, title, url })

  it('names a guide by its title, and by words of its summary, apart from the paragraphs', async () => {
    for (const guide of guides) {
      const summary = guide.text.slice(0, 6)
      for (const query of [guide.title, summary]) {
        const answer = await open().search(query)
        expect(answer.guides, query).toContainEqual(shown(guide))
        expect(answer.hits.map(({ id }) => id).filter((id) => !documents.some((each) => each.id === id))).toEqual([])
        expect(answer.total, query).toBeGreaterThanOrEqual(answer.hits.length)
      }
    }
  })

  it('puts a guide that holds the query above those that are only like it', async () => {
    for (const { title } of guides) {
      const holders = guides.filter((each) => `${each.title}\n${each.text}`.includes(title)).map(({ id }) => id)
      const answer = await open().search(title)
      expect(answer.guides.slice(0, holders.length).map(({ id }) => id)).toEqual(expect.arrayContaining(holders))
    }
  })

  it('names no guide where one chapter is asked for', async () => {
    const [guide] = guides
    expect((await open().search(guide?.title ?? '', { chapter: 1 })).guides).toEqual([])
  })
}

/** What every engine must do, whoever finds the candidates: the promises of search/README.md. */
export function describeConformance(name: string, open: () => Promise<Opened>): void {
  let opened: Opened | null = null
  const engine = () => {
    if (opened === null) throw new Error('not opened')
    return opened.engine
  }
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())

  it('names itself, keeps the query and counts what a limit cuts off', async () => {
    const query = '网格员'
    const total = documents.filter(({ text }) => text.includes(query)).length
    const answer = await engine().search(query, { limit: 1 })
    expect(answer).toMatchObject({ query, engine: name, total, note: null })
    expect(answer.hits.length).toBe(1)
  })

  it('answers out of one chapter alone', async () => {
    const chapter = documents.find(({ id }) => id === 'a54.p1')?.chapterNumber ?? 0
    const { hits, total } = await engine().search('志愿者', { chapter, limit: 1 })
    const all = documents.filter(({ text, chapterNumber }) => text.includes('志愿者') && chapterNumber === chapter)
    expect(total).toBe(all.length)
    expect(all.map(({ id }) => id)).toContain(hits[0]?.id)
  })

  it('keeps marks where they are through full width, traditional characters and emoji', async () => {
    for (const query of ['😀网格员👮‍♀️', '１２３４５', '網格員', ' 网 格 员 ', '-网格员', '"网格员"']) {
      const { hits } = await engine().search(query)
      expect(hits.length, query).toBeGreaterThan(0)
      for (const hit of hits) expectSound(hit, query)
    }
  })

  describe('finding', () => describeFinding(async (query) => (await engine().search(query, everything)).hits))
  describe('numbers and notes', () => describeNumbers(engine))
  describe('guides', () => describeGuides(engine))
}
