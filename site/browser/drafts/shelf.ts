/** Where records lie by name. In the browser a database of its own; in tests a map. */
export interface Shelf {
  get(name: string): Promise<unknown>
  set(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  /** Takes everything away, the shelf itself too. */
  empty(): Promise<void>
}

const drafts = 'drafts'
const store = 'kept'

function finish<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function open(database: string): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store)
  return finish(request)
}

/** A shelf of this browser, by its name; each call rejects where there is none (some private windows). */
export function browserShelf(database = drafts): Shelf {
  let opening: Promise<IDBDatabase> | null = null
  const connect = () => {
    opening ??= open(database).then(
      (db) => {
        // Another tab takes everything away: this one lets go and begins anew.
        db.onversionchange = () => {
          db.close()
          opening = null
        }
        return db
      },
      (error: unknown) => {
        opening = null
        throw error
      },
    )
    return opening
  }
  const run = async <T>(mode: IDBTransactionMode, ask: (records: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    finish(ask((await connect()).transaction(store, mode).objectStore(store)))
  return {
    get: (name) => run('readonly', (records) => records.get(name)),
    set: async (name, value) => void (await run('readwrite', (records) => records.put(value, name))),
    remove: async (name) => void (await run('readwrite', (records) => records.delete(name))),
    empty: async () => {
      const before = opening
      opening = null
      // Asked for at once, closed by `onversionchange`: a page that is being left may get no second turn.
      const gone = finish(indexedDB.deleteDatabase(database))
      if (before) (await before.catch(() => null))?.close()
      await gone
    },
  }
}
