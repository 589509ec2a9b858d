import type { RecipientId } from '../../../worker/contract/sealing.ts'
import type { SessionView } from '../../../worker/contract/staff.ts'
import type { OwnKeysView, UnlockAnswer } from '../../../worker/contract/staff-keys.ts'
import type { Directory } from '../sealing/directory.ts'
import { SealingFault, type SealingReason } from '../sealing/fault.ts'
import type { Opener } from '../sealing/recipients.ts'
import { type Derive, deriveKey } from '../staff-keys/passphrase.ts'
import { type OwnKeys, openPersonal } from '../staff-keys/personal.ts'
import { type Inbox, openCustody, openInbox } from '../staff-keys/unlock.ts'
import { readStaff, writeStaff } from './ask.ts'
import { directoryOf, forgetDirectories } from './directories.ts'
import { findSession, onSession } from './session.ts'

/** What somebody of staff can open in this page, after their passphrase. In memory alone: it ends with the page. */
export interface Ring {
  readonly own: OwnKeys
  /** An opener per epoch, of every inbox; `openerFor` finds the one that fits. */
  readonly inboxes: readonly Opener<'inbox'>[]
  readonly custodians: readonly Opener<'custodian'>[]
  readonly answers: readonly UnlockAnswer[]
  /** For `sealReply`: by which inbox the person may answer. */
  readonly members: readonly (Inbox['member'] & { readonly unit: RecipientId<'inbox'> })[]
  /** Keys that stand for the person and did not open, with the reason. */
  readonly closed: readonly { readonly recipient: UnlockAnswer['recipient']; readonly reason: SealingReason }[]
}

/** The person has made no keys of their own yet: `/staff/keys/` is where they do. */
export class NoKeysYet extends Error {
  override readonly name = 'NoKeysYet'
}

/** What one answer of the server gives. */
type Part = Pick<Ring, 'inboxes' | 'custodians' | 'members' | 'closed'>

let held: Ring | null = null

onSession((view) => {
  if (!view) forgetRing()
})

/**
 * Opens one's own keys and every key of a unit that stands for one. A key of a unit that does not open is told in
 * `closed` and keeps no other one from opening.
 * @param code of the person, S-… @param derive from passphrase to key; a page that shows its progress gives its own
 * @throws SealingFault closed for a wrong passphrase · NoKeysYet · StaffFault · NoAnswer
 */
export async function unlockRing(code: string, passphrase: string, derive: Derive = deriveKey): Promise<Ring> {
  const { personal, units } = await readStaff<OwnKeysView>('/keys')
  if (!personal) throw new NoKeysYet()
  return openUnits(await openPersonal(code, personal, passphrase, derive), units)
}

/** The same person's ring after a key of a unit was given or begun: without the passphrase again. @throws as above */
export async function renewRing({ own }: Ring): Promise<Ring> {
  forgetDirectories()
  return openUnits(own, (await readStaff<OwnKeysView>('/keys')).units)
}

async function openUnits(own: OwnKeys, units: OwnKeysView['units']): Promise<Ring> {
  const { grants } = await findSession()
  const answers = await Promise.all(
    units
      .filter(({ mine }) => mine.length > 0)
      .map(({ recipient }) => writeStaff<UnlockAnswer>('/keys/unlock', { recipient })),
  )
  const parts = await Promise.all(answers.map((answer) => openPart(answer, own, grants)))
  held = {
    own,
    answers,
    inboxes: parts.flatMap(({ inboxes }) => inboxes),
    custodians: parts.flatMap(({ custodians }) => custodians),
    members: parts.flatMap(({ members }) => members),
    closed: parts.flatMap(({ closed }) => closed),
  }
  return held
}

/** What this page has open; null: nothing. */
export function heldRing(): Ring | null {
  return held
}

/** Locks again: after signing out, and whenever the person wants. */
export function forgetRing(): void {
  held = null
}

async function openPart(answer: UnlockAnswer, own: OwnKeys, grants: SessionView['grants']): Promise<Part> {
  const nothing: Part = { inboxes: [], custodians: [], members: [], closed: [] }
  try {
    return { ...nothing, ...(await openAnswer(answer, own, await directoryOf(answer.recipient), grants)) }
  } catch (error) {
    // Files of the site that did not come: as if the root were unknown.
    const reason = error instanceof SealingFault ? error.reason : 'root'
    return { ...nothing, closed: [{ recipient: answer.recipient, reason }] }
  }
}

async function openAnswer(
  answer: UnlockAnswer,
  own: OwnKeys,
  directory: Directory,
  grants: SessionView['grants'],
): Promise<Partial<Part>> {
  const { recipient } = answer
  if (!isInbox(recipient)) return { custodians: await openCustody(answer, own, directory) }
  const { openers, member } = await openInbox(answer, own, directory, {
    shownAs: shownAs(recipient, grants),
    now: Date.now(),
  })
  return { inboxes: openers, members: [{ ...member, unit: recipient }] }
}

/** As residents may see the person: by the role in which they hold this inbox. */
function shownAs(recipient: RecipientId<'inbox'>, grants: SessionView['grants']): string {
  const here = grants.filter(({ unit }) => recipient === `inbox:${unit}`)
  const grant = ['handler', 'reviewer', 'dispatcher'].flatMap((role) => here.filter((one) => one.role === role))[0]
  return grant?.roleText ?? ''
}

function isInbox(recipient: UnlockAnswer['recipient']): recipient is RecipientId<'inbox'> {
  return recipient.startsWith('inbox:')
}
