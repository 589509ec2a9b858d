import { unitWords } from '../../../content/words/units.ts'
import { fingerprintOf } from '../../browser/sealing/directory.ts'
import { SealingFault } from '../../browser/sealing/fault.ts'
import { verify } from '../../browser/sealing/signatures.ts'
import { readDirectory } from './store.ts'

const words = unitWords.keys

/** Every record of a directory by the root that it names. @throws SealingFault signature */
export async function check(folder: string): Promise<readonly string[]> {
  const { root, records } = readDirectory(folder)
  for (const record of records) {
    if ((await verify('directory', record, root)) === undefined) throw new SealingFault('signature')
  }
  return [words.sound(records.length), words.fingerprint(await fingerprintOf(root))]
}
