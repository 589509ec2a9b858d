import type { Page, Response } from '@playwright/test'
import { gzipBytes } from '../support/weigh.ts'
import { addresses, type Half, halves } from './support/addresses.ts'
import { overhang } from './support/overhang.ts'
import { listen } from './support/refusals.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { visitWhole } from './support/visit.ts'

/** Bytes after gzip. */
const readingScriptMax = 3_000
const islandScriptMax = 35_000
/** With everything that it fetches later; test/journeys/sealed.spec.ts weighs that. */
const sealedScriptMax = 100_000

const narrow = { width: 320, height: 568 }

type Seen = { readonly refused: string[]; readonly heavy: string[]; readonly sideways: string[] }

/** Every address of one half, opened once and scrolled through. */
async function walk(page: Page, half: Half): Promise<Seen> {
  const seen: Seen = { refused: [], heavy: [], sideways: [] }
  const readOffences = await listen(page)
  for (const path of await addresses(half)) {
    await page.setViewportSize(phoneSize)
    const bodies: Promise<Uint8Array>[] = []
    const keep = (answer: Response) => {
      if (answer.request().resourceType() === 'script') bodies.push(answer.body())
    }
    page.on('response', keep)
    await visitWhole(page, path)
    page.off('response', keep)
    seen.refused.push(...(await readOffences(path)))
    seen.heavy.push(...(await heavyScript(page, path, await Promise.all(bodies))))
    await page.setViewportSize(narrow)
    const out = await page.evaluate(overhang, narrow.width)
    if (out.length > 0) seen.sideways.push(`${path}: ${out.join(' | ')}`)
  }
  return seen
}

async function heavyScript(page: Page, path: string, files: readonly Uint8Array[]): Promise<string[]> {
  const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').allTextContents()
  const bytes = files.map(gzipBytes).reduce((sum, one) => sum + one, 0) + gzipBytes(inline.join('\n'))
  const isReading =
    (await page.locator('astro-island, main form[method="post"], main form[role="search"]').count()) === 0
  const islandMax = path === '/report/sealed/' ? sealedScriptMax : islandScriptMax
  const max = isReading ? readingScriptMax : islandMax
  return bytes > max ? [`${path}: ${bytes} of ${max}`] : []
}

for (const half of halves) {
  test.describe(`${half} half of the addresses`, () => {
    // In one worker: the first of these walks, the others read what it saw.
    test.describe.configure({ mode: 'default' })
    let walked: Promise<Seen> | undefined

    test('no page breaks its policy, asks another origin or fails in a script, whatever it shows, loads and runs', async ({
      phone,
    }) => {
      walked ??= walk(phone, half)
      expect((await walked).refused).toEqual([])
    })

    test('reading pages carry at most 3 kB of script, pages with an island at most 35 kB', async ({ phone }) => {
      walked ??= walk(phone, half)
      expect((await walked).heavy).toEqual([])
    })

    test('no page scrolls sideways at 320 px', async ({ phone }) => {
      walked ??= walk(phone, half)
      expect((await walked).sideways).toEqual([])
    })
  })
}

test('a refused style, a request to another origin and a script that fails are told', async ({ phone }) => {
  const readOffences = await listen(phone)
  const body = `<p style="color:red">x</p><img src="http://127.0.0.2:9/x.png"><script>throw new Error('fails')</script>`
  const headers = { 'Content-Security-Policy': "default-src 'none'; img-src *; script-src 'unsafe-inline'" }
  await phone.route('**/broken', (route) => route.fulfill({ contentType: 'text/html', headers, body }))
  await phone.goto('/broken')
  const told = (await readOffences('/broken')).join('\n')
  expect(told).toContain('style-src-attr')
  expect(told).toContain('asks http://127.0.0.2:9/x.png')
  expect(told).toContain('script error: fails')
})
