import { unitName } from '../../../content/units/name.ts'
import { deskLimits } from '../../contract/desk.ts'
import type { NoteView } from '../../contract/desk-notes.ts'
import { PortalError } from '../../contract/errors.ts'
import type { Envelope } from '../../contract/sealing.ts'
import { decryptField, encryptField } from '../../db/at-rest.ts'
import { type Rider, writeWithEvent } from '../../db/write.ts'
import { findMove } from '../rules.ts'
import { keptTime } from '../sealed/hour.ts'
import { type EnvelopeRow, keepEnvelope, selectSealedNotes, selectWrapsOfNotes, type WrapRow } from '../sealed/sql.ts'
import type { DeskContext } from './find.ts'
import { insertNote, type NoteRow, selectNextNote, selectNotes } from './notes/sql.ts'
import type { DeskRow } from './sql.ts'

/** In the open, or sealed to the inbox of the unit; which of them, the matter decides. */
export interface Noted {
  readonly text?: string | undefined
  readonly note?: Envelope<'note'> | undefined
}

/**
 * Writes something down for colleagues. It waits for nobody and puts nobody's step in the wrong: the version stays.
 * @throws PortalError conflict where the table does not know it, when there are too many, or when a colleague took the
 * place of a sealed one; refused for plain words about a sealed matter, and the other way round
 */
export async function writeNote(ctx: DeskContext, row: DeskRow, noted: Noted): Promise<void> {
  const { desk, matters } = ctx.words
  const { id, unit, state, keeping } = row
  const move = findMove('matter.note', state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: matters.notNow })
  const { seq } = (await ctx.db.first<{ seq: number }>(selectNextNote(id))) ?? { seq: 0 }
  if (seq >= deskLimits.notesMax) throw new PortalError('conflict', { message: desk.notesFull(deskLimits.notesMax) })
  const sealed = checkWay(ctx, row, noted, seq)
  const noteId = ctx.ids.mint()
  const at = keptTime(keeping, ctx.clock.now())
  const text = noted.text === undefined ? null : await encryptField(ctx, `notes.text|${noteId}`, noted.text)
  const written = await writeWithEvent(ctx, {
    change: insertNote({
      id: noteId,
      matterId: id,
      state,
      // Words in the open take the next place, whatever was written meanwhile.
      seq: noted.note?.seq ?? null,
      staffId: ctx.actor.staff,
      role: ctx.actor.role,
      unit: ctx.actor.unit,
      textCipher: text,
      at,
    }),
    event: { subjectKind: 'matter', subjectId: id, unit, action: move.action, at, detail: { basis: move.basis } },
    also: sealed,
  })
  if (!written) throw new PortalError('conflict', { message: noted.note ? desk.noteTaken : desk.stale })
}

function checkWay(ctx: DeskContext, { id, unit, keeping }: DeskRow, { note }: Noted, seq: number): Rider[] {
  const { noteSealed, noteTaken } = ctx.words.desk
  if (keeping === 'open') {
    if (note) throw new PortalError('refused')
    return []
  }
  if (!note) throw new PortalError('refused', { message: noteSealed })
  if (note.seq !== seq) throw new PortalError('conflict', { message: noteTaken })
  if (note.wraps.some(({ recipient }) => recipient !== `inbox:${unit}`)) {
    throw new PortalError('conflict', { message: ctx.words.matters.wrongInbox })
  }
  return keepEnvelope(id, 'note', note)
}

/** Oldest first; of a sealed matter who and when alone. */
export async function showNotes(ctx: DeskContext, matterId: string): Promise<NoteView[]> {
  const rows = await ctx.db.all<NoteRow>(selectNotes(matterId))
  return Promise.all(
    rows.map(async ({ id, seq, code, staffId, role, unit, textCipher, at }) => ({
      seq,
      at: new Date(at).toISOString(),
      by: code,
      byMe: staffId === ctx.actor.staff,
      role,
      unitName: unitName(unit),
      text: textCipher === null ? null : await decryptField(ctx, `notes.text|${id}`, textCipher),
    })),
  )
}

/** The ciphertext of sealed notes with the keys of one inbox, and the place of the next one. */
export async function sealedNotes(ctx: DeskContext, matterId: string, inbox: string) {
  const [envelopes, wraps, next] = await Promise.all([
    ctx.db.all<EnvelopeRow>(selectSealedNotes(matterId)),
    ctx.db.all<WrapRow>(selectWrapsOfNotes(matterId, inbox)),
    ctx.db.first<{ seq: number }>(selectNextNote(matterId)),
  ])
  const notes = envelopes.map(({ seq, ciphertext }) => ({
    seq,
    ciphertext,
    wraps: wraps
      .filter((wrap) => wrap.seq === seq)
      .map(({ recipient, epoch, enc, key }) => ({ recipient, epoch, enc, key })),
  }))
  return { notes: notes as unknown as Envelope<'note'>[], nextNoteSeq: next?.seq ?? 0 }
}
