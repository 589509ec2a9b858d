import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'

/** How a device answers; what is left out is as it should be. */
export interface Manner {
  readonly origin: string
  readonly domain?: string
  /** Whether the device checked the person. */
  readonly isVerified?: boolean
  readonly counter?: number
  readonly challenge: string
}

/** A device that holds one passkey (ES256), as the platform shows it to a page. */
export interface Authenticator {
  readonly id: string
  make(manner: Manner): Promise<object>
  use(manner: Manner): Promise<{ id: string }>
}

const ascii = (text: string) => new TextEncoder().encode(text)
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const flags = { present: 0x01, verified: 0x04, attested: 0x40 }

export async function createAuthenticator(): Promise<Authenticator> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const rawId = crypto.getRandomValues(new Uint8Array(16))
  const id = toBase64Url(rawId)
  const publicKey = join(
    [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20],
    fromBase64Url(x),
    [0x22, 0x58, 0x20],
    fromBase64Url(y),
  )
  const head = async ({ origin, domain, isVerified = true, counter = 0 }: Manner, attested: number) => {
    const hash = await sha256(ascii(domain ?? new URL(origin).hostname))
    return join(hash, [flags.present | (isVerified ? flags.verified : 0) | attested], [0, 0, 0, counter])
  }
  const told = (type: string, { challenge, origin }: Manner) =>
    ascii(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const answer = (response: object) => ({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  return {
    id,
    make: async (manner) => {
      const data = join(await head(manner, flags.attested), new Uint8Array(16), [0, rawId.length], rawId, publicKey)
      const cbor = [[0xa3, 0x63], ascii('fmt'), [0x64], ascii('none'), [0x67], ascii('attStmt'), [0xa0, 0x68]]
      const object = join(...cbor, ascii('authData'), [0x58, data.length], data)
      return answer({
        clientDataJSON: toBase64Url(told('webauthn.create', manner)),
        attestationObject: toBase64Url(object),
      })
    },
    use: async (manner) => {
      const authenticatorData = await head(manner, 0)
      const clientData = told('webauthn.get', manner)
      const signed = join(authenticatorData, await sha256(clientData))
      const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, signed)
      return answer({
        clientDataJSON: toBase64Url(clientData),
        authenticatorData: toBase64Url(authenticatorData),
        signature: toBase64Url(derOf(new Uint8Array(raw))),
      })
    },
  }
}

function join(...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

/** r and s as two whole numbers of ASN.1. */
function derOf(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = (bytes: Uint8Array) => {
    const first = bytes.findIndex((byte) => byte !== 0)
    const rest = [...bytes.slice(first)]
    const positive = (rest[0] ?? 0) >= 0x80 ? [0, ...rest] : rest
    return [0x02, positive.length, ...positive]
  }
  const body = [...whole(raw.slice(0, 32)), ...whole(raw.slice(32))]
  return Uint8Array.from([0x30, body.length, ...body])
}
