import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { NewEpoch, PersonalKeys, UnitRecipient } from '../../../worker/contract/staff-keys.ts'
import { type Directory, fingerprintOf, openDirectory } from '../../browser/sealing/directory.ts'
import { takeIn } from '../../browser/staff-keys/hand-on.ts'
import { type Derive, deriveKey, drawSalt } from '../../browser/staff-keys/passphrase.ts'
import { drawPersonal } from '../../browser/staff-keys/personal.ts'
import { compareColleague, fingerprintOfMember, type UnitKept } from '../../browser/staff-keys/unit-key.ts'
import { paths, readDirectory, readJson, readKey, write } from './store.ts'

/** A demo account as the start command keeps it. */
interface Account {
  readonly code: string
  readonly grant: { readonly role: string; readonly unit: string; readonly place: string }
}

interface Person {
  readonly code: string
  readonly personal: PersonalKeys
}

/** The file of the demonstration: what the portal is given, and the passphrase, which it is not. */
export interface DemoStaff {
  readonly passphrase: string
  readonly people: readonly Person[]
  readonly epochs: readonly NewEpoch[]
}

const inboxRoles = ['dispatcher', 'handler', 'reviewer']
const letters = 'abcdefghjkmnpqrstvwxyz'

/**
 * Keys for the demo accounts under one passphrase, drawn once per data folder and kept there, mode 600; each epoch whose
 * private key lies in the folder of the demonstration's ceremony is sealed to them.
 */
export async function makeDemoStaff(folder: string, accountsFile: string, out: string, now: number): Promise<void> {
  const accounts = readJson<readonly Account[]>(accountsFile).filter(({ grant }) => keyFor(grant) !== null)
  const held = existsSync(out) ? readJson<DemoStaff>(out) : null
  const passphrase = held?.passphrase ?? drawPassphrase()
  const people = await peopleOf(accounts, held?.people ?? [], passphrase)
  const file = readDirectory(folder)
  const directory = await openDirectory(file, { fingerprint: await fingerprintOf(file.root), now })
  const epochs: NewEpoch[] = []
  for (const recipient of new Set(accounts.flatMap(({ grant }) => keyFor(grant) ?? []))) {
    const own = people.filter(({ code }) =>
      accounts.some((one) => one.code === code && keyFor(one.grant) === recipient),
    )
    epochs.push(...(await epochsOf(folder, directory, recipient, own, held)))
  }
  write(out, { passphrase, people, epochs } satisfies DemoStaff, true)
}

function keyFor({ role, unit, place }: Account['grant']): UnitRecipient | null {
  if (role === 'custodian') return `custodian:${place}`
  return inboxRoles.includes(role) ? `inbox:${unit}` : null
}

/** One salt for all, since all have one passphrase: it is hashed once, and a start does not wait five times. */
async function peopleOf(accounts: readonly Account[], held: readonly Person[], passphrase: string): Promise<Person[]> {
  const salt = drawSalt()
  let hashed: ReturnType<Derive> | null = null
  const once: Derive = (typed) => {
    hashed ??= deriveKey(typed, salt)
    return hashed
  }
  const people: Person[] = []
  for (const { code } of accounts) {
    const known = held.find((one) => one.code === code)
    people.push(known ?? { code, personal: await drawPersonal(code, passphrase, 1, once, salt) })
  }
  return people
}

/** Every epoch that the ceremony kept; one that stands already for the same people stays as it was sealed. */
async function epochsOf(
  folder: string,
  directory: Directory,
  recipient: UnitRecipient,
  people: readonly Person[],
  held: DemoStaff | null,
): Promise<NewEpoch[]> {
  const recovery = await directory.find('recovery', 'recovery')
  const colleagues = await Promise.all(people.map(colleagueOf))
  const epochs: NewEpoch[] = []
  for (let epoch = 1; existsSync(paths.key(folder, recipient, epoch)); epoch++) {
    const kept = readKey(folder, recipient, epoch) as UnitKept
    const sealed = held?.epochs.find((one) => one.recipient === recipient && one.epoch === epoch)
    const isSame = people.every(({ code }) => sealed?.wraps.some((wrap) => wrap.code === code))
    epochs.push(sealed && isSame ? sealed : await takeIn(kept, colleagues, recovery))
  }
  return epochs
}

/** This very program drew them: there is nobody to compare with. */
async function colleagueOf({ code, personal }: Person) {
  const { generation, encryption, signing } = personal
  const keys = { code, generation, encryption: encryption.public, signing: signing.public }
  return compareColleague(keys, await fingerprintOfMember(keys))
}

/** Four groups of five letters: 89 random bits. */
function drawPassphrase(): string {
  const group = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('')
  return [group(), group(), group(), group()].join('-')
}
