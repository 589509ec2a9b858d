import { words } from '../../content/words/index.ts'
import type { WorkChallenge } from './work.ts'

/** The closed list of error codes with the status each answers with; the sentences stand in content/words/errors.ts. */
export const errorStatus = {
  invalid: 400,
  'repeated-parameter': 400,
  'missing-key': 400,
  unauthorized: 401,
  'sign-in-failed': 401,
  'foreign-origin': 403,
  'wrong-token': 403,
  forbidden: 403,
  'not-found': 404,
  'unknown-receipt': 404,
  'invite-ended': 404,
  'method-not-allowed': 405,
  'exchange-needed': 409,
  'key-reused': 409,
  conflict: 409,
  'handle-taken': 409,
  'too-large': 413,
  'wrong-content-type': 415,
  refused: 422,
  'must-be-sealed': 422,
  'work-wrong': 422,
  'too-many': 429,
  'work-needed': 429,
  'work-expired': 429,
  'work-used': 429,
  unavailable: 503,
  'switched-off': 503,
} as const

export type ErrorCode = keyof typeof errorStatus

export interface ErrorOptions {
  /** Field name to sentence, shown beside the field. */
  readonly fields?: Readonly<Record<string, string>>
  /** Another sentence than the code's own. */
  readonly message?: string
  readonly retryAfterSeconds?: number
  /** Proof of work that lets the same request through once it is solved. */
  readonly challenge?: WorkChallenge
}

/** An answer to the person, not a defect: a code, a plain sentence, and fields where they are known. */
export class PortalError extends Error {
  readonly code: ErrorCode
  readonly status: (typeof errorStatus)[ErrorCode]
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly retryAfterSeconds: number | undefined
  readonly challenge: WorkChallenge | undefined

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    super(options.message ?? words.errors.codes[code])
    this.code = code
    this.status = errorStatus[code]
    this.fields = options.fields
    this.retryAfterSeconds = options.retryAfterSeconds
    this.challenge = options.challenge
  }
}
