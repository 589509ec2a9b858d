import { guideEntries, guidesOfArticle } from '../../content/guides/index.ts'
import { findParagraph, paragraphText } from '../../content/regulation/index.ts'
import { guides as words } from '../../content/words/guides.ts'
import { expect, test } from './support/test.ts'

test('from the front page to a guide, on to the paragraph and back by the article, without script', async ({
  noScript,
}) => {
  await noScript.goto('/')
  await noScript.locator('main a[href="/guides/"]').first().click()
  await expect(noScript.locator('h1')).toHaveText(words.heading)
  await expect(noScript.locator('.pictured a')).toHaveCount(guideEntries.length)
  await noScript.locator('.pictured a[href="/guides/telecom-fraud/"]').click()
  await expect(noScript.locator('main .sec > h2')).toHaveText([...Object.values(words.headings), words.cite])
  await noScript.locator('a.onlaw[href="/regulation/34/#p2"]').first().click()
  await expect(noScript).toHaveURL(/\/regulation\/34\/#p2$/)
  await noScript.locator('main a[href="/guides/telecom-fraud/"]').click()
  await expect(noScript.locator('h1')).toHaveText('电信诈骗')
})

test('every article with guides leads to them', async ({ noScript }) => {
  for (const number of [14, 34, 44]) {
    await noScript.goto(`/regulation/${number}/`)
    for (const { slug } of guidesOfArticle(number))
      await expect(noScript.locator(`main a[href="/guides/${slug}/"]`)).toHaveCount(1)
  }
})

test('quotes of all guides are the law’s words, character for character', async ({ noScript }) => {
  for (const { slug } of guideEntries) {
    await noScript.goto(`/guides/${slug}/`)
    const quotes = await noScript.locator('main .cite').evaluateAll((all) =>
      all.map((quote) => ({
        href: quote.querySelector('a')?.getAttribute('href') ?? '',
        text: [...quote.querySelectorAll('p')].map((p) => p.textContent ?? '').join('\n'),
      })),
    )
    expect(quotes.length, slug).toBeGreaterThan(0)
    for (const { href, text } of quotes) {
      const [, article, paragraph] = /^\/regulation\/(\d+)\/(?:#p(\d+))?/.exec(href) ?? []
      const found = findParagraph(`a${article}.p${paragraph ?? 1}`)
      expect(found, href).toBeDefined()
      if (found) expect(paragraphText(found)).toContain(text.replace(/^「|」$/g, ''))
    }
  }
})

test('numbers are rung with one tap, and say that they are not from the regulation', async ({ noScript }) => {
  await noScript.goto('/guides/petitions-and-hotlines/')
  for (const number of ['110', '119', '120', '122', '12345', '12348', '12339', '12356'])
    await expect(noScript.locator(`main a[href="tel:${number}"]`)).toHaveCount(1)
  await expect(noScript.locator('.fact__k')).toContainText('不是条例内容')
  await noScript.goto('/hotlines/sheet/')
  await expect(noScript.locator('.sheet a[href="tel:110"]')).toBeVisible()
})

test('a guide and the sheet of numbers print whole, the sheet on one page', async ({ phone }) => {
  const pagesOf = async (path: string) => {
    await phone.goto(path)
    const pdf = await phone.pdf({ format: 'A4', preferCSSPageSize: true })
    return (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length
  }
  expect(await pagesOf('/hotlines/sheet/')).toBe(1)
  expect(await pagesOf('/guides/around-schools/')).toBeLessThanOrEqual(4)
  await phone.emulateMedia({ media: 'print' })
  await expect(phone.locator('.guide__cite')).toContainText('/guides/around-schools/')
  await phone.emulateMedia({ media: null })
})
