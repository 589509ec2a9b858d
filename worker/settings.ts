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
  /** Where the operator is told of what is late; null when nowhere. */
  readonly webhook: Webhook | null
}

export interface Webhook {
  readonly url: string
  /** Base64 of HMAC-SHA256 under the secret that both sides know. */
  readonly sign: (text: string) => Promise<string>
}

export const portalVersion = '0.1.0'

/** Reads the configuration from the environment; throws one Error whose message has a sentence per defect. */
export async function readSettings(environment: Readonly<Record<string, unknown>>): Promise<Settings> {
  const { REGION, DATA_KEY, RECEIPT_KEY, MEILISEARCH_URL, MEILISEARCH_SEARCH_KEY, ...notify } =
    parseEnvironment(environment)
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
  const webhook = await webhookOf(notify.NOTIFY_WEBHOOK_URL, notify.NOTIFY_WEBHOOK_SECRET)
  return { ...shown, dataKey, receiptKey, fingerprintKey, meilisearch, webhook }
}

async function webhookOf(url: string, secret: string): Promise<Webhook | null> {
  if (url === '') return null
  const bytes = fromBase64Url(secret.replace(/^whsec_|=+$/g, ''))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const sign = async (text: string) => {
    const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
    return btoa(String.fromCharCode(...new Uint8Array(signature)))
  }
  return { url, sign }
}
