import { findTopic, isTopicCode } from '../../content/duties/topics.ts'
import { guideEntries } from '../../content/guides/index.ts'
import { cite, regulation } from '../../content/regulation/index.ts'
import { forms } from '../../content/words/forms.ts'
import { home } from '../../content/words/home.ts'
import { weighPage } from '../support/weigh.ts'
import { expect, phoneSize, siteUrl, test } from './support/test.ts'
import { modes, setMode } from './support/visit.ts'

/** One initial congestion window, as for an article. */
const bytesMax = 14_600

test('the first screen of a phone asks what happened and says whom to ring in danger, without script', async ({
  noScript,
}) => {
  await noScript.goto('/')
  for (const seen of [
    noScript.locator('#q'),
    ...forms.danger.tels.map(({ number }) => noScript.locator(`main a[href="tel:${number}"]`)),
  ]) {
    const box = await seen.first().boundingBox()
    expect((box?.y ?? phoneSize.height) + (box?.height ?? 0)).toBeLessThanOrEqual(phoneSize.height)
  }
})

test('the front page leads to everything: doors, guides, chapters', async ({ noScript }) => {
  await noScript.goto('/')
  for (const href of ['/report/', '/report/track/', '/regulation/', '/duties/', '/volunteer/', '/survey/'])
    await expect(noScript.locator(`.doors a[href="${href}"]`)).toHaveCount(1)
  await expect(noScript.locator('form[action="/ask/"]')).toBeVisible()
  await expect(noScript.locator('form[action="/search/"]')).toBeVisible()
  await expect(noScript.locator('.groups a')).toHaveCount(guideEntries.length)
  await expect(noScript.locator('.index--law a')).toHaveCount(regulation.chapters.length)
})

test('谁来管: each tile has a picture and names the bodies and the paragraph of its topic', async ({ noScript }) => {
  await noScript.goto('/')
  const tiles = await noScript.locator('.tiles a').all()
  expect(tiles.length).toBeGreaterThanOrEqual(8)
  for (const tile of tiles) {
    const code = /^\/duties\/topics\/([a-z-]+)\/$/.exec((await tile.getAttribute('href')) ?? '')?.[1] ?? ''
    const topic = isTopicCode(code) ? findTopic(code) : undefined
    expect(topic, code).toBeDefined()
    if (!topic) continue
    await expect(tile.locator('svg.picture')).toHaveCount(1)
    await expect(tile).toContainText(topic.bodies.join('、'))
    await expect(tile.locator('cite')).toHaveText(cite(topic.basis))
    const nobody = await tile.getByText(home.who.nobody).count()
    expect(nobody, code).toBe(topic.lead === 'none' ? 1 : 0)
  }
})

test('the front page is as light as an article', async () => {
  const { html, css } = await weighPage(siteUrl(), '/')
  expect(html + css).toBeLessThanOrEqual(bytesMax)
})

for (const mode of modes)
  test(`what a finger must hit on the front page is at least 44 px high in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    await phone.goto('/')
    const small = await phone
      .locator('main a:visible, main button:visible, main input:visible')
      .evaluateAll((all) =>
        all.flatMap((one) => (one.getBoundingClientRect().height < 43.5 ? [one.textContent?.trim() ?? one.id] : [])),
      )
    expect(small).toEqual([])
  })
