import type { Context } from '../context.ts'
import { decryptField, encryptField } from '../db/at-rest.ts'
import type { Person } from './types.ts'

const purposeOf = (volunteerId: string) => `volunteers.person|${volunteerId}`

/** Seals what names or reaches a person; it opens only in the row of this volunteer. */
export function sealPerson(ctx: Context, volunteerId: string, person: Person): Promise<string> {
  return encryptField(ctx, purposeOf(volunteerId), JSON.stringify(person))
}

/** @throws Error when the key or the row is another one */
export async function openPerson(ctx: Context, volunteerId: string, cipher: string): Promise<Person> {
  return JSON.parse(await decryptField(ctx, purposeOf(volunteerId), cipher)) as Person
}
