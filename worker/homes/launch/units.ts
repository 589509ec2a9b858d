import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDemonstration } from '../../../content/operator.ts'
import { parseUnits, type UnitsSetting } from '../../contract/environment.ts'
import { repository, run } from './site.ts'

/** The public keys that the site is built with. */
export interface Units extends UnitsSetting {
  /** Their private keys lie beside them in DATA_DIR. */
  readonly isDemonstration: boolean
}

/**
 * What the operator named; in demonstration mode a ceremony of its own, held once into DATA_DIR/keys, whose epochs are
 * renewed at a start shortly before they end. Null: this installation takes nothing sealed.
 * @throws Error with one sentence per defect
 */
export async function findUnits(environment: NodeJS.ProcessEnv, dataDir: string): Promise<Units | null> {
  const named = parseUnits(environment)
  if (named) return { ...named, dir: resolve(named.dir), isDemonstration: false }
  if (!isDemonstration()) return null
  const dir = join(dataDir, 'keys')
  await run([join(repository, 'site/commands/keys/main.ts'), 'keep', '--dir', dir], process.env)
  return { dir, fingerprint: fingerprintIn(dir), isDemonstration: true }
}

/** SHA-256 of the root's public point, as site/browser/sealing/directory.ts has it. */
function fingerprintIn(dir: string): string {
  const { root } = JSON.parse(readFileSync(join(dir, 'directory.json'), 'utf8')) as { root: string }
  return createHash('sha256').update(Buffer.from(root, 'base64url')).digest('base64url')
}
