import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addresses } from './support/addresses.ts'
import { expect, test } from './support/test.ts'
import { fetchText, modes, setMode } from './support/visit.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Violations as lines that say where and what. */
async function violations(page: Page, path: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze()
  return found.map(
    ({ id, help, nodes }) => `${path} ${id}: ${help} at ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
}

for (const mode of modes) {
  test(`axe finds nothing on any page in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    const found: string[] = []
    for (const path of await addresses()) {
      await phone.goto(path, { waitUntil: 'load' })
      found.push(...(await violations(phone, path)))
    }
    expect(found).toEqual([])
  })

  test(`axe finds nothing on forms sent empty in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    const found: string[] = []
    let forms = 0
    for (const path of await addresses()) {
      // Most pages have no form of this kind: their text says so faster than a browser.
      if (!(await fetchText(path)).text.includes('method="post"')) continue
      await phone.goto(path, { waitUntil: 'load' })
      const button = phone.locator('main form[method="post"] button:not([type="button"]):visible')
      if ((await button.count()) === 0) continue
      forms += 1
      await phone.evaluate(() => {
        for (const form of Array.from(document.querySelectorAll('form'))) form.noValidate = true
      })
      await button.first().click()
      await phone.waitForLoadState('networkidle')
      found.push(...(await violations(phone, `${path} (sent empty)`)))
    }
    expect(forms).toBeGreaterThan(0)
    expect(found).toEqual([])
  })
}
