import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works a page: with the mouse or a finger, or with nothing but keys. */
export interface Hand {
  press(target: Locator): Promise<void>
  write(target: Locator, text: string): Promise<void>
  /** An option of a list, by its value. */
  choose(target: Locator, value: string): Promise<void>
  /** One of several. */
  mark(target: Locator): Promise<void>
}

/** A passphrase that becomes a key holds the page up; beside other work of the machine for many seconds. */
const patient = { timeout: 60_000 } as const

export const mouse: Hand = {
  press: (target) => target.click(patient),
  write: (target, text) => target.fill(text),
  choose: async (target, value) => {
    await target.selectOption(value)
  },
  mark: (target) => target.check(),
}

const stepsMax = 250

/** Presses Tab until it has the focus; asking the page for nothing else. */
export async function reach(target: Locator, isThere = isFocused): Promise<Page> {
  const page = target.page()
  await expect(target).toBeVisible(patient)
  for (let step = 0; step < stepsMax; step++) {
    if (await isThere(target)) return page
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** With radio buttons Tab stops at one of the group. */
const isInGroup = (target: Locator) =>
  target.evaluate(
    (element) => (element as HTMLInputElement).name === (document.activeElement as HTMLInputElement)?.name,
  )

export const keyboard: Hand = {
  press: async (target) => {
    const page = await reach(target)
    await page.keyboard.press('Enter')
  },
  write: async (target, text) => {
    const page = await reach(target)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
  },
  choose: async (target, value) => {
    const page = await reach(target)
    const steps = await target.evaluate((element, wanted) => {
      const list = element as HTMLSelectElement
      return Array.from(list.options).findIndex((option) => option.value === wanted) - list.selectedIndex
    }, value)
    for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    await expect(target).toHaveValue(value)
  },
  mark: async (target) => {
    const page = await reach(target, isInGroup)
    await page.keyboard.press('Space')
    for (let step = 0; step < 12 && !(await target.isChecked()); step++) await page.keyboard.press('ArrowDown')
    await expect(target).toBeChecked()
  },
}
