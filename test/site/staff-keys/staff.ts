import type { Derive } from '../../../site/browser/staff-keys/passphrase.ts'
import { drawPersonal, openPersonal } from '../../../site/browser/staff-keys/personal.ts'
import { type Colleague, compareColleague, fingerprintOfMember } from '../../../site/browser/staff-keys/unit-key.ts'
import type { MemberKeys, PersonalKeys } from '../../../worker/contract/staff-keys.ts'

export const passphrase = '桂花 雨后 的 石板路 与 渡口'

/** A quick hash for tests of everything else; the real one has a test of its own. */
export const quick: Derive = async (typed, salt) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${typed}|${salt}`)))

/** Somebody's keys as the server keeps them, and open. */
export async function personOf(code: string, generation = 1) {
  const kept = await drawPersonal(code, passphrase, generation, quick)
  return { code, kept, own: await openPersonal(code, kept, passphrase, quick), keys: publicOf(code, kept) }
}

export function publicOf(code: string, { generation, encryption, signing }: PersonalKeys): MemberKeys {
  return { code, generation, encryption: encryption.public, signing: signing.public }
}

/** As after reading the fingerprint aloud. */
export async function compared(keys: MemberKeys): Promise<Colleague> {
  return compareColleague(keys, await fingerprintOfMember(keys))
}
