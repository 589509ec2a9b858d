import { forms } from '../../content/words/forms.ts'
import { sealed } from '../../content/words/sealed.ts'
import { lookOver } from './support/axe.ts'
import {
  addPhoto,
  atStep,
  box,
  choosePrivacy,
  chooseWhere,
  giveContact,
  press,
  readCode,
  writeWhat,
} from './support/sealed.ts'
import { expect, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

for (const mode of modesOf('sealed-axe')) {
  test(`every step, its mistakes and the receipt pass axe in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    const look = (name: string) => lookOver(phone, name)
    const lookAtMistake = async (name: string) => {
      await press(phone, forms.next)
      await expect(phone.getByRole('alert')).toBeFocused()
      await expect(phone).toHaveTitle(/^错误：/)
      await look(`${name} with a mistake`)
    }
    await phone.goto('/report/sealed/#any-kind')
    await expect(phone.locator('form.form')).toBeVisible()
    await lookAtMistake('kind')
    await phone.getByLabel('投诉').check()
    await choosePrivacy(phone, sealed.kind.confidential)
    await box(phone).fill('着火了')
    await lookAtMistake('what')
    await expect(box(phone)).toHaveValue('着火了')
    await writeWhat(phone)
    await addPhoto(phone, '#aa6644')
    await look('photos')
    await press(phone, forms.next)
    await atStep(phone, 'where')
    await lookAtMistake('where')
    await chooseWhere(phone)
    await atStep(phone, 'contact')
    await lookAtMistake('contact')
    await giveContact(phone)
    await look('check')
    await press(phone, sealed.check.send)
    await readCode(phone)
    await expect(phone.locator('svg.qr')).toBeVisible()
    await look('receipt')
  })
}
