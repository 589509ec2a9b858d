import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { root } from '../../gates/files.ts'
import { expect } from './test.ts'

/** Every rule of these tags is asked: more than axe asks by itself, which leaves the size of targets out. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const source = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, a line for each broken rule: where, which, what it asks and the elements. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  // What stands in a frame would be left out.
  if (page.frames().length > 1) throw new Error(`${where} has a frame`)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(async (values) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const found = await run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return found.violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map(({ target }) => target) }))
  }, standards)
  return violations.map(
    ({ id, help, targets }) => `${where} ${id}: ${help} at ${targets.map((target) => target.join(' ')).join(' | ')}`,
  )
}

/** Neither wider than its window nor with anything that axe finds. */
export async function lookOver(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width)
  expect(await axeFindings(page, name)).toEqual([])
}
