import type { Blobs } from '../../blobs.ts'

/** The part of an R2 binding that we use. */
export interface R2Binding {
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
  delete(keys: string[]): Promise<void>
}

/** R2 deletes so many keys in one call. */
const deletedAtOnceMax = 1000

/** R2 behind the small interface of blobs. */
export function r2Blobs(binding: R2Binding): Blobs {
  return {
    put: async (key, bytes) => {
      await binding.put(key, bytes)
    },
    get: async (key) => {
      const found = await binding.get(key)
      return found && new Uint8Array(await found.arrayBuffer())
    },
    delete: async (keys) => {
      for (let from = 0; from < keys.length; from += deletedAtOnceMax) {
        await binding.delete(keys.slice(from, from + deletedAtOnceMax))
      }
    },
  }
}
