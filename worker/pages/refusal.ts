import { PortalError } from '../contract/errors.ts'

/**
 * What the form itself shows when its last post was refused for now: too many at once, or a broken write. All that was
 * typed comes back with it, and the same key is safe to send again. @throws any other error, as it is
 */
export function refusedForNow(error: unknown, path: string): PortalError {
  if (error instanceof PortalError) {
    if (error.status === 429 || error.status === 503) return error
    throw error
  }
  // The defect is for the operator's log; its message may hold no text of a person.
  console.error(`${path}: ${error instanceof Error ? error.name : 'unknown'}`)
  return new PortalError('unavailable')
}
