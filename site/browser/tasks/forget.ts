import { tasksPagePath } from '../../../worker/contract/tasks.ts'

/** The database of IndexedDB that a grid worker's phone keeps. */
export const streetShelf = 'tasks'
/** Begins the name of every cache of the page: of its shell (site/offline/tasks), and of the mark below. */
const cachePrefix = 'tasks-'
/** An empty cache that is there while something waits to be sent: what is kept itself only its page can read. */
const waitingMark = 'tasks-waiting'

/** Small and without the vault, since every page of staff signs out with it. */
export async function hasUnsent(): Promise<boolean> {
  return Boolean(window.caches) && caches.has(waitingMark)
}

export async function markUnsent(isUnsent: boolean): Promise<void> {
  if (!window.caches) return
  await (isUnsent ? caches.open(waitingMark) : caches.delete(waitingMark))
}

/** Takes everything of the street off this phone: briefs, what was not sent, their key, and the shell of the page. */
export async function forgetTasks(): Promise<void> {
  await Promise.all([forgetShelf(), forgetShell()])
}

function forgetShelf(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof indexedDB !== 'object') return resolve()
    const request = indexedDB.deleteDatabase(streetShelf)
    // A page that has it open lets go of it (`onversionchange`), and then it goes.
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
  })
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
