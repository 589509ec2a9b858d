import { tasksPagePath, tasksServicePath } from '../../../worker/contract/tasks.ts'
import { scriptUrl } from '../script-url.ts'

/** Has the empty shell of the page kept, so that it opens without a network; does nothing where it cannot be. */
export function keepShell(): void {
  const workers = navigator.serviceWorker
  if (!workers || !window.caches) return
  workers.register(scriptUrl(tasksServicePath), { scope: tasksPagePath }).catch(() => {})
}
