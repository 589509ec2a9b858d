import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeOffline } from '../../site/offline/write.ts'
import { root } from '../gates/files.ts'
import { type Switchable, serveSwitchable } from '../support/switchable.ts'
import { axeFindings } from './support/axe.ts'
import { keptIn, onGoodLine, savedAt } from './support/offline.ts'
import { expect, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

test.use({ serviceWorkers: 'allow' })
test.describe.configure({ mode: 'serial' })

/** Builds a, b and c: the same site, each page of it marked, and each script named anew, as a build with other code does. */
const folder = mkdtempSync(join(tmpdir(), 'pingan-offline-'))
const at = (name: string) => join(folder, name)
let site: Switchable

function mark(name: string): void {
  for (const file of readdirSync(at(name), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js)$/.test(file) || file === 'sw.js') continue
    const text = readFileSync(join(at(name), file), 'utf8').replace(/over-documents\./g, `over-documents.${name}`)
    const marked = file.endsWith('.html') ? text.replace('</main>', `<p class="of">of ${name}</p></main>`) : text
    writeFileSync(join(at(name), file.replace('over-documents.', `over-documents.${name}`)), marked)
  }
}

test.beforeAll(async () => {
  const built = spawnSync(process.execPath, [join(root, 'site/build.ts'), '--out', at('plain')], { encoding: 'utf8' })
  expect(built.stderr + built.status).toBe('0')
  for (const name of readdirSync(join(at('plain'), '_assets'))) {
    if (/^offline\..*\.json$/.test(name)) rmSync(join(at('plain'), '_assets', name))
  }
  for (const name of ['a', 'b', 'off']) {
    cpSync(at('plain'), at(name), { recursive: true })
    mark(name)
    await writeOffline(at(name), name !== 'off')
  }
})
test.beforeEach(async ({ context }) => {
  await onGoodLine(context)
  site = await serveSwitchable(at('a'))
})
test.afterEach(() => site.close())
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const waiting = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => Boolean(one?.waiting)))
const updated = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update())).catch(() => undefined)

/** Which builds speak out of each cache. */
async function buildsKept(page: Page): Promise<string[][]> {
  return (await keptIn(page)).map(({ text }) => [...new Set(text.match(/of (?:a|b|off)(?=<)/g) ?? [])])
}

test('a new build replaces the saved one whole, and a page opened before keeps working meanwhile', async ({
  context,
}) => {
  const early = await context.newPage()
  await early.goto(`${site.url}/search/`)
  await savedAt(early)
  await expect.poll(() => early.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
  site.folder = at('b')
  const late = await context.newPage()
  await late.goto(`${site.url}/regulation/54/`)
  await expect(late.locator('.of')).toHaveText('of b')
  await updated(late)
  await expect.poll(() => waiting(late)).toBe(true)
  expect(await buildsKept(late)).toEqual([['of a'], ['of b']])
  // The early page asks now for a script that only its own build has.
  await early.locator('#q').fill('网格员')
  await expect(early.locator('.finder__list').getByRole('option').first()).toContainText('第十五条第四款')
  site.isDown = true
  for (const path of ['/regulation/54/', '/guides/', '/hotlines/']) {
    await late.goto(site.url + path)
    await expect(late.locator('.of'), path).toHaveText('of a')
  }
  await early.close()
  await late.close()
  const next = await context.newPage()
  await expect(async () => {
    await next.goto(`${site.url}/regulation/54/`)
    await expect(next.locator('.of')).toHaveText('of b', { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await next.goto(`${site.url}/search/?q=${encodeURIComponent('网格员')}`)
  await expect(next.locator('.of')).toHaveText('of b')
  await expect(next.locator('.hits > li')).toHaveCount(3)
  await expect.poll(() => buildsKept(next)).toEqual([['of b']])
})

test('a build that does not arrive whole changes nothing', async ({ page }) => {
  await page.goto(`${site.url}/`)
  await savedAt(page)
  const before = await keptIn(page)
  const isPack = (path: string) => /^\/_assets\/offline\..*\.json$/.test(path)
  site.missing = isPack
  site.folder = at('b')
  await updated(page)
  await expect.poll(() => site.asked.filter(isPack).length).toBeGreaterThan(1)
  await page.waitForTimeout(500)
  expect(await keptIn(page)).toEqual(before)
  // The pack of another build under the name that was asked for.
  const [name = ''] = readdirSync(join(at('b'), '_assets')).filter((file) => isPack(`/_assets/${file}`))
  cpSync(at('b'), at('c'), { recursive: true })
  writeFileSync(join(at('c'), '_assets', name), '{"headers":{},"files":[]}')
  site.missing = () => false
  site.folder = at('c')
  const asked = site.asked.filter(isPack).length
  await updated(page)
  await expect.poll(() => site.asked.filter(isPack).length).toBeGreaterThan(asked)
  await page.waitForTimeout(500)
  expect(await keptIn(page)).toEqual(before)
  site.isDown = true
  await page.goto(`${site.url}/regulation/54/`)
  await expect(page.locator('.of')).toHaveText('of a')
})

test('where the operator does not offer it, what was saved goes at the next visit', async ({ page }) => {
  await page.goto(`${site.url}/`)
  await savedAt(page)
  site.folder = at('off')
  await page.goto(`${site.url}/regulation/54/`)
  await updated(page)
  await expect.poll(() => keptIn(page)).toEqual([])
  expect(site.asked.filter((path) => path === '/sw.js').length).toBeGreaterThan(1)
})

test('a dead server behind its proxy, and a cut cable, are both no network', async ({ page }) => {
  await page.goto(`${site.url}/`)
  await savedAt(page)
  site.isBroken = true
  const answer = await page.goto(`${site.url}/regulation/54/`)
  expect(answer?.status()).toBe(200)
  await expect(page.locator('.of')).toHaveText('of a')
  site.isDown = true
  await page.goto(`${site.url}/regulation/55`)
  await expect(page).toHaveURL(`${site.url}/regulation/55/`)
  await page.locator('html').evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/guides/"]')?.click())
  await expect(page).toHaveURL(`${site.url}/guides/`)
  await expect(page.locator('.of')).toHaveText('of a')
})

for (const mode of modesOf('offline-update')) {
  test(`axe finds nothing about what is read without network in ${mode} mode`, async ({ page }) => {
    await setMode(page, mode)
    await page.goto(`${site.url}/offline/`)
    await savedAt(page)
    const found: string[] = []
    const look = async (name: string) => found.push(...(await axeFindings(page, name)))
    await look('online')
    site.isDown = true
    for (const [path, wanted] of [
      ['/report/', '.kept'],
      ['/regulation/54/', '.kept'],
      [`/search/?q=${encodeURIComponent('网格员')}`, '.hits'],
    ] as const) {
      await page.goto(site.url + path)
      await page.locator(wanted).waitFor()
      await look(path)
    }
    await page.goto(`${site.url}/ask/`)
    await page.locator('textarea[name=q]').fill('楼上漏水')
    await page.locator('form[data-ask] button[type=submit]').last().click()
    await page.locator('.hits').waitFor()
    await look('/ask/')
    expect(found).toEqual([])
  })
}
