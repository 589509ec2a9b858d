import type { Page } from '@playwright/test'
import { addresses, type Half, halves } from './support/addresses.ts'
import { overhang } from './support/overhang.ts'
import { expect, phoneSize, test } from './support/test.ts'

/** Text at 200 % as phones do it, and back: WeChat's factor on the body, and the reader's own base size. */
const ways = {
  'by the factor of WeChat': (size: string) => {
    document.body.style.setProperty('-webkit-text-size-adjust', size)
    document.body.style.setProperty('text-size-adjust', size)
  },
  'by the size of the root': (size: string) => {
    document.documentElement.style.fontSize = size
  },
}
type Way = keyof typeof ways

type Seen = { readonly sideways: Record<Way, string[]>; readonly small: string[] }

const titleSize = (page: Page): Promise<number> =>
  page
    .locator('h1')
    .first()
    .evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize))

/** Every address of one half, opened once. */
async function walk(page: Page, half: Half): Promise<Seen> {
  const seen: Seen = { sideways: { 'by the factor of WeChat': [], 'by the size of the root': [] }, small: [] }
  for (const path of await addresses(half)) {
    await page.goto(path, { waitUntil: 'load' })
    seen.small.push(...(await page.evaluate(smallTargets)).map((what) => `${path}: ${what}`))
    const before = await titleSize(page)
    for (const way of Object.keys(ways) as Way[]) {
      await page.evaluate(ways[way], '200%')
      if ((await titleSize(page)) < before * 1.9) seen.sideways[way].push(`${path}: the text did not grow`)
      const out = await page.evaluate(overhang, phoneSize.width)
      if (out.length > 0) seen.sideways[way].push(`${path}: ${out.join(' | ')}`)
      await page.evaluate(ways[way], '')
      if ((await titleSize(page)) !== before) seen.sideways[way].push(`${path}: the text did not shrink again`)
    }
  }
  return seen
}

/** Buttons and boxes under 44 px; a radio or checkbox counts with its label. */
function smallTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, summary, select, textarea, input:not([type="hidden"])',
  )
  return Array.from(controls).flatMap((control) => {
    const label = control.closest('label') ?? (control.id ? document.querySelector(`label[for="${control.id}"]`) : null)
    const isChoice = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)
    const box = (isChoice && label ? label : control).getBoundingClientRect()
    if (box.width === 0 || box.height >= 43.5) return []
    return [
      `${control.tagName} ${control.getAttribute('name') ?? control.textContent?.trim().slice(0, 12)} ${Math.round(box.height)} px`,
    ]
  })
}

for (const half of halves) {
  test.describe(`${half} half of the addresses`, () => {
    // In one worker: the first of these walks, the others read what it saw.
    test.describe.configure({ mode: 'default' })
    let walked: Promise<Seen> | undefined

    for (const way of Object.keys(ways) as Way[]) {
      test(`no page scrolls sideways inside WeChat at 360 px with text at 200 % ${way}`, async ({ wechat }) => {
        walked ??= walk(wechat, half)
        expect((await walked).sideways[way]).toEqual([])
      })
    }

    test('what a finger must hit is at least 44 px, or a link inside a sentence', async ({ wechat }) => {
      walked ??= walk(wechat, half)
      expect((await walked).small).toEqual([])
    })
  })
}

test('长辈版 is one tap away without scrolling at 360×640, enlarges the text and stays', async ({ wechat }) => {
  await wechat.goto('/regulation/54/')
  const button = wechat.locator('header [data-size-switch]')
  const box = await button.boundingBox()
  expect(box && box.y + box.height).toBeLessThanOrEqual(phoneSize.height)
  await button.click()
  const size = () =>
    wechat
      .locator('[data-law]')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(await size()).toBeGreaterThanOrEqual(20)
  await wechat.goto('/regulation/1/')
  expect(await size()).toBeGreaterThanOrEqual(20)
})
