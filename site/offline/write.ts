import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isOfflineOffered } from '../../content/operator.ts'
import { compileService } from './compile.ts'
import { makePack } from './pack.ts'

/** Writes the pack and /sw.js into a built site; only the remover while the operator does not offer reading offline. */
export async function writeOffline(site: string, isOffered = isOfflineOffered): Promise<void> {
  const pack = isOffered ? makePack(site) : null
  if (pack) writeFileSync(join(site, pack.pack), pack.text)
  writeFileSync(join(site, 'sw.js'), await compileService(pack))
}
