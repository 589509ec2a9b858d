import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { TestHome } from '../../support/home.ts'
import { checkPage, type Fields, hiddenOf, start } from './html.ts'
import { countRows, fieldwork } from './respondent.ts'

/** These need the built site (node site/build.ts --out .build/site). */
let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = fieldwork
})

describe('hostile posts', () => {
  const key = 'AAAAAAAAAAAAAAAAAAAAAA'
  it.each<[string, Fields]>([
    ['no fields', {}],
    ['a bad key', { key: '<script>', answers: '{}' }],
    ['broken answers', { key, answers: '{"safety"' }],
    ['answers of another shape', { key, answers: '[1,2]' }],
    ['an endless code', { key, answers: JSON.stringify({ safety: 'x'.repeat(9000) }) }],
    ['a field twice', { key, answers: ['{}', '{}'] }],
    ['rows with markup', { key, answers: '{}', rows: '"><b>' }],
  ])('%s answer 400', async (_, fields) => {
    for (const path of [start, checkPage]) expect((await home.submit(path, fields)).status).toBe(400)
  })

  it.each<[string, string, Fields]>([
    ['an unknown question', 'area', { at: 'phone', choice: '1' }],
    ['a prototype', 'area', { at: '__proto__', choice: 'constructor', answers: '{"__proto__":"x","constructor":"y"}' }],
    ['a change of nothing', 'area', { go: 'change-nothing' }],
    ['markup as a choice', 'area', { at: 'area', choice: '"><script>alert(1)</script>' }],
    ['rows that were not asked', 'area', { at: 'satisfied', rows: 'constructor court', 'row-court': 'satisfied' }],
    ['foreign codes', 'age', { at: 'age', answers: '{"area":"110000","age":"x","focus":["a","b","c","d"]}' }],
  ])('%s lead to the question %s, without the markup', async (_, question, fields) => {
    const response = await home.submit(start, { key, answers: '{}', ...fields })
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(hiddenOf(html).at).toBe(question)
    expect(html).not.toContain('<script>alert')
  })

  it('cannot send incomplete answers from the check page', async () => {
    const response = await home.submit(checkPage, { key, answers: '{"safety":"safe"}', go: 'send' })
    expect(hiddenOf(await response.text()).at).toBe('area')
    expect(await countRows(home, 'survey_answers')).toBe(0)
  })

  it('find no wave where there is none', async () => {
    for (const path of ['/survey/1999/', '/survey/1999/results/', '/survey/%E0/', '/survey/..%2f/results/']) {
      const response = await home.request(path)
      expect(response.status, path).toBeLessThan(500)
      expect(response.status, path).toBeGreaterThanOrEqual(400)
    }
  })
})
