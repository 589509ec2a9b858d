import type { ConsentPurpose, ServiceCode, TimeCode } from '../contract/volunteers.ts'
import type { VolunteerState } from './rules.ts'

/** What names or reaches a person: one JSON, encrypted at rest. */
export interface Person {
  readonly name: string
  readonly phone: string
  readonly qualifications?: string
  readonly emergencyContact?: { readonly name: string; readonly phone: string }
  readonly nationalNumber?: string
}

export interface Place {
  readonly city: string
  readonly county?: string
}

/** A row of `volunteers`, its person still sealed. */
export interface StoredVolunteer {
  readonly id: string
  readonly authHash: string
  readonly state: VolunteerState
  readonly place: Place
  readonly services: readonly ServiceCode[]
  readonly times: readonly TimeCode[]
  readonly personCipher: string
  readonly noticeVersion: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

export interface Consent {
  readonly purpose: ConsentPurpose
  readonly givenAt: number
}

/** All that is stored about a volunteer, in words, for the volunteer alone. */
export interface VolunteerForSelf extends Person {
  readonly state: VolunteerState
  readonly stateText: string
  readonly nextText: string
  /** Day in Jiangxi, as in 2026-11-21. */
  readonly signedUpOn: string
  readonly adult: true
  readonly place: Place & { readonly name: string }
  readonly services: readonly { readonly code: ServiceCode; readonly name: string; readonly before: string }[]
  readonly times: readonly { readonly code: TimeCode; readonly name: string }[]
  readonly consents: readonly { readonly purpose: ConsentPurpose; readonly name: string; readonly givenOn: string }[]
  readonly noticeVersion: string
}
