import type { Context } from '../../context.ts'
import { staffCodeForm } from '../../contract/staff.ts'

/** Digits and letters that are not mistaken for each other. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 5

/** `S-7K3M9`: what somebody signs in with, and what other staff call them by; drawn, so that it says nothing of them. */
export function mintCode(ctx: Context): string {
  return `S-${[...ctx.ids.bytes(codeLength)].map((byte) => signs[byte % signs.length]).join('')}`
}

/** Whether somebody is called by their account, and not by their name. */
export function isCode(typed: string): boolean {
  return staffCodeForm.test(typed.trim().toUpperCase())
}

/** The account as typed: small letters, full width, without its S-. */
export function foldCode(typed: string): string {
  const folded = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―−-]/g, '')
    .replace(/^S(?=.{5}$)/, '')
  return `S-${folded.replace(/O/g, '0').replace(/[IL]/g, '1')}`
}

/** A name as compared: nobody is two persons by a space. */
export function foldName(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
