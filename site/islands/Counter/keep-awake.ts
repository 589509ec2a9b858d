import { readStaff } from '../../browser/staff/ask.ts'

/** A third of the time after which whoever does nothing is signed out. */
const pauseMs = 5 * 60_000
let last = Date.now()

/** Whoever writes down a long story is not away: asked for the session now and then, only while they type. */
export function keepAwake(): void {
  const now = Date.now()
  if (now - last < pauseMs) return
  last = now
  // Refused, the next press says so.
  readStaff('/session').catch(() => null)
}
