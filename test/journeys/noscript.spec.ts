import { addresses, halves } from './support/addresses.ts'
import { expect, test } from './support/test.ts'

/** Shorter than the search page, which is a box and a hint. */
const textMin = 30

for (const half of halves) {
  test(`every page is complete without script, ${half} half of the addresses`, async ({ noScript }) => {
    const poor: string[] = []
    for (const path of await addresses(half)) {
      await noScript.goto(path, { waitUntil: 'load' })
      if (!(await noScript.locator('h1').first().isVisible())) poor.push(`${path}: no visible h1`)
      const text = (await noScript.locator('main').innerText()).replace(/\s/g, '')
      if (text.length < textMin) poor.push(`${path}: main says only ${text}`)
      const dead = noScript.locator('main button[type="button"]:visible')
      for (const button of await dead.all())
        poor.push(`${path}: a button that does nothing: ${await button.innerText()}`)
    }
    expect(poor).toEqual([])
  })
}

test('the law stands in the page itself, with its anchors', async ({ noScript }) => {
  await noScript.goto('/regulation/54/')
  await expect(noScript.locator('[data-law]').first()).toBeVisible()
  for (const anchor of ['#p1', '#p2', '#p3']) await expect(noScript.locator(anchor)).toBeVisible()
})

test('a search by address answers without script', async ({ noScript }) => {
  await noScript.goto('/search/?q=%E7%BD%91%E6%A0%BC%E5%91%98')
  await expect(noScript.locator('main a[href^="/regulation/15/"]').first()).toBeVisible()
})
