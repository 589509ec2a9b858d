import * as z from 'zod/mini'
import type { Answers } from '../../content/surveys/index.ts'

/** Far above any questionnaire: what is longer is no answer. */
export const surveyLimits = { answersMax: 100, codesMax: 40, codeCharsMax: 40 } as const

const code = z.string().check(z.maxLength(surveyLimits.codeCharsMax))
const rows = z.record(code, code).check(z.refine((value) => Object.keys(value).length <= surveyLimits.codesMax))
const answer = z.union([code, z.array(code).check(z.maxLength(surveyLimits.codesMax)), rows])

/** Question id to answer, whatever the questionnaire says; worker/surveys judges them by it. */
export const answersSchema = z
  .record(code, answer)
  .check(z.refine((value) => Object.keys(value).length <= surveyLimits.answersMax)) satisfies z.ZodMiniType<Answers>

/** Body of `POST /api/surveys/<wave>/answers`. */
export const answerBody = z.strictObject({ answers: answersSchema })
