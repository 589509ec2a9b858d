import { unitsAddress } from '../../data/units-address.ts'
import { type Directory, type DirectoryFile, openDirectory } from '../sealing/directory.ts'
import { unitsRootHere } from './units-root.ts'

const province = '360000'
/** Every city's file has the province's units beside its own. */
const anyCity = '360100'

const opened = new Map<string, Promise<Directory>>()

/**
 * The signed keys of the city that a unit is of, held against the root of this build; fetched once a page.
 * @param recipient `inbox:360102-centre`, `custodian:360102` @throws SealingFault root; TypeError without a network
 */
export function directoryOf(recipient: string): Promise<Directory> {
  const [, digits = ''] = /^[a-z]+:(\d{4})/.exec(recipient) ?? []
  const city = `${digits}00` === province ? anyCity : `${digits}00`
  const known = opened.get(city)
  if (known) return known
  const fresh = fetchDirectory(city)
  opened.set(city, fresh)
  // What failed is asked for again; what a new epoch added comes with `forgetDirectories`.
  fresh.catch(() => opened.delete(city))
  return fresh
}

/** The next one asked for is fetched anew. */
export function forgetDirectories(): void {
  opened.clear()
}

async function fetchDirectory(city: string): Promise<Directory> {
  const answer = await fetch(unitsAddress(city), { credentials: 'omit', cache: 'no-cache' })
  return openDirectory((await answer.json()) as DirectoryFile, { fingerprint: unitsRootHere(), now: Date.now() })
}
