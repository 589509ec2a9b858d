import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { KeptKey, Root } from '../../browser/sealing/ceremony.ts'
import type { DirectoryFile } from '../../browser/sealing/directory.ts'

/**
 * The files of a ceremony: `directory.json` and its parts in `cities/` are public; `root.json` stays offline; `keys/` and
 * `shares/` each go to who keeps them, and are readable by their owner alone.
 */
export const paths = {
  directory: (folder: string) => join(folder, 'directory.json'),
  city: (folder: string, city: string) => join(folder, 'cities', `${city}.json`),
  root: (folder: string) => join(folder, 'root.json'),
  key: (folder: string, id: string, epoch: number) => join(folder, 'keys', `${id.replace(':', '-')}.${epoch}.json`),
  share: (folder: string, epoch: number, number: number) => join(folder, 'shares', `${epoch}-${number}.txt`),
} as const

const ownerOnly = 0o600

export function hasCeremony(folder: string): boolean {
  return existsSync(paths.directory(folder)) || existsSync(paths.root(folder))
}

/** Makes the folder that the file stands in. `isSecret`: mode 600. Whoever is killed here leaves the old file whole. */
export function write(path: string, value: unknown, isSecret: boolean): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const text = typeof value === 'string' ? `${value}\n` : `${JSON.stringify(value, null, 2)}\n`
  writeFileSync(`${path}.part`, text, isSecret ? { mode: ownerOnly } : {})
  renameSync(`${path}.part`, path)
}

export const readDirectory = (folder: string): DirectoryFile => readJson<DirectoryFile>(paths.directory(folder))
export const readRoot = (folder: string): Root => readJson<Root>(paths.root(folder))
export const readKey = (folder: string, id: string, epoch: number): KeptKey =>
  readJson<KeptKey>(paths.key(folder, id, epoch))
export const readShare = (path: string): string => readFileSync(path, 'utf8').trim()

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
