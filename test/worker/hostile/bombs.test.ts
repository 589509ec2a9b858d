import { beforeAll, describe, expect, it } from 'vitest'
import { homeName, openHome, workedMs } from '#home'
import { demo } from '../../../content/demo.ts'
import { limits } from '../../../worker/contract/limits.ts'
import type { TestHome } from '../../support/home.ts'
import { mintKey } from '../../support/home.ts'

const msMax = 50
/** By the clock on the wall, beside other work, only a runaway can be told. */
const workedMsMax = homeName === 'node' ? msMax : 20 * msMax
/** The least of so many passes: what is done once is not the bomb's. */
const passes = 5

const fill = (unit: string) =>
  unit.repeat(Math.floor((limits.bodyBytesMax - 200) / new TextEncoder().encode(unit).length))
const inText = (text: string) => JSON.stringify({ ...demo.matter, text })

/** As long as a body may be, and built to take time. */
const bombs: readonly (readonly [string, string])[] = [
  ['lists in lists', fill('[')],
  ['closed lists in lists', '['.repeat(31_000) + ']'.repeat(31_000)],
  ['objects in objects', fill('{"a":')],
  ['a field of lists in lists', `{"kind":"complaint","text":${'['.repeat(31_000)}${']'.repeat(31_000)}}`],
  ['a number of sixty thousand digits', `{"text":${fill('9')}}`],
  ['a number with an endless exponent', `{"text":1e${fill('9')}}`],
  ['a small number with an endless tail', `{"text":0.${fill('0')}1}`],
  ['ten thousand names', `{${Array.from({ length: 7000 }, (_, index) => `"${index}":0`).join(',')}}`],
  ['one name ten thousand times', `{${fill('"text":1,')}"text":1}`],
  ['ten thousand prototypes', `{${fill('"__proto__":{},')}"text":1}`],
  ['escapes alone', `{"text":"${fill('\\u0000')}"}`],
  ['white space alone', fill(' ')],
  ['white space before the end', `${inText('x'.repeat(20))}${' '.repeat(50_000)}x`],
  ['a text of spaces', inText(`${fill(' ')}`)],
  ['a text of spaces and one sign', inText(`a${fill(' ')}a`)],
  ['a text of combining marks', inText(`a${fill('\u0301')}`)],
  ['a text of half digits', inText(`1${fill('1 ')}x`)],
  ['a text of brackets', inText(fill('('))],
  ['a text of numerals', inText(fill('第一百'))],
]

let home: TestHome
beforeAll(async () => {
  home = await openHome()
})

async function least(path: string, init: RequestInit): Promise<readonly [number, number]> {
  const times: number[] = []
  let status = 0
  for (let pass = 0; pass < passes; pass++) {
    const began = workedMs()
    const answer = await home.request(path, init)
    await answer.text()
    times.push(workedMs() - began)
    status = answer.status
  }
  return [status, Math.min(...times)]
}

const doors = [
  '/api/matters',
  '/api/matters/track',
  '/api/matters/add',
  '/api/volunteers',
  '/api/surveys/2026-open/answers',
  '/api/assistant',
]

describe(`a bomb is answered with 400 in less than ${msMax} ms`, () => {
  it.each(bombs)('%s', async (_name, body) => {
    const slow: string[] = []
    for (const path of doors) {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': mintKey() }
      const [status, ms] = await least(path, { method: 'POST', headers, body })
      if (status !== 400 || ms >= workedMsMax) slow.push(`${path}: ${status} after ${ms.toFixed(1)} ms`)
    }
    expect(slow).toEqual([])
  })

  const forms: readonly (readonly [string, string])[] = [
    ['twenty thousand fields', fill('a=&')],
    ['one field twenty thousand times', fill('text=&')],
    ['percent signs', fill('%')],
    ['a code of sixty thousand signs', `receipt=${fill('7')}`],
    ['a code of dashes', `receipt=${fill('-')}x`],
    ['a question of spaces', `q=${fill('+')}x`],
    ['a question of numerals', `q=${encodeURIComponent('第一百'.repeat(1500))}`],
  ]
  it.each(forms)('as a form: %s', async (_name, body) => {
    const slow: string[] = []
    for (const path of [
      '/report/what/',
      '/report/check/',
      '/report/track/',
      '/volunteer/mine/',
      '/survey/2026-open/',
      '/ask/',
    ]) {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
      const [status, ms] = await least(path, { method: 'POST', headers, body })
      if (status >= 500 || ms >= workedMsMax) slow.push(`${path}: ${status} after ${ms.toFixed(1)} ms`)
    }
    expect(slow).toEqual([])
  })

  it.each(['0'.repeat(4000), '%E7%AC%AC'.repeat(800), '%28'.repeat(1500), '%20'.repeat(1500), 'a%CC%81'.repeat(700)])(
    'as a query: %#',
    async (query) => {
      for (const path of ['/api/search', '/search/']) {
        const [status, ms] = await least(`${path}?q=${query}`, {})
        expect(status).toBeLessThan(500)
        expect(ms).toBeLessThan(workedMsMax)
      }
    },
  )
})
