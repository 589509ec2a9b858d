import { describe, expect, it } from 'vitest'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { search as words } from '../../content/words/search.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { createEverydayReader } from '../../search/text/everyday.ts'

const engine = createEmbeddedEngine()
const ids = async (query: string) => (await engine.search(query)).hits.map(({ id }) => id)

describe('everyday words', () => {
  it.each([
    ['居委会', 51],
    ['城管', 40],
    ['黑社会', 33],
    ['谣言', 28],
    ['派出所', 46],
  ])('%s leads to article %d, and the note says in which words', async (query, article) => {
    const { hits, note, taken } = await engine.search(query)
    expect(hits[0]).toMatchObject({ article, via: 'alias' })
    const entry = lexicon.find(({ said }) => said === query)
    expect(note).toBe(words.notes.everyday([entry?.law.join('、') ?? '']))
    expect(taken).toEqual([{ said: query, law: entry?.law.join('、'), kind: 'everyday' }])
  })

  it('every one of them leads first to the paragraph that it cites first', async () => {
    for (const { said, provisions } of lexicon) {
      const [first] = await ids(said)
      const same = lexicon.filter((entry) => entry.said === said).flatMap((entry) => entry.provisions)
      expect([...provisions, ...same], said).toContain(first)
    }
  })

  it('with another word put the paragraph that has both first', async () => {
    const [hit] = (await engine.search('派出所 居住证')).hits
    expect(hit).toMatchObject({ id: 'a46.p2', via: 'alias' })
    expect(hit?.matched).toEqual(expect.arrayContaining(['公安机关', '居住证']))
  })
  it('with a mistyped word are found both', async () => {
    const { hits, taken } = await engine.search('居委会 职则')
    expect(hits[0]?.article).toBe(51)
    expect(taken.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['everyday', 'homophone']))
  })
  it('in a sentence help, and do not outweigh what the sentence says in words of the law', async () => {
    expect((await ids('邻居吸毒怎么举报'))[0]).toBe('a23.p2')
    expect((await ids('派出所能不能查居住证'))[0]).toBe('a46.p2')
  })
})

describe('the reader of everyday words', () => {
  const entry = (said: string, law: string) => ({ said, law: [law], provisions: [] })
  const read = createEverydayReader([entry('物业', 'a'), entry('物业公司', 'b'), entry('A+B', 'c')])

  it('takes the longest word, folds, and leaves the rest', () => {
    expect(read('物业公司怎么收费')).toMatchObject({ words: [{ law: ['b'] }], rest: ['收费'], others: ',怎么收费' })
    expect(read('物业、电梯')).toMatchObject({ words: [{ law: ['a'] }], rest: ['电梯'] })
    expect(read('物 业')).toMatchObject({ words: [{ law: ['a'] }], rest: [] })
    expect(read('ａ＋ｂ')?.words).toEqual([entry('A+B', 'c')])
    expect(read('电梯')).toBeNull()
  })
})
