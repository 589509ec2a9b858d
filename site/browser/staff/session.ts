import type { SessionView } from '../../../worker/contract/staff.ts'
import { leaveTasks } from '../tasks/leave.ts'
import { holdToken, readStaff, writeStaff } from './ask.ts'

type Listener = (view: SessionView | null) => void

let asked: Promise<SessionView> | null = null
const listeners = new Set<Listener>()

/**
 * Who is signed in, asked once for a page; the token of writes is held from then on.
 * @throws StaffFault 401: nobody · NoAnswer
 */
export function findSession(): Promise<SessionView> {
  asked ??= readStaff<SessionView>('/session').then((view) => {
    enterSession(view)
    return view
  })
  asked.catch(() => {
    asked = null
  })
  return asked
}

/** Somebody has just signed in. */
export function enterSession(view: SessionView): void {
  asked = Promise.resolve(view)
  holdToken(view.token)
  for (const tell of listeners) tell(view)
}

/** Nobody is signed in any more on this page: signed out, or refused. */
export function dropSession(): void {
  asked = null
  holdToken('')
  for (const tell of listeners) tell(null)
}

/**
 * Signs out, and takes what a grid worker kept for the street off this phone before.
 * @returns false: they stay, since something there was not sent yet
 * @throws StaffFault it had ended before · NoAnswer
 */
export async function leaveSession(): Promise<boolean> {
  if (!(await leaveTasks())) return false
  await writeStaff('/sign-out', {})
  dropSession()
  return true
}

/** @returns how to stop listening */
export function onSession(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** To the page of signing in, which comes back here afterwards, to the same place. */
export function toSignIn(): void {
  location.replace(`/staff/sign-in/#next=${location.pathname}${location.hash}`)
}
