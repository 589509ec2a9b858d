import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Keys {
  readonly DATA_KEY: string
  readonly RECEIPT_KEY: string
}

const keyBytes = 32

/** The operator's keys; in demonstration mode both are made once and kept in DATA_DIR, mode 600. */
export function findKeys(environment: NodeJS.ProcessEnv, dataDir: string): Keys {
  const file = join(dataDir, 'keys.json')
  const DATA_KEY = environment.DATA_KEY
  const RECEIPT_KEY = environment.RECEIPT_KEY
  if (DATA_KEY && RECEIPT_KEY) return { DATA_KEY, RECEIPT_KEY }
  if (!existsSync(file)) {
    const fresh = { DATA_KEY: mintKey(), RECEIPT_KEY: mintKey() }
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 })
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Keys
  return { DATA_KEY: DATA_KEY || kept.DATA_KEY, RECEIPT_KEY: RECEIPT_KEY || kept.RECEIPT_KEY }
}

function mintKey(): string {
  return randomBytes(keyBytes).toString('base64url')
}
