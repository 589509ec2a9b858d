/** Proof of work as it crosses the wire: plain constants and shapes, so that the browser may know them. */
export const challengePath = '/api/challenge'
export const workHeader = 'X-Work'
/** The same in a plain form. */
export const workField = 'work'
/** The script that solves it, at a fixed address: the policy `portal-script` names it. */
export const solverPath = '/work-solver.js'

/**
 * Each try costs `iterations` rounds of PBKDF2-SHA-256, which browsers run natively, so that a phone is not much slower
 * than a rented machine. The answer lies at random below `triesMax`: unlike with a leading-zeros puzzle the worst case is
 * bounded, so nobody waits long by bad luck. 95 of 100 are solved within 3 s on a phone six times slower than a desk
 * computer; test/journeys/work.spec.ts measures it.
 */
export const workDifficulty = { algorithm: 'PBKDF2/SHA-256', iterations: 4000, triesMax: 200 } as const

/** How long a challenge may be solved and sent: a slow network and a form read once more fit into it. */
export const workMinutes = 10
/** A solution is about 900 characters; what is longer is refused unread. */
export const workCharsMax = 2048

/** What `GET /api/challenge` answers, in the format of altcha; `data.until` is in milliseconds since 1970. */
export interface WorkChallenge {
  readonly parameters: {
    readonly algorithm: string
    readonly cost: number
    readonly data: { readonly until: number }
    readonly keyLength: number
    readonly keyPrefix: string
    readonly keySignature: string
    readonly nonce: string
    readonly salt: string
  }
  readonly signature: string
}

export interface WorkSolution {
  readonly counter: number
  /** Hexadecimal. */
  readonly derivedKey: string
}

/** The value of `X-Work`: base64 of the JSON of both. */
export function workValue(challenge: WorkChallenge, { counter, derivedKey }: WorkSolution): string {
  return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }))
}
