import { tasksPage } from '../../../content/words/staff/tasks-page.ts'
import { forgetTasks } from './forget.ts'
import { openStreet } from './street.ts'

/**
 * Before somebody signs out: nothing of the street stays on this phone. What was not sent yet would be lost with it, so it
 * is asked for. @returns false: they stay
 */
export async function leaveTasks(): Promise<boolean> {
  const waiting =
    (
      await openStreet()
        .load()
        .catch(() => null)
    )?.waiting.length ?? 0
  if (waiting > 0 && !window.confirm(tasksPage.leaving(waiting))) return false
  await forgetTasks().catch(() => {})
  return true
}
