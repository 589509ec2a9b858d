import { mkdirSync } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blobs } from '../../blobs.ts'

const keyForm = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/

/** Files in a folder of their own: each is written whole beside its place, flushed, and moved there. */
export function folderBlobs(folder: string): Blobs {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pathOf = (key: string) => {
    if (!keyForm.test(key)) throw new Error(`no key of a blob: ${key}`)
    return join(folder, key)
  }
  let written = 0
  return {
    put: async (key, bytes) => {
      written += 1
      const beside = `${pathOf(key)}.${process.pid}-${written}.part`
      await withFile(await open(beside, 'w', 0o600), async (file) => {
        await file.writeFile(bytes)
        await file.sync()
      })
      await rename(beside, pathOf(key))
      // The name itself is on the disk only when the folder is.
      await withFile(await open(folder, 'r'), (opened) => opened.sync())
    },
    get: async (key) => {
      const bytes = await readFile(pathOf(key)).catch(absent)
      return bytes && new Uint8Array(bytes)
    },
    delete: async (keys) => {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })))
    },
  }
}

async function withFile(file: FileHandle, use: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(file)
  } finally {
    await file.close()
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
