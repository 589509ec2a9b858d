import { staffApi, tokenHeader } from '../../../worker/contract/staff.ts'

/** Longer than this, an answer is lost on the way. */
const DEADLINE_MS = 8000

const keyBytes = 24

/** What the server refuses: its status, its code and its sentences, nothing of what was sent. */
export class StaffFault extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, fields: Readonly<Record<string, string>>) {
    super(message)
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** The answer was lost, or there is no network. */
export class NoAnswer extends Error {}

/** What a write of somebody signed in carries beside the cookie; in memory alone. */
let token = ''

/** @param fresh out of `SessionView`; empty after signing out */
export function holdToken(fresh: string): void {
  token = fresh
}

/** Asks the staff API. @param path below `/api/staff` @throws StaffFault what the server refuses · NoAnswer */
export function readStaff<T>(path: string): Promise<T> {
  return ask<T>(path, { method: 'GET' })
}

/** Writes: with the token of the session, and a key so that it happens once. @throws as above */
export function writeStaff<T>(path: string, body: unknown, key = drawKey(), deadlineMs = DEADLINE_MS): Promise<T> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, [tokenHeader]: token },
    body: JSON.stringify(body),
  }
  return ask<T>(path, init, deadlineMs)
}

/** A key that nobody else draws: however often this write is sent, it happens once. */
export function drawKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function ask<T>(path: string, init: RequestInit, deadlineMs = DEADLINE_MS): Promise<T> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), deadlineMs)
  try {
    const answer = await fetch(staffApi + path, { ...init, signal: end.signal, cache: 'no-store' })
    const body = await answer.json()
    if (answer.ok) return body as T
    const { code = '', message = '', fields = {} } = body.error ?? {}
    throw new StaffFault(answer.status, code, message, fields)
  } catch (error) {
    throw error instanceof StaffFault ? error : new NoAnswer()
  } finally {
    clearTimeout(timer)
  }
}
