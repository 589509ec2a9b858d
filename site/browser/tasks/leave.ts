import { staffFrame } from '../../../content/words/staff/frame.ts'
import { forgetTasks, hasUnsent } from './forget.ts'

/**
 * Before somebody signs out: nothing of the street stays on this phone. What was not sent yet would be lost with it, so it
 * is asked for. @returns false: they stay
 */
export async function leaveTasks(): Promise<boolean> {
  if ((await hasUnsent().catch(() => false)) && !window.confirm(staffFrame.unsent)) return false
  await forgetTasks().catch(() => {})
  return true
}
