import { type Actor, actAs, contextFor, type StaffActor } from '../../worker/context.ts'
import { type Grant, isStaffRole, type PublicRole, type Role, type StaffRole } from '../../worker/contract/roles.ts'
import { sessionCookie, tokenHeader } from '../../worker/contract/staff.ts'
import { encryptField } from '../../worker/db/at-rest.ts'
import { portalChain } from '../../worker/db/ledger.ts'
import { type EventDraft, writeWithEvent } from '../../worker/db/write.ts'
import { mintCode } from '../../worker/people/accounts/codes.ts'
import { insertNewStaff, insertRole } from '../../worker/people/accounts/sql.ts'
import { hashOfName } from '../../worker/people/invites/invite.ts'
import { hashOf } from '../../worker/people/secrets.ts'
import { findSession, nameField, writeToken } from '../../worker/people/sessions/session.ts'
import { insertSession } from '../../worker/people/sessions/sql.ts'
import { mintKey, type TestHome } from './home.ts'

/** The demo unit of 东湖区. */
export const demoUnit = '360102-centre'

/** Somebody of staff, in one role; everything but the role has a value that most tests do not care about. */
export function staffActor(role: StaffRole, change: Partial<Grant & { staff: string }> = {}): StaffActor {
  const { staff = `staff-${role}`, ...grant } = change
  return actAs(staff, { role, unit: demoUnit, place: '360102', topic: null, readsContent: false, ...grant })
}

/** The actor of any role. */
export function actorOf(role: Role): Actor {
  return isStaffRole(role) ? staffActor(role) : { role: role as PublicRole }
}

/** Somebody of staff who is signed in: their requests carry the cookie, their writes the token. */
export interface SignedIn {
  readonly staff: string
  readonly code: string
  readonly cookie: string
  readonly token: string
  request(path: string, init?: RequestInit): Promise<Response>
  post(path: string, body: unknown, key?: string): Promise<Response>
}

/**
 * Makes somebody with these roles, and a session of theirs, straight in the database: what signing in itself does,
 * test/worker/staff tests.
 */
export async function signIn(
  home: TestHome,
  role: StaffRole,
  change: Partial<Grant & { name: string; isDemo: boolean }> = {},
  ...further: readonly Grant[]
): Promise<SignedIn> {
  const ctx = contextFor(home, 'system')
  const { name = '测试人员', isDemo = false, ...grant } = change
  const staff = home.ids.mint()
  const code = mintCode(ctx)
  const secret = home.ids.mint()
  const [hash, nameCipher, nameHash] = await Promise.all([
    hashOf(secret),
    encryptField(ctx, nameField(staff), name),
    hashOfName(ctx, name),
  ])
  const event: EventDraft = { subjectKind: 'staff', subjectId: staff, unit: portalChain, action: 'staff.join' }
  const { now } = home.time
  await writeWithEvent(ctx, {
    change: insertNewStaff({ id: staff, code, nameCipher, nameHash, isDemo: isDemo ? 1 : 0 }, now),
    event,
    also: [
      ...[staffActor(role, grant), ...further].map(
        (one, index) => (eventId: string) =>
          insertRole(staff, { ...one, readsContent: one.readsContent ? 1 : 0 }, now + index, eventId),
      ),
      (eventId) => insertSession(hash, staff, now, eventId),
    ],
  })
  return wearing(home, { staff, code, cookie: `${sessionCookie}=${secret}` })
}

/** Requests of whoever holds this cookie. */
export async function wearing(
  home: TestHome,
  who: { readonly staff: string; readonly code: string; readonly cookie: string },
): Promise<SignedIn> {
  const secret = who.cookie.slice(sessionCookie.length + 1)
  const ctx = contextFor(home, 'system')
  const session = await findSession(ctx, secret)
  const token = session ? await writeToken(ctx, session) : ''
  const request = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', who.cookie)
    if (init.method && init.method !== 'GET' && !headers.has(tokenHeader)) headers.set(tokenHeader, token)
    return home.request(path, { ...init, headers })
  }
  const post = (path: string, body: unknown, key = mintKey()) =>
    request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
    })
  return { ...who, token, request, post }
}
