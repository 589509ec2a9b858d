import { forms } from '../../content/words/forms.ts'
import { sealed } from '../../content/words/sealed.ts'
import {
  addPhoto,
  atStep,
  box,
  canary,
  choosePrivacy,
  chooseWhere,
  h1,
  keptIn,
  listen,
  main,
  press,
  readCode,
  text,
  writeWhat,
} from './support/sealed.ts'
import { expect, test } from './support/test.ts'

test('a reload in mid-form brings the draft back, encrypted; deleting it takes everything away', async ({ phone }) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await addPhoto(phone, '#446688')
  await press(phone, forms.next)
  await atStep(phone, 'where')
  await phone.reload()
  await atStep(phone, 'where')
  await expect(main(phone)).toContainText(sealed.draft.drop)
  await phone.goBack()
  await expect(phone.locator('.photos__item')).toHaveCount(1)
  await phone.goBack()
  await expect(box(phone)).toHaveValue(text)
  const records = await phone.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('drafts')
      request.onsuccess = () => done(request.result)
    })
    const all = await new Promise<unknown[]>((done) => {
      const request = db.transaction('kept').objectStore('kept').getAll()
      request.onsuccess = () => done(request.result)
    })
    db.close()
    return all.map((one) => (one instanceof CryptoKey ? `extractable ${one.extractable}` : decode(one))).join('\n')
    function decode(one: unknown): string {
      return new TextDecoder().decode((one as { cipher: ArrayBuffer }).cipher)
    }
  })
  expect(records).not.toContain(canary)
  expect(records).toContain('extractable false')
  await press(phone, sealed.draft.drop)
  await expect(main(phone)).toContainText(sealed.draft.dropped)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
  await phone.reload()
  await atStep(phone, 'kind')
  await press(phone, forms.next)
  await expect(phone).toHaveTitle(/^错误：/)
})

test('on a shared phone nothing is kept, and leaving in haste wipes what was', async ({ phone }) => {
  await phone.route('https://www.weather.com.cn/**', (route) => route.fulfill({ body: 'weather' }))
  await phone.goto('/report/sealed/')
  await expect(phone.locator('form.form')).toBeVisible()
  await phone.getByLabel(sealed.kind.shared).check()
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await phone.waitForTimeout(800)
  expect(await keptIn(phone)).toEqual({ text: '[{},{},"",null]', databases: [] })
  phone.on('dialog', (dialog) => void dialog.accept())
  await phone.reload()
  await atStep(phone, 'kind')

  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual(['drafts'])
  await phone.getByRole('link', { name: forms.exit }).click()
  await expect(phone).toHaveURL(/weather/)
  await phone.goto('/report/sealed/')
  await atStep(phone, 'kind')
  expect((await keptIn(phone)).text).not.toContain(canary)
  await expect(phone.locator(`input[value=anonymous]`)).not.toBeChecked()
})

test('a changed key, another root or no directory: the browser sends nothing, keeps everything and says what to do', async ({
  phone,
}) => {
  const sent = listen(phone)
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await press(phone, forms.next)
  await chooseWhere(phone)
  const broken = [
    (file: { root: string }) => ({ ...file, root: `B${file.root.slice(1, -2)}AA` }),
    ({ root, records }: { root: string; records?: { statement: string }[] }) => ({
      root,
      records: records?.map((one) => ({ ...one, statement: one.statement.replace('"epoch":1', '"epoch":2') })),
    }),
    () => ({}),
  ]
  for (const change of broken) {
    await phone.route('**/units/*.json', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ json: change(await answer.json()) })
    })
    await press(phone, sealed.check.send)
    await expect(phone.getByRole('alert')).toContainText(sealed.failed.root)
    await expect(phone).toHaveTitle(/^错误：/)
    await phone.unroute('**/units/*.json')
  }
  expect(sent.posts).toEqual([])
  await expect(main(phone)).toContainText(text)
  await press(phone, sealed.check.send)
  await readCode(phone)
})

test('a lost answer and a killed tab file one matter; the tab comes back to go on sending', async ({ phone }) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await addPhoto(phone, '#668844')
  await press(phone, forms.next)
  await chooseWhere(phone)
  const keys: string[] = []
  phone.on('request', (request) => {
    if (request.method() === 'POST') keys.push(`${request.headers()['idempotency-key']} ${request.postData()}`)
  })
  // The answer to the matter is lost, and the picture never gets through.
  await phone.route('**/api/matters', async (route) => {
    if (keys.length === 1) await route.fetch()
    return keys.length === 1 ? route.abort() : route.continue()
  })
  await phone.route('**/attachments/**', (route) => route.abort())
  await press(phone, sealed.check.send)
  const code = await readCode(phone)
  expect(new Set(keys).size).toBe(1)
  expect(keys.length).toBeGreaterThan(1)
  await expect(main(phone)).toContainText(sealed.sending.photo(1, 1))

  phone.on('dialog', (dialog) => void dialog.accept())
  await phone.unroute('**/attachments/**')
  await phone.reload()
  await expect(h1(phone)).toHaveText(sealed.draft.outbox)
  await press(phone, sealed.draft.resume)
  expect(await readCode(phone)).toBe(code)
  await expect(main(phone)).toContainText(sealed.sending.received(1, 1))
  expect(new Set(keys).size).toBe(1)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
})
