import { describe, expect, test } from 'vitest'
import { findTopic, isTopicCode, topics } from '../../content/duties/index.ts'
import { findHotline } from '../../content/hotlines/index.ts'
import { findParagraph, paragraphText } from '../../content/regulation/index.ts'

const textOf = (id: string) => {
  const paragraph = findParagraph(id)
  return paragraph ? paragraphText(paragraph) : ''
}

describe('the routing table', () => {
  test.each(topics.map((topic) => [topic.code, topic] as const))('%s: its words are the law’s', (_code, topic) => {
    expect(textOf(topic.basis)).toContain(topic.span)
    expect(topic.bodies.length).toBeGreaterThan(0)
    for (const body of topic.bodies) expect(topic.span).toContain(body)
    expect(textOf(topic.unitBasis)).toContain(topic.unit)
    for (const id of topic.see ?? []) expect(textOf(id)).not.toBe('')
    for (const choice of topic.choices ?? []) expect(topic.bodies).toContain(choice.body)
    for (const number of topic.hotlines ?? []) expect(findHotline(number)?.number).toBe(number)
  })

  test('every row of the specification has its topic, and codes are kebab-case and single', () => {
    const bases = new Set(topics.flatMap((topic) => [topic.basis, topic.unitBasis, ...(topic.see ?? [])]))
    const rows =
      'a14.p2 a15.p1 a15.p4 a20.p1 a21.p1 a27.p2 a24.p1 a31.p1 a49.p1 a28.p2 a28.p3 a29.p2 a30.p1 a32.p1 a13.p1 a33.p1 ' +
      'a34.p2 a35.p1 a36.p2 a37.p1 a38.p2 a39.p1 a40.p2 a41.p1 a42.p1 a43.p1 a44.p1 a45.p1 a45.p2 a45.p3 a46.p2 a52.p1 ' +
      'a54.p3 a62.p1 a62.p2 a47.p1'
    for (const id of rows.split(' ')) expect(bases).toContain(id)
    for (const { code } of topics) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(new Set(topics.map((topic) => topic.code)).size).toBe(topics.length)
    expect(topics[topics.length - 1]?.code).toBe('other')
  })

  test('a property manager, owners’ or residents’ committee never takes a matter in', () => {
    for (const { unit } of topics) expect(unit).not.toMatch(/业主|物业|居民委员会|村民委员会/)
    const estate = findTopic('housing-estate')
    expect(estate?.unit).toBe('乡镇人民政府、街道办事处')
    expect(estate?.unitBasis).toBe('a14.p2')
    expect(estate?.neverReceive).toEqual(['业主委员会', '物业服务企业', '居民委员会'])
  })

  test('anything local or unknown goes to the township by 第十四条第二款', () => {
    for (const code of ['local-demand', 'other', 'grid', 'new-business']) {
      expect(findTopic(code)).toMatchObject({ unit: '乡镇人民政府、街道办事处', unitBasis: 'a14.p2' })
    }
  })

  test('national security alone is diverted, to 12339 and 110', () => {
    expect(topics.filter((topic) => topic.diverted).map((topic) => topic.code)).toEqual(['national-security'])
    expect(findTopic('national-security')?.hotlines).toEqual(['12339', '110'])
  })

  test('where the text names no lead the topic says so', () => {
    for (const code of ['new-business', 'parcels', 'gangs', 'environment', 'online-harm']) {
      expect(findTopic(code)?.lead).toBe('none')
      expect(findTopic(code)?.note).toMatch(/没有写谁牵头/)
    }
    expect(findTopic('gangs')?.span).not.toContain('公安')
    expect(findTopic('fund-raising')?.lead).toBe('named')
  })

  test('persons of 第四十五条 are for restricted handlers only', () => {
    expect(topics.filter((topic) => topic.restricted).map((topic) => topic.basis)).toEqual([
      'a45.p1',
      'a45.p2',
      'a45.p3',
    ])
  })

  test('labels and hints are short, and nobody can pick a code that does not exist', () => {
    for (const { label, hint } of topics) {
      expect([...label].length).toBeLessThanOrEqual(18)
      expect([...hint].length).toBeLessThanOrEqual(26)
    }
    expect(isTopicCode('housing-estate')).toBe(true)
    expect(isTopicCode('constructor')).toBe(false)
    expect(findTopic('nothing')).toBeUndefined()
  })
})
