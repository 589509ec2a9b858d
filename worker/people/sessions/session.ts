import { actAs, type Context, type StaffActor } from '../../context.ts'
import { toBase64Url } from '../../contract/bytes.ts'
import type { Grant } from '../../contract/roles.ts'
import { staffLimits } from '../../contract/staff.ts'
import { decryptField } from '../../db/at-rest.ts'
import type { Statement } from '../../db/database.ts'
import { portalChain } from '../../db/ledger.ts'
import { type Rider, writeWithEvent } from '../../db/write.ts'
import { type HolderRow, selectHolderById } from '../accounts/sql.ts'
import { hashOf, isSame, keyedHash } from '../secrets.ts'
import { deleteSession, dropSession, insertSession, type SessionRow, selectSession, touchSession } from './sql.ts'

/** Somebody signed in. */
export interface Session {
  readonly staff: string
  readonly code: string
  readonly isDemo: boolean
  readonly grants: readonly Grant[]
  readonly nameCipher: string
  readonly tokenHash: string
}

const tokenBytes = 32
const minuteMs = 60_000
const idleMs = staffLimits.idleMinutes * minuteMs
const sessionMs = staffLimits.sessionHours * 60 * minuteMs
/** How finely idleness is measured: not every request writes. */
const touchMs = 10_000

export interface Opening {
  readonly staffId: string
  /** The guarded change that lets somebody in once: a one-time code or the count of a passkey. */
  readonly change: Statement
  readonly by: 'password' | 'passkey'
  readonly also: readonly Rider[]
  /** What the browser held before: it ends. */
  readonly former: string | null
}

/** Opens a session under a new token. @returns the token, or null when the change met no row: the code was used */
export async function openSession(ctx: Context, opening: Opening): Promise<string | null> {
  const { staffId, change, by, former } = opening
  const token = toBase64Url(ctx.ids.bytes(tokenBytes))
  const [hash, formerHash] = await Promise.all([hashOf(token), hashOf(former ?? '')])
  const rows = await ctx.db.all<HolderRow>(selectHolderById(staffId))
  const grants = grantsOf(rows)
  const actor = grants[0] ? actAs(staffId, grants[0], grants) : ctx.actor
  const isOpen = await writeWithEvent(
    { ...ctx, actor },
    {
      change,
      event: {
        subjectKind: 'staff',
        subjectId: staffId,
        unit: grants[0]?.unit ?? portalChain,
        action: 'staff.sign-in',
        detail: { by },
      },
      also: [
        (eventId) => insertSession(hash, staffId, ctx.clock.now(), eventId),
        (eventId) => dropSession(formerHash, eventId),
        ...opening.also,
      ],
    },
  )
  return isOpen ? token : null
}

/** Who holds this token now: the person works here, did something lately, and came in today. Null for everybody else. */
export async function findSession(ctx: Context, token: string | null): Promise<Session | null> {
  if (token === null) return null
  const now = ctx.clock.now()
  const tokenHash = await hashOf(token)
  const rows = await ctx.db.all<SessionRow>(selectSession(tokenHash, now - sessionMs, now - idleMs))
  const [row] = rows
  if (!row || (row.isDemo === 1 && !ctx.settings.isDemonstration)) return null
  if (row.seenAt <= now - touchMs) await ctx.db.batch([touchSession(tokenHash, now)])
  const { staffId, code, nameCipher, isDemo } = row
  return { staff: staffId, code, nameCipher, isDemo: isDemo === 1, grants: grantsOf(rows), tokenHash }
}

/** Ends a session at the wish of its holder. */
export async function endSession(ctx: Context, session: Session): Promise<void> {
  await writeWithEvent(ctx, {
    change: deleteSession(session.tokenHash),
    event: {
      subjectKind: 'staff',
      subjectId: session.staff,
      unit: session.grants[0]?.unit ?? portalChain,
      action: 'staff.sign-out',
    },
  })
}

/** The person in one of the roles that they hold. */
export function actorIn(session: Session, grant: Grant): StaffActor {
  return actAs(session.staff, grant, session.grants)
}

export function nameOf(ctx: Context, staffId: string, nameCipher: string): Promise<string> {
  return decryptField(ctx, nameField(staffId), nameCipher)
}

export const nameField = (staffId: string) => `staff.name|${staffId}`

/** What a write must carry beside the cookie; bound to the session, and worthless without it. */
export function writeToken(ctx: Context, session: Session): Promise<string> {
  return keyedHash(ctx, `write|${session.tokenHash}`)
}

export async function isWriteToken(ctx: Context, session: Session, given: string): Promise<boolean> {
  return isSame(given, await writeToken(ctx, session))
}

function grantsOf(rows: readonly HolderRow[]): Grant[] {
  return rows.flatMap(({ role, unit, place, topic, readsContent }) =>
    role && unit && place ? [{ role, unit, place, topic, readsContent: readsContent === 1 }] : [],
  )
}
