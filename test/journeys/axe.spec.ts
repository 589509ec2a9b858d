import { addresses, halves } from './support/addresses.ts'
import { axeFindings } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { fetchText, modes, setMode } from './support/visit.ts'

for (const mode of modes) {
  for (const half of halves) {
    test(`axe finds nothing on any page in ${mode} mode, ${half} half of the addresses`, async ({ phone }) => {
      await setMode(phone, mode)
      const found: string[] = []
      for (const path of await addresses(half)) {
        await phone.goto(path, { waitUntil: 'load' })
        found.push(...(await axeFindings(phone, path)))
      }
      expect(found).toEqual([])
    })

    test(`axe finds nothing on forms sent empty in ${mode} mode, ${half} half of the addresses`, async ({ phone }) => {
      await setMode(phone, mode)
      const found: string[] = []
      let forms = 0
      for (const path of await addresses(half)) {
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
        found.push(...(await axeFindings(phone, `${path} (sent empty)`)))
      }
      expect(forms).toBeGreaterThan(0)
      expect(found).toEqual([])
    })
  }
}

/** Refuses scripts and code out of text, as every page of ours does. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'"

const mistaken = `<!doctype html><html lang="zh-CN"><head><title>错</title>
<style>p { color: #aaa } a { display: inline-block; width: 9px; height: 9px; overflow: hidden }</style></head>
<body><main><h1>错</h1><h3>跳级</h3><p>太淡的字</p><img src="data:,">
<input aria-label="姓名" autocomplete="nonsense"><a href="#1">一</a><a href="#2">二</a></main></body></html>`

/** One of WCAG 2.0 A and AA each, one of 2.1, one of 2.2, one of good practice. */
const mistakes = ['autocomplete-valid', 'color-contrast', 'heading-order', 'image-alt', 'target-size']

test('axe finds a mistake of each standard, and again when asked again', async ({ phone }) => {
  const answer = { contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy } }
  await phone.route('**/mistaken', (route) => route.fulfill({ ...answer, body: mistaken }))
  for (const visit of ['first', 'again', 'anew']) {
    if (visit !== 'again') await phone.goto('/mistaken')
    const found = await axeFindings(phone, visit)
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual(mistakes.map((id) => `${visit} ${id}`))
    expect(found.find((line) => line.includes('image-alt'))).toMatch(/^\w+ image-alt: .+ at img$/)
  }
})

test('axe says so where a page has a frame that it would leave out', async ({ phone }) => {
  await phone.route('**/framed', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe title="f"></iframe>' }),
  )
  await phone.goto('/framed')
  await expect(axeFindings(phone, '/framed')).rejects.toThrow('/framed has a frame')
})
