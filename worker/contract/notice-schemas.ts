import * as z from 'zod/mini'
import { noticeLimits } from './notices.ts'

/** What is asked of notices. Messages are keys of `words.errors.fields`. */

const wrong = 'wrong'
const noticeId = z.string(wrong).check(z.regex(/^[A-Za-z0-9_-]{22}$/, wrong))

export const noticesSchema = z.strictObject({
  before: z.optional(z.string(wrong).check(z.regex(/^\d{1,16}\.[A-Za-z0-9_-]{22}$/, wrong))),
})
export const readNoticesSchema = z.strictObject({
  ids: z.array(noticeId, wrong).check(z.minLength(1, wrong), z.maxLength(noticeLimits.pageRows, wrong)),
})
