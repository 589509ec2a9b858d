import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { fromBase64Url, toBase64Url } from '../../contract/bytes.ts'
import { encode } from '../secrets.ts'

/** Where passkeys live: the address that pages are asked for at. An IP address is no valid domain for them. */
export interface Site {
  /** `https://pingan.example` */
  readonly origin: string
  readonly name: string
}

/** What is kept of a passkey. */
export interface PasskeyRecord {
  readonly id: string
  /** base64url */
  readonly publicKey: string
  readonly counter: number
}

/** The device checks the person (finger, face, PIN): having it and being them are the two factors. */
const userVerification = 'required' as const

/** ES256 and RS256: what old browsers and both homes verify. */
const supportedAlgorithmIDs = [-7, -257]

export function registrationOptions(
  site: Site,
  user: { readonly id: string; readonly name: string },
  challenge: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: domainOf(site),
    userName: user.name,
    userDisplayName: user.name,
    userID: encode(user.id),
    challenge: fromBase64Url(challenge),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification },
    supportedAlgorithmIDs,
  })
}

/** @returns null when it does not hold */
export async function verifyRegistration(
  site: Site,
  response: unknown,
  challenge: string,
): Promise<PasskeyRecord | null> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: domainOf(site),
      requireUserVerification: true,
      supportedAlgorithmIDs,
    })
    if (!registrationInfo?.userVerified) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { id, publicKey: toBase64Url(publicKey), counter }
  } catch {
    return null
  }
}

/** No account is asked for: the device offers what it holds for this site, and nobody learns who has an account. */
export function authenticationOptions(site: Site, challenge: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: domainOf(site),
    challenge: fromBase64Url(challenge),
    userVerification,
  })
}

/** @returns the counter after this use, or null when it does not hold */
export async function verifyAuthentication(
  site: Site,
  response: unknown,
  challenge: string,
  record: PasskeyRecord,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: domainOf(site),
      credential: { id: record.id, publicKey: fromBase64Url(record.publicKey), counter: record.counter },
      requireUserVerification: true,
    })
    return verified && authenticationInfo.userVerified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

function domainOf({ origin }: Site): string {
  return new URL(origin).hostname
}
