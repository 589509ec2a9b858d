import type { Page } from '@playwright/test'
import { demo } from '../../content/demo.ts'
import { track } from '../../content/words/track.ts'
import { postJson } from '../support/walk.ts'
import { brand, nastyTexts } from '../worker/hostile/nasty.ts'
import { openDesk } from './support/desk.ts'
import { expect, siteUrl, test } from './support/test.ts'
import { box, enter, h1, press } from './support/track.ts'

const nastiest = nastyTexts.slice(0, 20)

/** An open matter whose text and added words are the nastiest, and a name that would be an element. */
async function fileNasty(): Promise<string> {
  const url = siteUrl()
  const contact = { name: `<i id=${brand}>` }
  const filed = await postJson(url, '/api/matters', { ...demo.matter, text: nastiest.join('\n'), contact })
  const { receipt } = JSON.parse(filed.text) as { receipt: string }
  for (const text of nastiest) {
    const added = await postJson(url, '/api/matters/add', { receipt, text })
    expect([added.status, text]).toEqual([200, text])
  }
  return receipt
}

/** As the HTML parser gives it back: no NUL, and one kind of line end. */
const asShown = (text: string) => text.replace(/\r\n?/g, '\n').split('\u0000').join('')

/** Nothing of it ran, no part of it became an element, and every sign of it is there. */
async function expectInert(page: Page): Promise<void> {
  const found = await page.evaluate((name) => {
    const { body } = document
    return {
      ran: name in window || document.title.includes(name),
      elements: document.querySelectorAll(
        `#${name}, [name="${name}"], main img, main form[action*=evil], main svg[onload]`,
      ).length,
      scripts: Array.from(document.querySelectorAll('main script:not([type="application/json"])')).length,
      handlers: Array.from(body.querySelectorAll('*')).filter((one) =>
        one.getAttributeNames().some((at) => at.startsWith('on')),
      ).length,
      text: body.textContent ?? '',
    }
  }, brand)
  expect({ ...found, text: '' }).toEqual({ ran: false, elements: 0, scripts: 0, handlers: 0, text: '' })
  for (const text of nastiest) expect(found.text).toContain(asShown(text))
}

test('twenty of the nastiest texts come back on the pages as they were, and inert', async ({ phone, noScript }) => {
  const dialogs: string[] = []
  const foreign: string[] = []
  const receipt = await fileNasty()
  for (const page of [phone, noScript]) {
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(siteUrl()).origin) foreign.push(request.url())
    })
    await page.goto('/report/track/')
    await box(page).fill(receipt)
    await press(page, track.go)
    await expect(h1(page)).toHaveText('已登记')
    if (page === phone) await expectInert(page)
    await press(page, track.acts.copy.go)
    await press(page, track.acts.copy.yes)
    await expect(page.getByText(track.acts.copy.rows.handle).first()).toBeVisible()
    if (page === phone) await expectInert(page)
  }
  // Without script Playwright's own look at the page does not run either: the source is looked at.
  const html = await noScript.content()
  for (const part of ['<script>document', '<svg/onload', '<i id=', '<form action="https://evil'])
    expect(html).not.toContain(part)
  expect([dialogs, foreign]).toEqual([[], []])
})

test('a press in a view whose sealed parts are still being opened is not lost', async ({ phone }) => {
  const desk = await openDesk()
  try {
    const code = await desk.seal({ text: '三号楼地下室有人半夜搬运大桶。' })
    await phone.addInitScript(() => {
      const { subtle } = crypto
      const decrypt = subtle.decrypt.bind(subtle)
      subtle.decrypt = async (...given) => {
        await new Promise((done) => setTimeout(done, 800))
        return decrypt(...given)
      }
    })
    await enter(desk, phone, code, '已登记')
    await press(phone, track.acts.add.go)
    await expect(h1(phone)).toHaveText(track.acts.add.title)
  } finally {
    desk.stop()
  }
})

test('no other spelling of an address hands out a page with its marks unfilled', async () => {
  const pages = [
    '/ask/',
    '/search/',
    '/report/',
    '/report/what/',
    '/report/track/state/',
    '/volunteer/mine/',
    '/survey/',
  ]
  const spellings: readonly ((page: string) => string)[] = [
    (page) => `/${page}`,
    (page) => page.replace(/\//g, '//'),
    (page) => page.replace(/\/(\w)/, '/%2e/$1'),
    (page) => `/x/%2e%2e${page}`,
    (page) => page.replace(/(\w)\/$/, '$1%2f'),
    (page) => page.replace(/(\w)\//, '$1%5c'),
    (page) => page.replace(/\/(\w)/, (_all, sign: string) => `/%${sign.charCodeAt(0).toString(16)}`),
    (page) => page.toUpperCase(),
    (page) => `${page}index.html`,
    (page) => `${page}index`,
    (page) => page.replace(/\/$/, '.html'),
    (page) => `${page}%00`,
    (page) => `${page}.`,
    (page) => `${page};x`,
  ]
  const wrong: string[] = []
  for (const page of pages) {
    for (const spell of spellings) {
      const path = spell(page)
      const answer = await fetch(siteUrl() + path)
      if (answer.status >= 500 || (await answer.text()).includes('<!--fill:')) wrong.push(`${answer.status} ${path}`)
    }
  }
  expect(wrong).toEqual([])
})
