import type { Page } from '@playwright/test'
import { forms } from '../../content/words/forms.ts'
import { report } from '../../content/words/report.ts'
import { sealed } from '../../content/words/sealed.ts'
import { track } from '../../content/words/track.ts'
import { allAddresses } from './support/addresses.ts'
import { listen } from './support/refusals.ts'
import { expect, test } from './support/test.ts'
import { fetchText } from './support/visit.ts'

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

test('no step of a form breaks its policy: report, receipt, tracking', async ({ phone }) => {
  const readOffences = await listen(phone)
  const found: string[] = []
  const next = async (name: string = forms.next) => {
    found.push(...(await readOffences(new URL(phone.url()).pathname)))
    await press(phone, name)
  }
  await phone.goto('/report/')
  await phone.locator('#kind-complaint').check()
  await next()
  await phone.getByLabel(report.what.text).fill('楼道里一直有人给电动车充电，没有人来处理。')
  await phone.getByLabel(report.what.topic).selectOption('housing-estate')
  await next()
  await phone.getByLabel('南昌市').check()
  await next()
  await phone.getByLabel('东湖区').check()
  await next()
  await phone.getByLabel(report.unit.no).check()
  await next()
  await next()
  await next(report.check.send)
  await expect(phone.locator('[data-groups] span')).toHaveCount(6)
  const code = (await phone.locator('[data-groups] span').allTextContents()).join('')
  found.push(...(await readOffences('receipt')))
  await phone.goto('/report/track/')
  await phone.getByLabel(track.label).fill(code)
  await next(track.go)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('已登记')
  found.push(...(await readOffences('tracking')))
  expect(found).toEqual([])
})

test('no step of the sealed form breaks its policy: writing, a picture, sealing, sending, receipt', async ({
  phone,
}) => {
  const readOffences = await listen(phone)
  const found: string[] = []
  const next = async (name: string = forms.next) => {
    found.push(...(await readOffences(await phone.title())))
    await press(phone, name)
  }
  await phone.goto('/report/sealed/')
  await phone.getByLabel(sealed.kind.confidential).check()
  await next()
  await phone.getByLabel(sealed.what.text).fill('楼下烧烤店老板每天晚上带人收保护费，不给就砸摊子。')
  await phone.getByLabel(sealed.what.aboutNo, { exact: true }).check()
  await next()
  await phone
    .locator('#photos')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await phone.screenshot() })
  await expect(phone.locator('.photos__item img')).toBeVisible()
  await next()
  await phone.getByLabel(sealed.where.city).selectOption({ label: '南昌市' })
  await phone.getByLabel(sealed.where.county).selectOption({ label: '东湖区' })
  await next()
  await phone.getByLabel(sealed.contact.name).fill('张女士')
  await phone.getByRole('textbox', { name: sealed.contact.phone }).fill('13800138000')
  await next()
  await next(sealed.check.send)
  await expect(phone.locator('.code__g span')).toHaveCount(6)
  found.push(...(await readOffences('receipt')))
  expect(found).toEqual([])
})

test('only pages with pictures of their reader let pictures in from memory', async () => {
  const found: string[] = []
  for (const path of await allAddresses()) {
    const { text } = await fetchText(path)
    if (/http-equiv="content-security-policy"[^>]*blob:/.test(text)) found.push(path)
  }
  expect(found.filter((path) => !path.startsWith('/report/'))).toEqual([])
})

test('no page carries a style attribute or an event handler in its markup', async () => {
  const found: string[] = []
  for (const path of await allAddresses()) {
    const { text } = await fetchText(path)
    for (const [tag] of text.matchAll(/<[a-z][^>]*\s(?:style|on[a-z]+)\s*=[^>]*>/gi)) found.push(`${path}: ${tag}`)
  }
  expect(found).toEqual([])
})

/** What a script that got in would try first. */
async function tryToGetIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    // Afterwards: while the browser evaluates for Playwright, code out of text is let through.
    await new Promise((done) => setTimeout(done, 0))
    const tell = (attempt: () => unknown): string => {
      try {
        attempt()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const types = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
      .trustedTypes
    return {
      html: tell(() => {
        document.createElement('div').innerHTML = '<b>text</b>'
      }),
      script: tell(() => {
        document.createElement('script').src = '/_assets/any.js'
      }),
      worker: tell(() => new Worker('/sw.js')),
      policy: tell(() => types.createPolicy('another', {})),
      code: tell(() => new Function('return 1')),
    }
  })
}

const kept = { html: 'TypeError', script: 'TypeError', worker: 'TypeError', policy: 'TypeError', code: 'EvalError' }

test('markup, scripts and workers pass through the two named policies or not at all', async ({ phone }) => {
  for (const path of ['/', '/regulation/54/', '/search/?q=%E7%BD%91%E6%A0%BC%E5%91%98', '/report/', '/no-such-page/']) {
    await phone.goto(path)
    expect(await tryToGetIn(phone), path).toEqual(kept)
  }
})

test('the policy in the page holds by itself where a proxy drops the headers', async ({ phone }) => {
  await phone.route('**/*', async (route) => {
    const answer = await route.fetch()
    const { 'content-security-policy': dropped, ...headers } = answer.headers()
    expect(dropped).toBeTruthy()
    await route.fulfill({ response: answer, headers })
  })
  await phone.goto('/regulation/54/')
  expect(await tryToGetIn(phone)).toEqual(kept)
})
