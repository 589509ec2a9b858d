import * as z from 'zod/mini'
import { intakeWays } from './intake.ts'
import { authField, isOneProof, oneProof, openMatterFields, proofFields } from './matter-schemas.ts'

/** `POST /api/staff/intake`: an open matter as the resident told it, and that it was read back to them. */
export const intakeSchema = z.strictObject({
  ...openMatterFields,
  way: z.enum(intakeWays, 'intakeWay'),
  readBack: z.literal(true, 'intakeReadBack'),
})

export type Intake = z.output<typeof intakeSchema>

/** `POST /api/matters/exchange`: who holds a code that somebody of staff has seen, and what proves the new one. */
export const exchangeSchema = z.strictObject({ ...proofFields, next: authField }).check(z.refine(isOneProof, oneProof))
