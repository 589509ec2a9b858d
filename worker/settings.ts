import { isDemonstration } from '../content/operator.ts'
import { fromBase64Url } from './contract/bytes.ts'
import { parseEnvironment } from './contract/environment.ts'

/** The checked configuration; secrets are held as keys that cannot be printed. */
export interface Settings {
  readonly region: 'cn' | ''
  readonly version: string
  /** Nobody stands behind this installation: it says so, and demo accounts work here alone. */
  readonly isDemonstration: boolean
  /** AES-256-GCM key of the fields encrypted at rest. */
  readonly dataKey: CryptoKey
  /** HKDF key that receipt codes are derived from. */
  readonly receiptKey: CryptoKey
  /** HMAC key that idempotency keys and fingerprints are hashed with. */
  readonly fingerprintKey: CryptoKey
  /** The search service beside the embedded engine; null when there is none. Its key may only search. */
  readonly meilisearch: { readonly url: string; readonly key: () => string } | null
}

export const portalVersion = '0.1.0'

/** Reads the configuration from the environment; throws one Error whose message has a sentence per defect. */
export async function readSettings(environment: Readonly<Record<string, unknown>>): Promise<Settings> {
  const { REGION, DATA_KEY, RECEIPT_KEY, MEILISEARCH_URL, MEILISEARCH_SEARCH_KEY } = parseEnvironment(environment)
  const receiptBytes = fromBase64Url(RECEIPT_KEY)
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const [dataKey, receiptKey] = await Promise.all([
    crypto.subtle.importKey('raw', fromBase64Url(DATA_KEY), 'AES-GCM', false, ['encrypt', 'decrypt']),
    crypto.subtle.importKey('raw', receiptBytes, 'HKDF', false, ['deriveBits']),
  ])
  const fingerprintBits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('fingerprint') },
    receiptKey,
    256,
  )
  const fingerprintKey = await crypto.subtle.importKey('raw', fingerprintBits, hmac, false, ['sign'])
  const meilisearch = MEILISEARCH_URL === '' ? null : { url: MEILISEARCH_URL, key: () => MEILISEARCH_SEARCH_KEY }
  const shown = { region: REGION, version: portalVersion, isDemonstration: isDemonstration() }
  return { ...shown, dataKey, receiptKey, fingerprintKey, meilisearch }
}
