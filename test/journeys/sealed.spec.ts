import { forms } from '../../content/words/forms.ts'
import { sealed } from '../../content/words/sealed.ts'
import { sealedPage } from '../../content/words/sealed-page.ts'
import {
  addPhoto,
  atStep,
  box,
  canary,
  choosePrivacy,
  chooseWhere,
  giveContact,
  groups,
  h1,
  keptIn,
  listen,
  main,
  nameCanary,
  phoneCanary,
  press,
  readCode,
  text,
  weighScripts,
  writeWhat,
} from './support/sealed.ts'
import { expect, test } from './support/test.ts'
import { watch } from './support/visit.ts'

test('a tip goes from the first page to its receipt, and nothing readable ever leaves the phone', async ({ phone }) => {
  const { offences } = watch(phone, phone.context())
  const sent = listen(phone)
  await phone.goto('/report/')
  await phone.locator('#kind-tip').check()
  await press(phone, forms.next)
  await expect(phone).toHaveURL(/\/report\/sealed\/$/)
  const weigh = weighScripts(phone)
  await phone.reload()
  await expect(phone.locator('input[value=tip]')).toBeChecked()
  await choosePrivacy(phone, sealed.kind.confidential)
  await writeWhat(phone)
  await addPhoto(phone, '#884422')
  await addPhoto(phone, '#224488')
  await press(phone, forms.next)
  await chooseWhere(phone)
  await giveContact(phone)
  for (const answer of [
    text,
    '南昌市东湖区大院街道',
    nameCanary,
    sealed.photos.count(2),
    '南昌市东湖区综治中心（演示）',
  ]) {
    await expect(main(phone)).toContainText(answer)
  }
  for (const line of [...sealed.check.cans, ...sealed.check.cannots]) await expect(main(phone)).toContainText(line)
  expect(sent.posts).toEqual([])

  await press(phone, sealed.check.send)
  const code = await readCode(phone)
  await expect(main(phone)).toContainText(sealed.sending.received(2, 2))
  expect(sent.posts).toEqual([
    'POST /api/matters',
    'PUT /api/matters/attachments/1/0',
    'PUT /api/matters/attachments/2/0',
  ])
  for (const secret of [canary, nameCanary, phoneCanary, code, code.slice(5), encodeURIComponent('烧烤店')]) {
    expect(sent.all()).not.toContain(secret)
  }
  expect(phone.url() + (await phone.title())).not.toContain(code.slice(0, 4))
  const kept = await keptIn(phone)
  expect(kept.text).toBe('[{},{},"",null]')
  expect(kept.databases).toEqual([])
  expect(offences).toEqual([])
  const bytes = await weigh()
  console.log(`script of the sealed form, all of it: ${bytes} bytes gzip`)
  expect(bytes).toBeLessThanOrEqual(100_000)
})

test('the code is retyped before leaving, and copied under a WeChat agent', async ({ wechat }) => {
  await wechat.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await wechat.goto('/report/sealed/')
  await choosePrivacy(wechat, sealed.kind.anonymous)
  await writeWhat(wechat)
  await press(wechat, forms.next)
  await chooseWhere(wechat)
  await atStep(wechat, 'check')
  await press(wechat, sealed.check.send)
  const code = await readCode(wechat)
  await expect(wechat.locator('svg.qr')).toBeVisible()
  await press(wechat, forms.receipt.copy)
  await expect(wechat.locator('[data-said]')).not.toBeEmpty()
  const asked: string[] = []
  wechat.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const retype = wechat.getByLabel(forms.receipt.retype)
  await retype.fill('0000')
  await press(wechat, forms.receipt.retypeButton)
  await expect(main(wechat)).toContainText(forms.receipt.wrong)
  await wechat.evaluate(() => location.assign('/hotlines/'))
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await retype.fill(code.slice(-4).toLowerCase())
  await press(wechat, forms.receipt.retypeButton)
  await expect(main(wechat)).toContainText(forms.receipt.right)
  await wechat.goto('/hotlines/')
  expect(asked).toEqual(['beforeunload'])
  await wechat.goBack()
  await expect(wechat.locator('form.form')).toBeVisible()
  await expect(groups(wechat)).toHaveCount(0)
})

