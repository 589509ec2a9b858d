import { describe, expect, test } from 'vitest'
import { hotlines } from '../../content/hotlines/index.ts'
import {
  checkOperator,
  isDemonstration,
  type Operator,
  operator,
  promisesInForce,
  proposedPromises,
} from '../../content/operator.ts'
import { findParagraph, paragraphText, regulation } from '../../content/regulation/index.ts'

const empty: Operator = {
  name: '',
  undertaker: '',
  telephone: '',
  address: '',
  siteCode: '',
  icp: '',
  publicSecurity: '',
  errorsEmail: '',
  promises: null,
}
// Well formed and belonging to nobody; it stands in tests alone.
const filled: Operator = {
  name: '青云市平安建设统筹协调机构办公室',
  undertaker: '青云市社会治安综合治理中心',
  telephone: '0791-86235174',
  address: '青云市人民路18号',
  siteCode: '3601826047',
  icp: '赣ICP备2026014738号-1',
  publicSecurity: '赣公网安备 36010302000481号',
  errorsEmail: 'jiucuo@qingyun.gov.cn',
  promises: proposedPromises,
}

describe('the operator record', () => {
  test('the one of this installation may be shown', () => {
    expect(checkOperator(operator)).toEqual([])
  })

  test('an empty record is a demonstration, a named one is not', () => {
    expect(isDemonstration(empty)).toBe(true)
    expect(isDemonstration({ ...empty, name: '  ' })).toBe(true)
    expect(isDemonstration(filled)).toBe(false)
    expect(checkOperator(empty)).toEqual([])
    expect(checkOperator(filled)).toEqual([])
  })

  test.each<[keyof Operator, string]>([
    ['siteCode', '0000000000'],
    ['siteCode', '1234567890'],
    ['siteCode', '36018260'],
    ['icp', '赣ICP备XXXXXXXX号'],
    ['icp', '赣ICP备12345678号'],
    ['icp', '赣ICP备00000000号-1'],
    ['publicSecurity', '赣公网安备 00000000000000号'],
    ['publicSecurity', '赣公网安备 待填号'],
    ['telephone', '0791-88888888'],
    ['telephone', '0791-12345678'],
    ['telephone', '***'],
    ['errorsEmail', 'someone@example.com'],
    ['errorsEmail', '待定'],
    ['name', '某某市政法委'],
    ['name', '示例单位'],
    ['address', '某路1号'],
  ])('a placeholder in %s is refused: %s', (field, value) => {
    expect(checkOperator({ ...filled, [field]: value }).map((problem) => problem.field)).toEqual([field])
  })

  test('a demonstration may carry no official number and no promise', () => {
    const problems = checkOperator({ ...empty, icp: filled.icp, promises: proposedPromises })
    expect(problems).toEqual([
      { field: 'icp', reason: 'nameless' },
      { field: 'promises', reason: 'nameless' },
    ])
  })

  test('a promise is in whole workdays, and no later step comes sooner', () => {
    for (const wrong of [
      { routingShownDays: 0 },
      { generalDays: 2 },
      { complexDays: 7.5 },
      { personAnswersDays: NaN },
    ]) {
      const problems = checkOperator({ ...filled, promises: { ...proposedPromises, ...wrong } })
      expect(problems).toEqual([{ field: 'promises', reason: 'shape' }])
    }
  })

  test('a promise counts only once a named operator has adopted it', () => {
    expect(promisesInForce(empty).adopted).toBe(false)
    expect(promisesInForce({ ...empty, promises: proposedPromises }).adopted).toBe(false)
    expect(promisesInForce({ ...filled, promises: null }).adopted).toBe(false)
    expect(promisesInForce(filled)).toEqual({ ...proposedPromises, adopted: true })
  })
})

describe('the hotlines', () => {
  test('each has a source and a date of checking, or says nothing of its own', () => {
    for (const hotline of hotlines) {
      expect(hotline.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (hotline.source) expect(new URL(hotline.source.url).protocol).toMatch(/^https?:$/)
      else expect(hotline.handles).toBe('')
    }
  })

  test('those that the regulation names are marked so, and no other', () => {
    const paragraphs = regulation.articles.flatMap((article) => article.paragraphs)
    const text = paragraphs.map(paragraphText).join('\n')
    for (const hotline of hotlines) {
      expect(text.includes(hotline.number)).toBe(hotline.namedIn !== null)
      if (hotline.namedIn) expect(findParagraph(hotline.namedIn)?.text).toContain(hotline.number)
    }
  })

  test('the four emergency numbers come first, and 12337 is a site, no telephone', () => {
    expect(hotlines.slice(0, 4).map((hotline) => hotline.number)).toEqual(['110', '119', '120', '122'])
    expect(hotlines.filter((hotline) => hotline.emergency).length).toBe(4)
    expect(hotlines.filter((hotline) => hotline.kind === 'web').map((hotline) => hotline.number)).toEqual(['12337'])
  })
})
