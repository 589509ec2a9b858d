import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cities } from '../../../content/places/index.ts'
import { errors } from '../../../content/words/errors.ts'
import type { UnitsSetting } from '../../../worker/contract/environment.ts'
import { type DirectoryFile, fingerprintOf } from '../../browser/sealing/directory.ts'
import { verify } from '../../browser/sealing/signatures.ts'
import { paths, readJson, write } from './store.ts'

/**
 * The part of each city as the site serves it, `<city>.json`. Only what the root signed is written, so no private key
 * gets there even when one stands in the folder by mistake.
 * @throws Error with one sentence when a part is missing, changed or of another root
 */
export async function copyUnits(units: UnitsSetting | null, out: string): Promise<void> {
  if (!units) return
  for (const { code } of cities()) write(join(out, `${code}.json`), JSON.stringify(await readPart(units, code)), false)
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
