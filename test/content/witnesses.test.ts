import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkErrata, compareWitnesses } from '../../content/regulation/compare.ts'
import { buildRegulation } from '../../content/regulation/derive.ts'
import { errata, findParagraph } from '../../content/regulation/index.ts'
import { parseWitness, widenPunctuation } from '../../content/regulation/parse.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../content/regulation/source/2023-01-01/${name}.txt`, import.meta.url), 'utf8')
const web = read('web-page')
const plain = read('plain-text')

describe('the two witnesses', () => {
  test('differ in one character, and errata names it', () => {
    const differences = compareWitnesses(parseWitness(web), parseWitness(plain))
    expect(differences).toEqual([{ id: 'a42.p2', shown: '接', other: '结' }])
    expect(checkErrata(differences, errata)).toEqual({ unnamed: [], stale: [] })
  })

  test('the reading of the web page is the one shown', () => {
    expect(findParagraph('a42.p2')?.text).toContain(errata[0]?.phrase.shown)
    expect(findParagraph('a42.p2')?.text).not.toContain(errata[0]?.phrase.other)
  })

  test.each([
    ['a changed character', plain.replace('社会长治久安', '社会长治又安')],
    ['a missing clause', plain.replace('维护社会长治久安，', '')],
    ['a missing paragraph', plain.replace('\n企业事业单位可以设立人民调解委员会，及时化解矛盾纠纷。', '')],
    ['a missing item', plain.replace('（四）单位职工违法犯罪情况严重，在社会上造成恶劣影响的；', '')],
    ['a missing article', plain.replace(/\n第四十七条.*/, '')],
    ['a paragraph glued to the next', plain.replace('\n本条例所称平安建设', '本条例所称平安建设')],
    ['the named character changed again', plain.replace('城乡结合部', '城乡节合部')],
    ['a second change beside the named one', plain.replace('城中村', '城中寸')],
  ])('%s stops the build', (_what, changed) => {
    expect(changed).not.toBe(plain)
    expect(() => buildRegulation({ shown: web, other: changed, errata })).toThrow(/witnesses differ/)
  })

  test('an erratum that no source supports any more stops the build', () => {
    expect(() => buildRegulation({ shown: web, other: plain.replace('城乡结合部', '城乡接合部'), errata })).toThrow(
      /no source says any more/,
    )
  })

  test('a web page without its announcement stops the build', () => {
    expect(() => buildRegulation({ shown: web.replace('委员会公告', '委员会'), other: plain, errata })).toThrow(
      /announcement/,
    )
  })

  test('items are read from lines of their own and from running text alike', () => {
    const inline = parseWitness('第一条　任务是：（一）甲、乙（县）；（二）丙（三）丁。\n第二款。')
    const lines = parseWitness('第一条 任务是:\n(一)甲、乙(县);\n(二)丙(三)丁。\n第二款。')
    expect(inline).toEqual(lines)
    expect(inline.articles[0]?.paragraphs[0]?.items.map((item) => item.text)).toEqual([
      '甲、乙（县）；',
      '丙（三）丁。',
    ])
  })

  test('punctuation becomes full width, digits and dates stay', () => {
    expect(widenPunctuation('县(市、区),自2023年1月1日起;即:')).toBe('县（市、区），自2023年1月1日起；即：')
  })
})
