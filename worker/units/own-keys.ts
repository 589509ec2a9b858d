import type { Context, StaffActor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { kdf, type OwnKeysView, type OwnUnitKey, type PersonalKeys } from '../contract/staff-keys.ts'
import type { PersonalKeysInput, RewrappedInput } from '../contract/staff-keys-schemas.ts'
import { type EventDraft, writeWithEvent } from '../db/write.ts'
import { headRole, keysBeside, recipientName, recipientsOf } from './recipients.ts'
import {
  type EpochRow,
  emptyWraps,
  type HeldRow,
  type PersonalRow,
  putPersonal,
  rewrapPersonal,
  selectCode,
  selectEpochs,
  selectOwnHeld,
  selectPersonal,
} from './sql.ts'

/** The context of somebody of staff. */
export type StaffContext = Context & { readonly actor: StaffActor }

/** One's own keys, and which keys of units one may hold. */
export async function readOwnKeys(ctx: StaffContext): Promise<OwnKeysView> {
  const { staff, grants } = ctx.actor
  const all = grants.flatMap(({ unit, role }) => recipientsOf(unit, role).map((recipient) => ({ recipient, unit })))
  const apart = all.filter(({ recipient }, index) => all.findIndex((one) => one.recipient === recipient) === index)
  const units = apart.map(async ({ recipient, unit }): Promise<OwnUnitKey> => {
    const [epochs, held] = await Promise.all([
      ctx.db.all<EpochRow>(selectEpochs(recipient)),
      ctx.db.all<HeldRow>(selectOwnHeld(recipient, staff)),
    ])
    return {
      recipient,
      name: recipientName(recipient),
      newest: epochs.at(-1)?.epoch ?? 0,
      isDue: (epochs.at(-1)?.leftAt ?? null) !== null,
      mine: held.filter(({ enc }) => enc !== null).map(({ epoch }) => epoch),
      isHead: grants.some((one) => one.role === headRole && one.unit === unit),
    }
  })
  const [row, code] = await Promise.all([
    ctx.db.first<PersonalRow>(selectPersonal(staff)),
    ctx.db.first<{ code: string }>(selectCode(staff)),
  ])
  const held = apart.map(({ recipient }) => recipient)
  const beside = new Set(grants.flatMap(({ unit, role }) => keysBeside(unit, role)))
  const others = [...beside].filter((recipient) => !held.includes(recipient))
  return {
    code: code?.code ?? '',
    personal: row && personalOf(row),
    units: await Promise.all(units),
    others: others.map((recipient) => ({ recipient, name: recipientName(recipient) })),
  }
}

/**
 * Keeps the first pairs of somebody, or new ones after a lost passphrase: what was sealed to the former is emptied, and
 * the right to it stays, so that a colleague gives it anew.
 * @throws PortalError conflict when it is not the next generation
 */
export async function keepPersonalKeys(ctx: StaffContext, keys: PersonalKeysInput): Promise<void> {
  const { staff } = ctx.actor
  const isKept = await writeWithEvent(ctx, {
    change: putPersonal(staff, keys, ctx.clock.now()),
    event: ownEvent(ctx, keys.generation === 1 ? 'keys.make' : 'keys.make-anew', keys.generation),
    also: [emptyWraps(staff)],
  })
  if (!isKept) throw new PortalError('conflict')
}

/** The same pairs under another passphrase. @throws PortalError conflict when they were changed in between */
export async function changePassphrase(ctx: StaffContext, given: RewrappedInput): Promise<void> {
  const isKept = await writeWithEvent(ctx, {
    change: rewrapPersonal(ctx.actor.staff, given),
    event: ownEvent(ctx, 'keys.rewrap', given.generation),
  })
  if (!isKept) throw new PortalError('conflict')
}

function ownEvent({ actor }: StaffContext, action: string, generation: number): EventDraft {
  return { subjectKind: 'staff', subjectId: actor.staff, unit: actor.unit, action, detail: { generation } }
}

function personalOf(row: PersonalRow): PersonalKeys {
  return {
    kdf,
    salt: row.salt,
    generation: row.generation,
    encryption: { public: row.encryptionKey, wrapped: row.encryptionWrapped },
    signing: { public: row.signingKey, wrapped: row.signingWrapped },
  }
}
