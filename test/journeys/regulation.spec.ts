import { readFileSync } from 'node:fs'
import { parseWitness } from '../../content/regulation/parse.ts'
import { allAddresses } from './support/addresses.ts'
import { expect, test } from './support/test.ts'
import { fetchText } from './support/visit.ts'

const source = readFileSync(new URL('../../content/regulation/source/2023-01-01/web-page.txt', import.meta.url), 'utf8')
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
const unmark = (html: string): string => html.replace(/<[^>]+>/g, '')

/** The law's words of a page: every element that says it holds them, in order. */
function lawWords(html: string): string {
  const found = [...html.matchAll(/<(h1|p)(?: [^>]*)? data-law[^>]*>([\s\S]*?)<\/\1>/g)]
  return found.map(([, , inner = '']) => unmark(inner)).join('')
}

test('the marked words of the 63 article pages are the words of the source', async () => {
  const start = source.search(/第一条[\s　]/)
  const read = parseWitness(source)
  expect(read.articles).toHaveLength(63)
  const folded = fold(source.slice(start))
  let whole = ''
  for (let number = 1; number <= 63; number++) whole += fold(lawWords((await fetchText(`/regulation/${number}/`)).text))
  // The source has chapter titles between the articles and a footer behind them; the articles themselves are the rest.
  const chapters =
    /第[一二三四五六七八]章(总则|工作机构和职责|基层和基础建设|风险防控和矛盾化解|专项治理和重点监管|社会参与|监督和奖惩|附则)/g
  expect(folded.replace(chapters, '').startsWith(whole)).toBe(true)
  expect(whole).toContain('同时废止')
})

test('the footer glued to the source occurs on no page', async () => {
  for (const path of await allAddresses()) expect((await fetchText(path)).text, path).not.toContain('微信扫描')
})

test('a citation copies itself with its paragraph and its address', async ({ phone }) => {
  await phone.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await phone.goto('/regulation/54/#p3')
  await phone.locator('[data-copy="cite"]').click()
  await expect(phone.locator('[data-said]')).toHaveText('已复制')
  const copied = await phone.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^《江西省平安建设条例》第五十四条第三款 http.*\/regulation\/54\/#p3$/)
})

test('large type stays from page to page, and its switch is reached without scrolling', async ({ phone }) => {
  await phone.goto('/')
  const box = await phone.locator('[data-size-switch]').boundingBox()
  expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThan(640)
  await phone.locator('[data-size-switch]').click()
  await phone.goto('/regulation/54/')
  await expect(phone.locator('html')).toHaveAttribute('data-size', 'large')
  expect(await phone.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThan(20)
  await phone.goto('/')
  expect(await phone.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3 * 640)
})
