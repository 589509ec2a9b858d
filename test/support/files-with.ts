import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files at or below a folder whose bytes hold one of these, database, journal and log alike. */
export function filesWith(folder: string, wanted: readonly (string | Buffer)[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return wanted.some((one) => bytes.includes(one))
    })
}
