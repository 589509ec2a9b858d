import { operator } from '../../../content/operator.ts'
import { requireSound } from '../../../content/units/check-units.ts'
import { custodianName, units } from '../../../content/units/index.ts'
import { unitWords } from '../../../content/words/units.ts'
import { holdCeremony, type Listed } from '../../browser/sealing/ceremony.ts'
import { publish } from './publish.ts'
import { hasCeremony, paths, write } from './store.ts'

const words = unitWords.keys

/** The inbox of each unit of this installation, and the custodian of its place. */
export function demoListed(): readonly Listed<'inbox' | 'custodian'>[] {
  return units().flatMap(({ code, place, placeName, name }) => [
    { role: 'inbox' as const, id: `inbox:${code}` as const, name },
    { role: 'custodian' as const, id: `custodian:${place}` as const, name: custodianName({ placeName }) },
  ])
}

/** Holds the ceremony of the demonstration into an empty folder. @throws Error when there are keys already */
export async function hold(folder: string, now: number): Promise<readonly string[]> {
  requireSound(units(), operator)
  if (hasCeremony(folder)) throw new Error(words.exists(folder))
  const { directory, root, keys, recoveryShares } = await holdCeremony(demoListed(), unitWords.recovery, now)
  write(paths.root(folder), root, true)
  for (const key of keys) write(paths.key(folder, key.id, key.epoch), key, true)
  recoveryShares.forEach((share, index) => {
    write(paths.share(folder, 1, index + 1), share, true)
  })
  publish(folder, directory)
  return [words.held(folder, directory.records.length), words.fingerprint(root.fingerprint), words.demonstration]
}
