import { staffApi, tokenHeader } from '../../../worker/contract/staff.ts'
import { drawKey, PortalFault } from '../send.ts'

/** Longer than this, an answer is lost on the way. */
const DEADLINE_MS = 8000

/** The answer was lost, or there is no network. */
export class NoAnswer extends Error {}

/** What a write of somebody signed in carries beside the cookie; in memory alone. */
let token = ''

/** @param fresh out of `SessionView`; empty after signing out */
export function holdToken(fresh: string): void {
  token = fresh
}

/** Asks the staff API. @param path below `/api/staff` @throws PortalFault what the server refuses · NoAnswer */
export function readStaff<T>(path: string): Promise<T> {
  return ask<T>(path, { method: 'GET' })
}

/** Writes: with the token of the session, and a key so that it happens once. @throws as above */
export function writeStaff<T>(path: string, body: unknown, key = drawKey()): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, [tokenHeader]: token },
    body: JSON.stringify(body),
  })
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), DEADLINE_MS)
  try {
    const answer = await fetch(staffApi + path, { ...init, signal: end.signal, cache: 'no-store' })
    const body = await answer.json()
    if (answer.ok) return body as T
    const { code = '', message = '', fields = {} } = body.error ?? {}
    throw new PortalFault(answer.status, code, message, fields)
  } catch (error) {
    throw error instanceof PortalFault ? error : new NoAnswer()
  } finally {
    clearTimeout(timer)
  }
}
