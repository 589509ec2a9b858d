import { cities } from '../../../content/places/index.ts'
import type { DirectoryFile, KeyRecord } from '../../browser/sealing/directory.ts'
import { paths, write } from './store.ts'

const province = '360000'

/**
 * Writes the directory, and a part for each city, which is what a phone loads: its own units, the province's and the
 * recovery key. Records are signed one by one, so a part needs no signature of its own; it says no more than the city.
 */
export function publish(folder: string, directory: DirectoryFile): void {
  for (const { code } of cities()) write(paths.city(folder, code), partOf(directory, code), false)
  // Last: whoever finds it finds all the parts.
  write(paths.directory(folder), directory, false)
}

/** The records that somebody in this city may need. */
export function partOf({ root, records }: DirectoryFile, city: string): DirectoryFile {
  const prefix = city.slice(0, 4)
  const isNear = (place: string) => place.startsWith(prefix) || place.startsWith(province)
  const near = records.filter(({ statement }) => {
    const { role, id } = JSON.parse(statement) as KeyRecord
    return role === 'recovery' || isNear(id.slice(id.indexOf(':') + 1))
  })
  return { root, records: near }
}
