import * as z from 'zod/mini'
import { isWhole } from './matter-schemas.ts'
import { pictureTypes } from './sealing.ts'
import { staffCode } from './staff-schemas.ts'
import { hazardKinds, reachesAPerson, taskDays, taskKinds, taskLimits, taskOutcomes } from './tasks.ts'

// Messages are keys of words.errors.fields.

const points = (text: string) => [...text.trim()].length
const upTo = (most: number) =>
  z.string('wrong').check(
    z.refine((text) => points(text) <= most, 'taskLong'),
    z.refine(isWhole, 'wrong'),
  )
const nobodys = z.refine<string>((text) => !reachesAPerson(text), 'taskPerson')

/** base64url of so many bytes is a third longer. */
const photoCharsMax = Math.ceil((taskLimits.photoBytesMax * 4) / 3)
const photo = z.optional(
  z.strictObject({
    type: z.string('wrong').check(z.refine((type) => pictureTypes.includes(type), 'wrong')),
    data: z
      .string('wrong')
      .check(z.minLength(4, 'wrong'), z.maxLength(photoCharsMax, 'taskPhoto'), z.regex(/^[A-Za-z0-9_-]+$/, 'wrong')),
  }),
)

export const hazardSchema = z.strictObject({
  hazard: z.enum(hazardKinds, 'taskHazard'),
  where: z.optional(upTo(taskLimits.whereCharsMax)),
  photo,
})

export const giveSchema = z.strictObject({
  what: z.enum(taskKinds, 'taskWhat'),
  where: upTo(taskLimits.whereCharsMax).check(
    z.refine((text) => points(text) > 0, 'taskWhere'),
    nobodys,
  ),
  brief: upTo(taskLimits.briefCharsMax).check(
    z.refine((text) => points(text) >= taskLimits.briefCharsMin, 'taskBrief'),
    nobodys,
  ),
  days: z.union(
    taskDays.map((days) => z.literal(days, 'wrong')),
    'wrong',
  ),
  staff: z.optional(staffCode),
})

export const doneSchema = z.strictObject({
  outcome: z.enum(taskOutcomes, 'taskOutcome'),
  note: z.optional(upTo(taskLimits.noteCharsMax)),
  photo,
})
