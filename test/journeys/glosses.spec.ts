import { glosses, glossOf } from '../../content/glosses/index.ts'
import { regulation } from '../../content/regulation/index.ts'
import { glosses as words } from '../../content/words/glosses.ts'
import { expect, test } from './support/test.ts'
import { fetchText } from './support/visit.ts'

const tags = /<[^>]+>/g
/** The glosses of a page as they stand in its markup, without their labels. */
const shown = (html: string): string[] =>
  [...html.matchAll(/<details class="gloss" open>\s*<summary>[\s\S]*?<\/summary>([\s\S]*?)<\/details>/g)].map(
    ([, inner = '']) => inner.replace(tags, '').replace(/\s+/g, ''),
  )

test('each article page shows the gloss of each of its paragraphs, open, and says once whose words they are', async () => {
  for (const { number, paragraphs } of regulation.articles) {
    const { text } = await fetchText(`/regulation/${number}/`)
    const expected = paragraphs.flatMap(({ id }) => glossOf(id) ?? [])
    expect(shown(text), `article ${number}`).toEqual(
      expected.map(({ says, silent = [] }) => [...says, ...silent].join('').replace(/\s+/g, '')),
    )
    expect(text.split(words.ours).length - 1, `article ${number}`).toBe(expected.length > 0 ? 1 : 0)
  }
})

test('the whole law stands without glosses', async () => {
  const { text } = await fetchText('/regulation/')
  expect(shown(text)).toEqual([])
  expect(glosses.length).toBeGreaterThan(0)
})

test('a gloss stands under the law on a phone and folds with a tap of at least 44 pixels', async ({ phone }) => {
  await phone.goto('/regulation/54/')
  const law = await phone.locator('#p1 .law__t').boundingBox()
  const gloss = phone.locator('#p1 .gloss')
  const box = await gloss.boundingBox()
  expect(box?.y ?? 0).toBeGreaterThanOrEqual((law?.y ?? 0) + (law?.height ?? 0))
  const label = gloss.locator('summary')
  expect((await label.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
  await label.click()
  await expect(gloss.locator('p').first()).toBeHidden()
})

test('on a wide screen a gloss stands beside the law, in another type', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/regulation/54/')
  const law = page.locator('#p1 .law__t')
  const gloss = page.locator('#p1 .gloss')
  const [left, right] = [await law.boundingBox(), await gloss.boundingBox()]
  expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
  const family = (node: Element) => getComputedStyle(node).fontFamily
  expect(await gloss.evaluate(family)).not.toBe(await law.evaluate(family))
})
