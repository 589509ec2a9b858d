import * as z from 'zod/mini'
import { ledgerNouns } from './ledger.ts'
import { staffRoles } from './roles.ts'
import { staffCode } from './staff-schemas.ts'

const wrong = 'wrong'
/** A unit, or the portal's own chain. */
export const chainSchema = z
  .string('staffUnit')
  .check(z.regex(/^(?:portal|\d{6}-[a-z][a-z-]*)$/, 'staffUnit'), z.maxLength(64, 'staffUnit'))
const position = z.string(wrong).check(z.regex(/^[1-9]\d{0,14}$/, wrong))

/** `GET /api/staff/ledger?…`: all of them may be left out. */
export const ledgerSchema = z.strictObject({
  unit: z.optional(chainSchema),
  noun: z.optional(z.enum(ledgerNouns, wrong)),
  role: z.optional(z.enum([...staffRoles, 'resident', 'volunteer', 'respondent', 'system'], 'staffRole')),
  who: z.optional(staffCode),
  day: z.optional(z.string('ledgerDay').check(z.regex(/^20\d{2}-\d{2}-\d{2}$/, 'ledgerDay'))),
  subject: z.optional(z.string('ledgerSubject').check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/, 'ledgerSubject'))),
  before: z.optional(position),
})

/** `GET /api/staff/ledger/verify/:unit?from=` */
export const verifySchema = z.strictObject({ unit: chainSchema, from: z.optional(position) })
