import { report } from '../../content/words/report.ts'
import { expect, test } from './support/test.ts'

test('while somebody writes, topics are offered and danger is answered, and nothing is sent', async ({ phone }) => {
  await phone.goto('/report/')
  await phone.locator('#kind-complaint').check()
  await phone.getByRole('main').getByRole('button', { name: '继续', exact: true }).click()
  const box = phone.getByLabel(report.what.text)
  const list = phone.getByLabel(report.what.topic)
  const asked: string[] = []
  phone.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))

  await box.fill('物业收了费不干活，电梯坏了半个月没人修。')
  const offer = phone.getByRole('button', { name: '小区和物业', exact: true })
  await offer.click()
  await expect(list).toHaveValue('housing-estate')
  await expect(offer).toBeHidden()
  await expect(phone.getByRole('heading', { name: report.danger.title })).toHaveCount(0)

  await box.fill('物业收了费不干活。现在楼道着火了，老人被困在里面')
  await expect(phone.getByRole('heading', { name: report.danger.title })).toBeVisible()
  await expect(phone.getByRole('main').locator('.now a[href="tel:119"]')).toBeVisible()
  await box.fill('物业收了费不干活，电梯坏了半个月没人修。')
  await expect(phone.getByRole('heading', { name: report.danger.title })).toHaveCount(0)

  expect(asked.filter((one) => !/^GET \/(_assets\/|icon\.svg$)/.test(one))).toEqual([])
})
