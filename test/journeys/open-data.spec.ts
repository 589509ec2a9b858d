import { versions } from '../../content/regulation/versions.ts'
import { canRun, runExample } from '../support/run-example.ts'
import { allAddresses, isFull } from './support/addresses.ts'
import { expect, test, writtenUrl } from './support/test.ts'
import { fetchText } from './support/visit.ts'

const types: Readonly<Record<string, string>> = {
  JSON: 'application/json',
  XML: '/xml',
  CSV: 'text/csv',
  Atom: 'application/atom+xml',
  'JSON Schema': 'application/schema+json',
  TXT: 'text/plain',
}

test('the examples of the page, run as they stand there, print what it says', async ({ noScript, siteUrl }) => {
  await noScript.goto('/open-data/')
  const examples = await noScript.locator('.example').evaluateAll((all) =>
    all.map((one) => ({
      language: one.getAttribute('data-example') ?? '',
      listings: [...one.querySelectorAll('pre')].map((pre) => pre.textContent ?? ''),
    })),
  )
  expect(examples.map(({ language }) => language)).toEqual(['js', 'js', 'python', 'sh'])
  for (const { language, listings } of examples) {
    if (language === 'python' && !canRun(language)) continue
    const [code = '', output] = listings
    expect(await runExample(language, code.replaceAll(writtenUrl(), siteUrl)), code).toBe(output)
  }
})

test('every file that the page names comes with its type, to any site, and not twice when nothing changed', async ({
  noScript,
  siteUrl,
}) => {
  await noScript.goto('/open-data/')
  const files = await noScript.locator('.files a[href^="/data/"]').evaluateAll((all) =>
    all.map((a) => ({
      href: a.getAttribute('href') ?? '',
      format: a.parentElement?.querySelector('small')?.textContent ?? '',
    })),
  )
  expect(files.length).toBeGreaterThan(8)
  for (const { href, format } of files) {
    const { status, headers } = await fetch(siteUrl + href)
    expect(status, href).toBe(200)
    expect(headers.get('content-type'), href).toContain(types[format])
    expect(headers.get('access-control-allow-origin'), href).toBe('*')
    expect(headers.get('access-control-expose-headers'), href).toBe('ETag')
    const again = await fetch(siteUrl + href, { headers: { 'If-None-Match': headers.get('etag') ?? '' } })
    expect(again.status, href).toBe(304)
  }
})

test('the page says that the Akoma Ntoso file was not validated against the official schema', async ({ noScript }) => {
  await noScript.goto('/open-data/')
  await expect(noScript.locator('main')).toContainText('没有经过OASIS官方XSD的校验')
})

test('a permanent address leads to its paragraph', async ({ noScript }) => {
  const [law] = versions
  await noScript.goto(`/law/${law?.version}/art/54#p3`)
  await expect(noScript).toHaveURL(/\/regulation\/54\/#p3$/)
  await noScript.goto('/law/')
  await noScript.locator(`main a[href="/law/${law?.version}/"]`).click()
  await expect(noScript).toHaveURL(/\/regulation\/$/)
})

test('every page of the sitemap tells machines what it is, and no page breaks the policy by it', async ({ phone }) => {
  const paths = await allAddresses()
  for (const path of isFull ? paths : paths.slice(0, 40)) {
    const { text } = await fetchText(path)
    const blocks = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
    expect(blocks, path).toHaveLength(1)
    const data = JSON.parse(blocks[0]?.[1] ?? '')
    expect(data['@context'], path).toBe('https://schema.org')
    expect(data.url, path).toContain(path)
    if (/^\/regulation\/\d+\/$/.test(path)) expect(data['@type']).toBe('Legislation')
  }
  const said: string[] = []
  phone.on('console', (message) => said.push(message.text()))
  await phone.goto('/regulation/54/', { waitUntil: 'load' })
  expect(said).toEqual([])
})
