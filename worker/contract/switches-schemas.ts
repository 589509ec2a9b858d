import * as z from 'zod/mini'
import { switchNoteCharsMax, switchReasons } from './switches.ts'

const version = z.int('wrong').check(z.minimum(0, 'wrong'), z.maximum(1_000_000, 'wrong'))
const length = (text: string) => [...text].length

/** `POST /api/staff/switches/:name`: off needs a reason, on has none. */
export const turnSchema = z.discriminatedUnion(
  'to',
  [
    z.strictObject({
      to: z.literal('off'),
      version,
      reason: z.enum(switchReasons, 'switchReason'),
      note: z.string('wrong').check(z.refine((typed) => length(typed.trim()) <= switchNoteCharsMax, 'switchNote')),
    }),
    z.strictObject({ to: z.literal('on'), version }),
  ],
  'wrong',
)
export type Turn = z.output<typeof turnSchema>
