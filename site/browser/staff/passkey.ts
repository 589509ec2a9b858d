import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'

/** What the server sends: the options of the platform, with every byte as base64url. */
export interface PasskeyOptions {
  readonly challenge: string
  readonly rpId?: string
  readonly timeout?: number
  readonly userVerification?: UserVerificationRequirement
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly rp?: { readonly name: string; readonly id?: string }
  readonly pubKeyCredParams?: PublicKeyCredentialParameters[]
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria
  readonly attestation?: AttestationConveyancePreference
}

/** Whether this browser knows passkeys at all. */
export function mayPasskey(): boolean {
  return typeof PublicKeyCredential === 'function' && Boolean(navigator.credentials)
}

/** Makes a passkey on this device. @returns what the server verifies @throws DOMException when the person stops it */
export async function makePasskey(options: PasskeyOptions): Promise<object> {
  const { user, rp, challenge, pubKeyCredParams = [], authenticatorSelection, attestation, timeout } = options
  if (!user || !rp) throw new Error('options without a person')
  const made = (await navigator.credentials.create({
    publicKey: {
      rp,
      user: { ...user, id: fromBase64Url(user.id) },
      challenge: fromBase64Url(challenge),
      pubKeyCredParams,
      ...(authenticatorSelection && { authenticatorSelection }),
      ...(attestation && { attestation }),
      ...(timeout !== undefined && { timeout }),
    },
  })) as PublicKeyCredential | null
  if (!made) throw new Error('no passkey')
  const response = made.response as AuthenticatorAttestationResponse
  return asJson(made, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
  })
}

/** Lets the device prove the person. @returns what the server verifies @throws DOMException when the person stops it */
export async function usePasskey(options: PasskeyOptions): Promise<object> {
  const { challenge, rpId, timeout, userVerification } = options
  const used = (await navigator.credentials.get({
    publicKey: {
      challenge: fromBase64Url(challenge),
      ...(rpId !== undefined && { rpId }),
      ...(timeout !== undefined && { timeout }),
      ...(userVerification && { userVerification }),
    },
  })) as PublicKeyCredential | null
  if (!used) throw new Error('no passkey')
  const response = used.response as AuthenticatorAssertionResponse
  return asJson(used, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    ...(response.userHandle && { userHandle: text(response.userHandle) }),
  })
}

function asJson(credential: PublicKeyCredential, response: object): object {
  const { id, rawId, type } = credential
  return { id, rawId: text(rawId), type, response, clientExtensionResults: {} }
}

function text(buffer: ArrayBuffer): string {
  return toBase64Url(new Uint8Array(buffer))
}
