import type { IntakeReceipt } from '../../../worker/contract/intake.ts'
import { drawKey } from '../../browser/send.ts'
import { StaffFault, writeStaff } from '../../browser/staff/ask.ts'
import { dropSession, findSession } from '../../browser/staff/session.ts'
import type { intakeOf } from './answers.ts'

type Body = ReturnType<typeof intakeOf>

/** The session has ended, or another one has begun in another tab. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof StaffFault && (error.status === 401 || error.code === 'wrong-token')

/**
 * Files one intake, however often it is sent: the same words have the same key, changed words another one.
 * @returns what sends it @throws StaffFault, NoAnswer
 */
export function createFiling(): (body: Body) => Promise<IntakeReceipt> {
  let key = ''
  let written = ''
  return async (body) => {
    const text = JSON.stringify(body)
    if (text !== written) key = drawKey()
    written = text
    const send = () => writeStaff<IntakeReceipt>('/intake', body, key)
    try {
      return await send()
    } catch (error) {
      if (!isSignedOut(error)) throw error
      // Signed in again in another tab: the new session is found here.
      dropSession()
      await findSession()
      return send()
    }
  }
}
