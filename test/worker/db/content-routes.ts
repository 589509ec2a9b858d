import type { TestHome } from '../../support/home.ts'
import type { SignedIn } from '../../support/staff.ts'
import type { Filed } from '../matters/told.ts'
import { deskContent, deskHandings } from './content-routes-desk.ts'
import { gridContent, gridHandings } from './content-routes-grid.ts'

/** Asks for the content of this matter, as the handler of its unit or whoever its stage names. */
export type Visit = (handler: SignedIn, filed: Filed) => Promise<Response>

/**
 * To whom a route hands what residents wrote:
 * `nobody` none of it · `holder` their own, by the code: no event is needed · `staff` the content of a matter, in text or
 * ciphertext: each visit is the named event, in the chain of the matter's unit.
 */
export type Handing =
  | { readonly to: 'nobody' | 'holder' }
  | {
      readonly to: 'staff'
      readonly event: `${'matter' | 'task'}.${string}`
      readonly visit: Visit
      /** Brings a matter to where the route hands something out, and says who asks; absent: any matter, any handler. */
      readonly stage?: (home: TestHome) => Promise<{ readonly filed: Filed; readonly who: SignedIn }>
    }

const nobody: Handing = { to: 'nobody' }
const holder: Handing = { to: 'holder' }

/**
 * The routes of staff that hand out content, as
 * `'GET /api/staff/matters/:id': { to: 'staff', event: 'matter.look', visit: (handler, { id }) => handler.request(…) }`.
 * The desk adds its own here; a test tries each of them.
 */
export const staffContent: Readonly<Record<string, Handing>> = { ...deskContent, ...gridContent }

/** Every route of the application; one that is not here fails a test. Whole folders where nothing below has content. */
export const handings: Readonly<Record<string, Handing>> = {
  'GET /api/health': nobody,
  'GET /api/challenge': nobody,
  'GET /api/search': nobody,
  'POST /api/assistant': nobody,
  'POST /api/matters': holder,
  'POST /api/matters/*': holder,
  'GET /api/matters/attachments/*': holder,
  'PUT /api/matters/attachments/*': holder,
  'POST /api/volunteers': nobody,
  'POST /api/volunteers/*': nobody,
  'GET /api/surveys/*': nobody,
  'POST /api/surveys/*': nobody,
  'GET /api/accountability': nobody,
  'GET /accountability/': nobody,
  'GET /accountability': nobody,
  'GET /data/ledger-head.txt': nobody,
  'GET /search': nobody,
  'GET /search/': nobody,
  'GET /ask': nobody,
  'GET /ask/': nobody,
  'POST /ask/': nobody,
  'GET /report/*': nobody,
  'POST /report/*': holder,
  'GET /volunteer/*': nobody,
  'POST /volunteer/*': nobody,
  'GET /survey/*': nobody,
  'POST /survey/*': nobody,
  'GET /staff/*': nobody,
  // Of staff each route by itself, never a folder: accounts and sessions.
  'POST /api/staff/sign-in': nobody,
  'POST /api/staff/sign-out': nobody,
  'GET /api/staff/session': nobody,
  'POST /api/staff/passkey': nobody,
  'POST /api/staff/passkey/options': nobody,
  'POST /api/staff/set-up/look': nobody,
  'POST /api/staff/set-up/options': nobody,
  'POST /api/staff/set-up/password': nobody,
  'POST /api/staff/set-up/passkey': nobody,
  'POST /api/staff/operator/invite': nobody,
  'POST /api/staff/operator/leave': nobody,
  'POST /api/staff/operator/list': nobody,
  'POST /api/staff/operator/demo': nobody,
  // Written down by a clerk; the answer is the receipt alone.
  'POST /api/staff/intake': nobody,
  // Keys open content and are none; each use is an event of its own.
  'GET /api/staff/keys': nobody,
  'POST /api/staff/keys/personal': nobody,
  'POST /api/staff/keys/passphrase': nobody,
  'GET /api/staff/keys/units/:recipient': nobody,
  'POST /api/staff/keys/unlock': nobody,
  'POST /api/staff/keys/grant': nobody,
  'POST /api/staff/keys/admit': nobody,
  'POST /api/staff/keys/renew': nobody,
  'POST /api/staff/keys/recover/ask': nobody,
  'POST /api/staff/keys/recover/agree': nobody,
  'POST /api/staff/keys/recover/open': nobody,
  'POST /api/staff/keys/recover/grant': nobody,
  'POST /api/staff/operator/demo-keys': nobody,
  'GET /api/staff/accounts': nobody,
  'POST /api/staff/accounts/invite': nobody,
  'POST /api/staff/accounts/leave': nobody,
  'GET /api/staff/counts': nobody,
  'GET /api/staff/ledger': nobody,
  'GET /api/staff/ledger/chains': nobody,
  'GET /api/staff/ledger/verify/:unit': nobody,
  'GET /api/staff/switches': nobody,
  'POST /api/staff/switches/:name': nobody,
  ...deskHandings,
  ...gridHandings,
  ...staffContent,
}

/** The entry of this route itself, or of the folder that it is in: the longest one. */
export function handingOf(route: string, known = handings): Handing | null {
  const own = known[route]
  if (own) return own
  const folders = Object.keys(known).filter((entry) => entry.endsWith('/*') && route.startsWith(entry.slice(0, -1)))
  const [longest] = folders.sort((a, b) => b.length - a.length)
  return (longest !== undefined && known[longest]) || null
}
