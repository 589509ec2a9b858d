import { describe, expect, it } from 'vitest'
import { parseArticleForm } from '../../search/text/numbers.ts'
import { parseNumeral } from '../../search/text/numerals.ts'

/** What a form stands for, as ids joined by a space. */
function places(query: string): string | null {
  const form = parseArticleForm(query)
  if (form === null) return null
  return form.references
    .map(({ article, paragraph, item }) => `a${article}${paragraph ? `.p${paragraph}` : ''}${item ? `.i${item}` : ''}`)
    .join(' ')
}

const forms: Readonly<Record<string, readonly string[]>> = {
  a54: [
    '第五十四条',
    '五十四条',
    '五十四',
    '五四条',
    '五四',
    '第五四条',
    '54',
    '５４',
    '54条',
    '５４条',
    '第54条',
    '第５４条',
    '第 54 条',
    ' 第五十四条 ',
    '第\u200b54条',
    '第五十四條',
    '54條',
    '伍拾肆条',
    '第伍拾肆條',
    '条例54条',
    '条例第54条',
    '本条例第五十四条',
    '《条例》第五十四条',
    '平安建设条例54条',
    '《江西省平安建设条例》第五十四条',
    '江西省平安建设条例第54条',
    '江西平安建设条例 第54条',
    '查第54条',
    '请问第54条',
    '第54条的规定',
    '第54条规定',
    '第五十四条内容',
    '第五十四条原文',
    '第五十四条全文',
    '第54条是什么',
    '54条讲什么',
    '54条说了什么',
    '第54条写的是什么内容？',
    '第54条?',
    '第54条。',
    'art 54',
    'Art. 54',
    'ART54',
    'article 54',
    'Article54',
    'ａｒｔ５４',
    'a54',
    '§54',
    'No.54',
    '054',
  ],
  'a54.p3': [
    '第五十四条第三款',
    '五十四条三款',
    '五十四条第三款',
    '54条3款',
    '54条第3款',
    '第54条第3款',
    '第54条 第3款',
    '54條3款',
    '条例54条第3款',
    '第五四条第三款',
    '第五十四第三款',
    '54第3款',
    '54.3',
    '54-3',
    '54(3)',
    '54（3）',
    'art 54.3',
    'art 54(3)',
    'art. 54 para 3',
    'Article 54, paragraph 3',
    'a54.p3',
    '《江西省平安建设条例》第五十四条第三款',
    '第五十四条第三款的规定',
  ],
  a23: ['廿三条', '第廿三条', '廿三', '二十三条', '二三条', '第贰拾叁条', '卄三条'],
  a31: ['卅一条', '三十一条', '叁拾壹'],
  a40: ['卌条', '四〇条', '四零条', '四十条'],
  a10: ['第十条', '一〇条', '10', '第一十条'],
  a1: ['第一条', '1', '一', '第1条', '壹'],
  a2: ['第二条', '两条', '第两条', '02'],
  a63: ['第六十三条', '63', '六三条'],
  a70: ['第七十条', '70', '七〇条'],
  a100: ['第一百条', '一百', '100条', '百条'],
  a103: ['一百零三条', '一〇三条', '103'],
  a120: ['一百二十条', '百二十', '120'],
  a0: ['第0条', '0', '零', '第〇条'],
  'a58.p1.i6': [
    '第五十八条第一款第（六）项',
    '第五十八条第一款第六项',
    '58条1款6项',
    '第58条第1款第6項',
    'a58.p1.i6',
    'art 58.1.6',
  ],
  'a6.i3': ['第六条第三项', '第六条第（三）项', '6条3项'],
  'a20 a21 a22 a23': [
    '第二十至二十三条',
    '第二十条至第二十三条',
    '二十至二十三条',
    '第20至23条',
    '20-23',
    '20—23条',
    '20～23条',
    '第20条到第23条',
    '２０－２３',
    '条例第20-23条',
  ],
  'a54 a55': ['54条和55条', '第五十四条、第五十五条', '第五十四、五十五条', '第54条，第55条', '54条与55条'],
}

const words = [
  '',
  '网格员',
  '第',
  '条',
  '第条',
  '条例',
  '第三款',
  '12345',
  '1992',
  '2023年',
  '三十人',
  '（一）',
  '、二',
  '十十',
  '五十四人',
  '54条以上',
  '第五十四条和网格员',
  '54 3',
  '一切',
  '二十七次',
  '万条',
  '第一千条',
  '-54',
  'a',
  'abc 54',
  '23-20',
  '五十四、五十五',
  '平安建设',
  '江西省第七',
  '的第一',
  '第一，',
]

describe('article numbers', () => {
  const rows = Object.entries(forms).flatMap(([place, queries]) => queries.map((query) => [query, place] as const))

  it('knows at least 100 forms', () => {
    expect(rows.length).toBeGreaterThanOrEqual(100)
  })
  it.each(rows)('reads %j as %s', (query, place) => {
    expect(places(query)).toBe(place)
  })
  it.each(words)('leaves %j to the words', (query) => {
    expect(places(query)).toBeNull()
  })
  it('tells numerals alone from numbers of articles', () => {
    expect(['54', '五十四', '５４'].map((query) => parseArticleForm(query)?.bare)).toEqual([true, true, true])
    expect(['54条', '第54条', 'art 54'].map((query) => parseArticleForm(query)?.bare)).toEqual([false, false, false])
  })
  it('reads every number up to 199 as the law writes it', async () => {
    const { toHan } = await import('../../content/regulation/index.ts')
    for (let number = 1; number < 200; number++) expect(parseNumeral(toHan(number))).toBe(number)
  })
})
