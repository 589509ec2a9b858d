import { takeIn } from '../../../site/browser/staff-keys/hand-on.ts'
import { drawPersonal, type OwnKeys, openPersonal } from '../../../site/browser/staff-keys/personal.ts'
import type { UnitKept } from '../../../site/browser/staff-keys/unit-key.ts'
import { contextFor } from '../../../worker/context.ts'
import type { Grant, StaffRole } from '../../../worker/contract/roles.ts'
import type { PersonalKeys, UnitKeysView, UnitRecipient, UnlockAnswer } from '../../../worker/contract/staff-keys.ts'
import { sql } from '../../../worker/db/database.ts'
import { leave } from '../../../worker/people/accounts/leave.ts'
import { asOperator } from '../../../worker/people/accounts/operator.ts'
import { compared, passphrase, publicOf, quick } from '../../site/staff-keys/staff.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { actors } from '../matters/sealed-matter.ts'

export const inbox = 'inbox:360102-centre'
export const custodian = 'custodian:360102'
export const recovery = await actors.directory.find('recovery', 'recovery')
export const keptOf = (id: string) => actors.ceremony.keys.find((key) => key.id === id) as UnitKept

/** Somebody of the unit with keys of their own, made as their browser makes them. */
export interface Keyed extends SignedIn {
  readonly kept: PersonalKeys
  readonly own: OwnKeys
}

export async function keyed(home: TestHome, role: StaffRole, change: Partial<Grant> = {}): Promise<Keyed> {
  return withKeys(await signIn(home, role, { name: `${role}-${home.ids.mint()}`, ...change }))
}

/** Makes pairs and posts them. */
export async function withKeys(person: SignedIn, generation = 1): Promise<Keyed> {
  const kept = await drawPersonal(person.code, passphrase, generation, quick)
  await right(person.post('/api/staff/keys/personal', kept))
  return { ...person, kept, own: await openPersonal(person.code, kept, passphrase, quick) }
}

export const colleague = ({ code, kept }: Keyed) => compared(publicOf(code, kept))

/** Takes the ceremony's key in for these, as the one who may draw it. */
export async function begin(by: Keyed, recipient: UnitRecipient, members: readonly Keyed[]): Promise<void> {
  const epoch = await takeIn(keptOf(recipient), await Promise.all(members.map(colleague)), recovery)
  await right(by.post('/api/staff/keys/renew', epoch))
}

export const unlock = (person: SignedIn, recipient: UnitRecipient = inbox) =>
  person.post('/api/staff/keys/unlock', { recipient })

export async function unlocked(person: SignedIn, recipient: UnitRecipient = inbox): Promise<UnlockAnswer> {
  return (await right(unlock(person, recipient))).json()
}

export async function look(person: SignedIn, recipient: UnitRecipient = inbox): Promise<UnitKeysView> {
  return (await right(person.request(`/api/staff/keys/units/${recipient}`))).json()
}

export const leaveNow = (home: TestHome, { code }: SignedIn) => leave(asOperator(contextFor(home, 'system')), code)

/** What was answered, when it is what should be. */
export async function right(answer: Promise<Response>): Promise<Response> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response
}

export async function actionsOf(home: TestHome, prefix = 'keys.'): Promise<string[]> {
  const rows = await home.db.all<{ action: string; unit: string }>(
    sql('SELECT action, unit FROM events WHERE action LIKE ? ORDER BY unit, n', `${prefix}%`),
  )
  return rows.map(({ action, unit }) => (unit === '360102-centre' ? action : `${action} ${unit}`))
}
