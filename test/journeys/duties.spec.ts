import { bodies, dutiesWithin, duties as graph } from '../../content/duties/index.ts'
import { duties as words } from '../../content/words/duties.ts'
import { axeFindings } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { fetchText, modesOf, setMode } from './support/visit.ts'

const templates = [
  '/duties/',
  '/duties/topics/',
  '/duties/topics/disputes/',
  '/duties/levels/',
  '/duties/articles/',
  '/duties/bodies/public-security-organ/',
  '/duties/bodies/coordinating-body/',
  '/duties/bodies/township-government/',
  '/duties/bodies/peace-actors/',
]
const bodyPage = (id: string) => `/duties/bodies/${id}/`

test('from the front page to a body and on to the paragraph, without script', async ({ noScript }) => {
  await noScript.goto('/')
  await noScript.locator('.doors a[href="/duties/"]').click()
  await expect(noScript.locator('h1')).toHaveText(words.heading)
  await noScript
    .locator(`main a[href="${bodyPage('public-security-organ')}"]`)
    .first()
    .click()
  await expect(noScript.locator('h1')).toHaveText('公安机关')
  await noScript.locator('main a.ref', { hasText: '第五十四条第三款' }).click()
  await expect(noScript).toHaveURL(/\/regulation\/54\/#p3$/)
})

test('the four orders lead to each other, and each says where it stands', async ({ noScript }) => {
  for (const view of [words.views.topics, words.views.levels, words.views.articles, words.views.bodies]) {
    await noScript.goto('/duties/')
    await noScript.locator('.views a', { hasText: view }).click()
    await expect(noScript.locator('.views [aria-current="page"]')).toHaveText(view)
  }
})

test('on a phone the bodies stand in groups that unfold without script', async ({ noScript }) => {
  await noScript.goto('/duties/')
  const screens = await noScript.evaluate(() => document.documentElement.scrollHeight / innerHeight)
  expect(screens).toBeLessThan(7)
  for (const { name, kind, id } of bodies) {
    const row = noScript.locator(`#${kind} a[href="${bodyPage(id)}"]`)
    await expect(row, name).toHaveCount(1)
  }
  const school = noScript.locator(`#places a[href="${bodyPage('school')}"]`)
  await expect(school).toBeHidden()
  await noScript.locator('#places > summary').click()
  await expect(school).toBeVisible()
})

test('公安机关: every article with a duty is led to, none that lacks one', async ({ noScript }) => {
  await noScript.goto(bodyPage('public-security-organ'))
  const links = await noScript.locator('main a.ref').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  const shown = [...new Set(links.map((link) => Number(/regulation\/(\d+)/.exec(link)?.[1])))]
  expect(shown).toEqual([...new Set(dutiesWithin('public-security-organ').map(({ article }) => article))])
  expect(shown).not.toContain(33)
})

test('县级以上人民政府: its page names the ten articles that merely mention it', async ({ noScript }) => {
  await noScript.goto(bodyPage('county-up-government'))
  await expect(noScript.locator('main .index--law a')).toHaveCount(10)
})

test('who leads, who assists, who is asked: partners stand with their role', async ({ noScript }) => {
  await noScript.goto(bodyPage('governance-centre'))
  await expect(noScript.locator('main')).toContainText(words.body.by)
  await noScript.goto('/regulation/44/')
  await expect(noScript.locator('main')).toContainText(words.partnersAre.joint)
})

test('a name that the regulation lacks leads to the body that it has', async ({ noScript }) => {
  await noScript.goto('/duties/#names')
  const row = noScript.locator('.said > div', { hasText: '派出所' })
  await expect(row.locator('a')).toHaveText('公安机关')
  await expect(row.locator('a')).toHaveAttribute('href', bodyPage('public-security-organ'))
})

test('an article says who is responsible, with the modal word of each', async ({ noScript }) => {
  await noScript.goto('/regulation/54/')
  const row = noScript.locator('.duty', { hasText: '公安机关' })
  await expect(row.locator('.must')).toHaveText('应当')
  await expect(row.locator('a.ref')).toHaveAttribute('href', '#p3')
  await expect(noScript.locator('.duty', { hasText: '社会公众' }).locator('.must')).toHaveText('鼓励和支持')
  await noScript.goto('/regulation/1/')
  await expect(noScript.locator('main')).toContainText(words.whoNone)
})

test('every body page quotes its duties and is wide enough for a phone', async ({ phone }) => {
  const narrow: string[] = []
  for (const path of templates) {
    await phone.goto(path, { waitUntil: 'load' })
    if ((await phone.evaluate(() => document.documentElement.scrollWidth)) > 360) narrow.push(path)
  }
  expect(narrow).toEqual([])
  for (const { id, name } of bodies) {
    const { status, text } = await fetchText(bodyPage(id))
    expect(status, id).toBe(200)
    expect(text, id).toContain(`<h1>${name}</h1>`)
    for (const { quote } of dutiesWithin(id)) expect(text, id).toContain(quote)
  }
})

test('the data files answer with their type and may be read from any site', async ({ siteUrl }) => {
  const json = await fetch(`${siteUrl}/data/duties.json`)
  const csv = await fetch(`${siteUrl}/data/duties.csv`)
  expect(json.headers.get('content-type')).toContain('application/json')
  expect(csv.headers.get('content-type')).toContain('text/csv')
  for (const { headers } of [json, csv]) {
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('etag')).toBeTruthy()
  }
  expect(((await json.json()) as { duties: unknown[] }).duties).toHaveLength(graph.length)
})

for (const mode of modesOf('duties')) {
  test(`axe finds nothing in the explorer in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    const found: string[] = []
    for (const path of [...templates, '/regulation/42/']) {
      await phone.goto(path, { waitUntil: 'load' })
      found.push(...(await axeFindings(phone, path)))
    }
    expect(found).toEqual([])
  })
}
