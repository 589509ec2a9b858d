import type { Page } from '@playwright/test'
import { handbook } from '../../content/words/staff/handbook.ts'
import { staffPeople } from '../../content/words/staff/people.ts'
import { expect, test } from './support/test.ts'

const { noScript: needsScript } = staffPeople.signIn
const pages = ['', 'queue/', 'counter/', 'counts/', 'switches/', 'accounts/', 'ledger/', 'keys/', 'tasks/', 'sign-in/']

/** As it is seen: Playwright's own search by text leaves out what stands in a noscript. */
const seen = (page: Page) => page.locator('main').innerText()

test('without script every page of the desk bears its name, says what it needs, and pretends nothing', async ({
  noScript,
}) => {
  for (const path of pages) {
    await noScript.goto(`/staff/${path}`)
    await expect(noScript.locator('h1'), path).toBeVisible()
    expect((await noScript.locator('h1').boundingBox())?.height ?? 0, path).toBeGreaterThan(20)
    expect(await seen(noScript), path).toContain(needsScript)
    for (const line of await noScript.locator('[role="status"]').all()) await expect(line, path).toHaveText('')
  }
})

test('the handbook is read without script, and asks for none', async ({ noScript }) => {
  await noScript.goto('/staff/handbook/')
  await expect(noScript.getByRole('heading', { level: 1, name: handbook.title })).toBeVisible()
  expect(await seen(noScript)).not.toContain(needsScript)
})
