import { addresses } from './support/addresses.ts'
import { expect, phoneSize, test } from './support/test.ts'

/** Text at 200 % as phones do it: WeChat's factor on the body, and the reader's own base size. */
const ways = {
  'by the factor of WeChat': () => {
    document.body.style.setProperty('-webkit-text-size-adjust', '200%')
    document.body.style.setProperty('text-size-adjust', '200%')
  },
  'by the size of the root': () => {
    document.documentElement.style.fontSize = '200%'
  },
}

/** Elements that stick out to the right and can not be scrolled by themselves. */
const overhang = (width: number) => {
  const hides = [document.documentElement, document.body].some((one) =>
    /hidden|clip/.test(getComputedStyle(one).overflowX),
  )
  if (hides) return ['the page hides what is too wide']
  if (document.documentElement.scrollWidth <= width) return []
  const isOut = (element: Element) => element.getBoundingClientRect().right > width + 1
  const out = Array.from(document.body.querySelectorAll('*')).filter(isOut)
  return out
    .slice(-3)
    .map((element) => `${element.tagName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 20)}`)
}

for (const [way, enlarge] of Object.entries(ways)) {
  test(`no page scrolls sideways inside WeChat at 360 px with text at 200 % ${way}`, async ({ wechat }) => {
    const found: string[] = []
    const size = () =>
      wechat
        .locator('h1')
        .first()
        .evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize))
    for (const path of await addresses()) {
      await wechat.goto(path, { waitUntil: 'load' })
      const before = await size()
      await wechat.evaluate(enlarge)
      if ((await size()) < before * 1.9) found.push(`${path}: the text did not grow`)
      const out = await wechat.evaluate(overhang, phoneSize.width)
      if (out.length > 0) found.push(`${path}: ${out.join(' | ')}`)
    }
    expect(found).toEqual([])
  })
}

test('no page scrolls sideways at 320 px', async ({ phone }) => {
  await phone.setViewportSize({ width: 320, height: 568 })
  const found: string[] = []
  for (const path of await addresses()) {
    await phone.goto(path, { waitUntil: 'load' })
    const out = await phone.evaluate(overhang, 320)
    if (out.length > 0) found.push(`${path}: ${out.join(' | ')}`)
  }
  expect(found).toEqual([])
})

test('what a finger must hit is at least 44 px, or a link inside a sentence', async ({ wechat }) => {
  const small: string[] = []
  for (const path of await addresses()) {
    await wechat.goto(path, { waitUntil: 'load' })
    small.push(...(await wechat.evaluate(smallTargets)).map((what) => `${path}: ${what}`))
  }
  expect(small).toEqual([])
})

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
