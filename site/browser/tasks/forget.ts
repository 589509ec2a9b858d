import { tasksPagePath } from '../../../worker/contract/tasks.ts'
import { browserShelf } from '../drafts/shelf.ts'
import { streetShelf } from './street.ts'

/** Begins the name of the cache that holds the shell of the page (site/offline/tasks). */
const cachePrefix = 'tasks-'

/** Takes everything of the street off this phone: briefs, what was not sent, their key, and the shell of the page. */
export async function forgetTasks(): Promise<void> {
  await Promise.all([forgetShelf(), forgetShell()])
}

async function forgetShelf(): Promise<void> {
  if (typeof indexedDB === 'object') await browserShelf(streetShelf).empty()
}

async function forgetShell(): Promise<void> {
  const workers = navigator.serviceWorker
  const registration = await workers?.getRegistration(tasksPagePath)
  // The service worker of the reading pages reaches here too: it stays.
  if (registration?.scope.endsWith(tasksPagePath)) await registration.unregister()
  if (!window.caches) return
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix))
  await Promise.all(names.map((name) => caches.delete(name)))
}
