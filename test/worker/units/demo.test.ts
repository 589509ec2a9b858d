import { expect, it } from 'vitest'
import { openHome } from '#home'
import { takeIn } from '../../../site/browser/staff-keys/hand-on.ts'
import { drawPersonal } from '../../../site/browser/staff-keys/personal.ts'
import { contextFor } from '../../../worker/context.ts'
import { makeDemoAccount } from '../../../worker/people/accounts/demo.ts'
import { compared, passphrase, publicOf, quick } from '../../site/staff-keys/staff.ts'
import { grantOf, rows, sendCommand } from '../staff/account.ts'
import { inbox, keptOf, keyed, recovery } from './unit.ts'

it('demo keys are kept once, replaced by others, and never given to who is no demo', async () => {
  const home = await openHome()
  const code = 'S-D0001'
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const account = { code, name: '演示', password: 'demo-demo-demo-demo', secret, grant: grantOf('handler') }
  await makeDemoAccount(contextFor(home, 'system'), account)
  const drawn = async () => {
    const personal = await drawPersonal(code, passphrase, 1, quick)
    return { personal, member: await compared(publicOf(code, personal)) }
  }
  const send = async (given: Awaited<ReturnType<typeof drawn>>) => {
    const epochs = [await takeIn(keptOf(inbox), [given.member], recovery)]
    return (await sendCommand(home, 'demo-keys', { people: [{ code, personal: given.personal }], epochs })).status
  }
  const first = await drawn()
  expect([await send(first), await send(first)]).toEqual([200, 200])
  expect(await rows(home, 'staff_keys')).toMatchObject([{ salt: first.personal.salt }])
  expect(await rows(home, 'inbox_keys')).toHaveLength(1)
  expect(await rows(home, 'events', "action LIKE 'keys.%'")).toHaveLength(2)

  const second = await drawn()
  expect(await send(second)).toBe(200)
  expect(await rows(home, 'staff_keys')).toMatchObject([{ salt: second.personal.salt }])
  expect(await rows(home, 'inbox_keys', 'enc IS NOT NULL')).toHaveLength(1)

  const real = await keyed(home, 'handler')
  const forReal = await takeIn(keptOf(inbox), [await compared(publicOf(real.code, real.kept))], recovery)
  const people = [{ code: real.code, personal: real.kept }]
  expect((await sendCommand(home, 'demo-keys', { people, epochs: [] })).status).toBe(422)
  expect((await sendCommand(home, 'demo-keys', { people: [], epochs: [forReal] })).status).toBe(422)
  expect(await rows(home, 'inbox_keys', `staff_id = '${real.staff}'`)).toEqual([])
})
