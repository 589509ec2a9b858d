import type { Page } from '@playwright/test'
import { citeFull } from '../../content/regulation/index.ts'
import { guides as guideWords } from '../../content/words/guides.ts'
import { type Piece, readPdf } from '../support/pdf.ts'
import { followLoads } from './support/loads.ts'
import { expect, test, writtenUrl } from './support/test.ts'

/** A4 in points, and the margins of print.css: 14 mm above and below, 18 mm at the sides, to a pixel. */
const sheet = { width: 595, height: 842, aside: 51, above: 39 }
/** Left of this hang only names: of a section, of a paragraph. */
const axis = sheet.aside + 82
/** No type on paper is smaller than nine points. */
const sizeMin = 8.9

const pagesMax: Readonly<Record<string, number>> = {
  '/regulation/15/': 2,
  '/regulation/42/': 2,
  '/regulation/54/': 2,
  '/guides/telecom-fraud/': 3,
  '/guides/residential-area/': 3,
  '/guides/when-a-unit-does-not-act/': 3,
  '/guides/brave-acts/': 3,
  '/guides/petitions-and-hotlines/': 3,
}

/** Until nothing more is loaded: paper shows what has come. */
async function open(page: Page, address: string): Promise<void> {
  const loads = followLoads(page)
  await page.goto(address, { waitUntil: 'load' })
  await loads.settled()
}

const bare = (text: string) => text.replace(/\s/g, '')

/** What is wrong with a page on paper: words that are missing, that run into the margin, or that stand alone. */
async function defects(page: Page, path: string): Promise<string[]> {
  const { pages, pieces } = readPdf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))
  await page.emulateMedia({ media: 'print' })
  const lines = (await page.locator('main').innerText()).split('\n').map(bare)
  await page.emulateMedia({ media: null })
  const printed = bare(pieces.map(({ text }) => text).join(''))
  return [
    ...(pages > (pagesMax[path] ?? 0) ? [`${pages} pages`] : []),
    ...lines.filter((line) => !printed.includes(line)).map((line) => `cut: ${line}`),
    ...pieces.filter(isOutside).map((piece) => `in the margin: ${where(piece)}`),
    ...pieces.filter(({ size }) => size < sizeMin).map((piece) => `too small: ${where(piece)}`),
    ...alone(pieces).map((piece) => `a heading without its text: ${where(piece)}`),
  ].map((defect) => `${path} ${defect}`)
}

const where = ({ text, page, x, y, size }: Piece) =>
  `${text} on page ${page} at ${x.toFixed()}, ${y.toFixed()}, ${size} pt`

function isOutside({ x, y, size, text }: Piece): boolean {
  const end = x + size * (/[\u3000-\u9fff]/.test(text) ? text.length : 0)
  return (
    x < sheet.aside - 1 || end > sheet.width - sheet.aside + 2 || y < sheet.above - 1 || y > sheet.height - sheet.above
  )
}

/** Names in the margin that have no words of their section beside them on the same page. */
function alone(pieces: readonly Piece[]): Piece[] {
  const beside = pieces.filter(({ x }) => x >= axis - 1)
  return pieces.filter(
    ({ x, y, page }) => x < axis - 1 && !beside.some((other) => other.page === page && Math.abs(other.y - y) < 30),
  )
}

const citation = (path: string): string => {
  const number = /^\/regulation\/(\d+)\//.exec(path)?.[1]
  return number ? citeFull(`a${number}`) : guideWords.citeAs('').slice(0, -1)
}

test('articles and guides on paper: whole, within the margins, no heading alone, cited in words and by a code', async ({
  phone,
}) => {
  const found: string[] = []
  for (const path of Object.keys(pagesMax)) {
    await open(phone, path)
    found.push(...(await defects(phone, path)))
    await phone.emulateMedia({ media: 'print' })
    const cite = phone.locator('.sec__cite')
    await expect(cite).toContainText(citation(path))
    await expect(cite).toContainText(writtenUrl() + path)
    const { width = 0, height = 0 } = (await cite.locator('.qr').boundingBox()) ?? {}
    expect(Math.min(width, height)).toBeGreaterThan(90)
    expect(await cite.locator('.qr').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await phone.emulateMedia({ media: null })
  }
  expect(found).toEqual([])
})
