import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cities } from '../../../content/places/index.ts'
import { errors } from '../../../content/words/errors.ts'
import type { UnitsSetting } from '../../../worker/contract/environment.ts'
import { type DirectoryFile, fingerprintOf } from '../../browser/sealing/directory.ts'
import { verify } from '../../browser/sealing/signatures.ts'
import { paths, readJson, write } from './store.ts'

/** What each city's phones load, by its code. */
export type Parts = ReadonlyMap<string, DirectoryFile>

/**
 * The part of each city as the site will serve it: only what the root signed is taken over, so no private key gets there
 * even when one stands in the folder by mistake. Empty without units.
 * @throws Error with one sentence when a part is missing, changed or of another root
 */
export async function readUnits(units: UnitsSetting | null): Promise<Parts> {
  if (!units) return new Map()
  const read = cities().map(async ({ code }) => [code, await readPart(units, code)] as const)
  return new Map(await Promise.all(read))
}

/** Writes `<city>.json` for each. */
export function copyUnits(parts: Parts, out: string): void {
  for (const [code, part] of parts) write(join(out, `${code}.json`), JSON.stringify(part), false)
}

async function readPart({ dir, fingerprint }: UnitsSetting, city: string): Promise<DirectoryFile> {
  const path = paths.city(dir, city)
  if (!existsSync(path)) throw new Error(errors.settings.UNITS_DIR)
  const { root, records } = readJson<DirectoryFile>(path)
  const isOurs = (await fingerprintOf(root).catch(() => '')) === fingerprint
  const sound =
    isOurs && records.length > 0 && (await Promise.all(records.map((one) => verify('directory', one, root))))
  if (!sound || sound.includes(undefined)) throw new Error(errors.settings.UNITS_DIR)
  return { root, records: records.map(({ statement, signature }) => ({ statement, signature })) }
}
