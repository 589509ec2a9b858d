import { unitsAddress } from '../../../data/units-address.ts'
import { type Directory, type DirectoryFile, openDirectory } from '../../sealing/directory.ts'
import type { SealedPart } from './part.ts'

const province = '360000'
/** Every city's file has the province's units beside its own. */
const anyCity = '360100'

/** The unit that the matter lies with: a transfer adds a wrap behind the earlier ones. */
export function inboxOf({ body }: SealedPart): `inbox:${string}` {
  const inboxes = body.wraps.flatMap(({ recipient }) => (recipient.startsWith('inbox:') ? [recipient] : []))
  return inboxes[inboxes.length - 1] as `inbox:${string}`
}

/** The signed keys of the units of a matter's city, held against the root of this build. @throws SealingFault, TypeError */
export async function fetchDirectory(part: SealedPart, fingerprint: string): Promise<Directory> {
  const [, digits = ''] = /^inbox:(\d{4})/.exec(inboxOf(part)) ?? []
  const city = `${digits}00` === province ? anyCity : `${digits}00`
  const answer = await fetch(unitsAddress(city), { credentials: 'omit' })
  return openDirectory((await answer.json()) as DirectoryFile, { fingerprint, now: Date.now() })
}
