import type { Context } from '../context.ts'
import { decryptField } from '../db/at-rest.ts'
import { type KeptWords, selectWords } from './dialogue/sql.ts'

/** What an open matter keeps of its person, in clear: for the holder alone. */
export interface OwnWords {
  readonly text: string | null
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null
}

/** Opens text and contact; all null when sealed. */
export async function readOwnWords(ctx: Context, matterId: string): Promise<OwnWords> {
  const row = await ctx.db.first<KeptWords>(selectWords(matterId))
  const open = async (purpose: string, cipher: string | null = null) =>
    cipher === null ? null : decryptField(ctx, `${purpose}|${matterId}`, cipher)
  const [text, name, phone] = await Promise.all([
    open('matters.text', row?.textCipher),
    open('contacts.name', row?.nameCipher),
    open('contacts.phone', row?.phoneCipher),
  ])
  return { text, contact: name === null && phone === null ? null : { name, phone } }
}