test('each step has an address, back and forward keep every answer, and an anonymous person is not asked who they are', async ({
  phone,
}) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await expect(phone).toHaveURL(/#what$/)
  await expect(h1(phone)).toBeFocused()
  await expect(phone).toHaveTitle(new RegExp(`^${sealed.withStep(sealed.steps.what, 2, 5)}`))
  await writeWhat(phone)
  await phone.goBack()
  await atStep(phone, 'what')
  await expect(box(phone)).toHaveValue(text)
  await phone.goForward()
  await atStep(phone, 'photos')
  await press(phone, forms.next)
  await chooseWhere(phone)
  await atStep(phone, 'check')
  await main(phone)
    .getByRole('button', { name: new RegExp(`^${sealed.check.change}\\s*${sealed.check.where}$`) })
    .click()
  await expect(phone.getByLabel(sealed.where.township)).toHaveValue('360102006')
  await phone.getByLabel(sealed.where.county).selectOption({ label: sealed.where.unknown })
  await press(phone, forms.next)
  await atStep(phone, 'check')
  await expect(main(phone)).toContainText('南昌市综治中心（演示）')
  // A step that is not reached yet leads to the one that is open.
  await phone.goto('/report/sealed/#contact')
  await atStep(phone, 'check')
})

test('a matter about the receiving centre itself goes to the next level', async ({ phone }) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone, 'yes')
  await press(phone, forms.next)
  await chooseWhere(phone)
  await expect(main(phone)).toContainText(sealed.check.opens('南昌市综治中心（演示）'))
  await expect(main(phone)).toContainText(sealed.check.up)
  await press(phone, sealed.check.send)
  await readCode(phone)
  await expect(main(phone)).toContainText(sealed.receipt.at('南昌市综治中心（演示）'))
})

test('national security, chosen or told, goes to the telephone: nothing is kept and nothing is sent', async ({
  phone,
}) => {
  const sent = listen(phone)
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await box(phone).fill(text)
  await phone.getByLabel(sealed.what.topic).selectOption('national-security')
  await press(phone, forms.next)
  await expect(h1(phone)).toHaveText(sealed.diverted.title)
  await expect(main(phone).getByRole('link', { name: /^12339/ })).toBeVisible()
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
  await press(phone, sealed.diverted.other)
  await atStep(phone, 'what')
  await expect(box(phone)).toHaveValue('')
  await expect(phone.getByLabel(sealed.what.topic)).toHaveValue('')

  await box(phone).fill('有个外国人给钱让我弟弟拍军事基地的照片，像是间谍，在发展下线。')
  await phone.locator('#aboutUnit-no').check()
  await press(phone, forms.next)
  await expect(h1(phone)).toHaveText(sealed.diverted.title)
  await expect(main(phone)).toContainText(sealed.diverted.like)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
  await press(phone, sealed.diverted.not)
  await atStep(phone, 'what')
  await expect(box(phone)).toHaveValue(/间谍/)
  expect(sent.posts).toEqual([])
})

test('danger in the text is answered before anything is sent, and numbers nobody needs are warned of', async ({
  phone,
}) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await box(phone).fill('隔壁着火了，有人被困在里面。我的身份证是11010519491231002X')
  await expect(phone.getByRole('heading', { name: sealed.danger.title })).toBeVisible()
  await expect(main(phone).locator('.now a[href="tel:119"]')).toBeVisible()
  await expect(main(phone)).toContainText(sealed.what.identity)
})

test('without script there is no plaintext form: the telephones and the counter', async ({ noScript }) => {
  await noScript.goto('/report/sealed/')
  // Playwright's own words leave out what stands in a noscript.
  expect(await main(noScript).innerText()).toContain(sealedPage.without.script)
  await expect(noScript.locator('noscript a[href="tel:12345"]')).toBeVisible()
  await expect(main(noScript).locator('input,textarea,select')).toHaveCount(0)
})

test('a browser that cannot seal shows no form either', async ({ phone }) => {
  await phone.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await phone.goto('/report/sealed/')
  await expect(main(phone)).toContainText(sealed.unable.crypto)
  await expect(h1(phone)).toHaveText(sealed.unable.title)
  await expect(main(phone).locator('input,textarea,select')).toHaveCount(0)
})
