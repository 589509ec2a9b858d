import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { openNote, sealNote } from '../../../site/browser/sealing/notes.ts'
import { rewrap } from '../../../site/browser/staff-keys/transfer.ts'
import { deskLimits, type MatterForHandler } from '../../../worker/contract/desk.ts'
import { sql } from '../../../worker/db/database.ts'
import { donghu, nanchang } from '../../site/sealing/actors.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { actors, postSealed, seal } from '../matters/sealed-matter.ts'
import { count, file, look, put, stored, tell } from '../matters/told.ts'
import { brokenOf, mattersPath, step, unitOf, versionOf } from './desk-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const text = 'canary-note 昨天去过，没有人在家。'

describe('a note for colleagues', () => {
  it('is read by whoever works on the matter, oldest first, with who wrote it', async () => {
    const filed = await file(home)
    const { dispatcher, handler } = await unitOf(home)
    expect((await step(home, handler, filed, 'note', { text })).status).toBe(200)
    expect((await step(home, dispatcher, filed, 'note', { text: '请先打电话。' })).status).toBe(200)
    const { notes } = (await (await handler.request(`${mattersPath}/${filed.id}`)).json()) as MatterForHandler
    expect(notes).toMatchObject([
      { seq: 0, by: handler.code, byMe: true, role: 'handler', unitName: '南昌市东湖区综治中心（演示）', text },
      { seq: 1, by: dispatcher.code, byMe: false, role: 'dispatcher' },
    ])
    expect(await count(home, 'events', "action = 'matter.note'")).toBe(2)
    expect(await brokenOf(home)).toBe(null)
  })

  it('is encrypted at rest, stands in no event, and puts nobody’s step in the wrong', async () => {
    const filed = await file(home)
    const { dispatcher, handler } = await unitOf(home)
    const version = await versionOf(home, filed.id)
    await step(home, handler, filed, 'note', { text })
    expect(await stored(home)).not.toContain('canary-note')
    expect((await dispatcher.post(`${mattersPath}/${filed.id}/queue`, { version })).status).toBe(200)
  })

  it('is one of 200 at most', async () => {
    const filed = await file(home)
    const { handler } = await unitOf(home)
    await step(home, handler, filed, 'note', { text })
    const numbered = (seq: number) =>
      home.db.batch([sql('UPDATE notes SET seq = ? WHERE seq = (SELECT max(seq) FROM notes)', seq)])
    await numbered(deskLimits.notesMax - 2)
    expect((await step(home, handler, filed, 'note', { text })).status).toBe(200)
    const full = await step(home, handler, filed, 'note', { text })
    expect([full.status, (await full.json()).error.message]).toEqual([409, '这件事的备注已经有200条，不能再加。'])
  })

  it('never reaches the person: not on their page, not in their copy, not even that there is one', async () => {
    const filed = await file(home)
    const handler = await signIn(home, 'handler')
    const before = await look(home, filed)
    await step(home, handler, filed, 'note', { text })
    const after = await look(home, filed)
    expect(after).toEqual(before)
    const copy = await (await tell(home, 'copy', { receipt: filed.receipt })).text()
    expect(copy).toContain('canary-first')
    expect(copy).not.toMatch(/canary-note|内部备注|"notes"/)
  })

  it('is written once per key, by 20 at once without a loss, and is nobody’s else', async () => {
    const filed = await file(home)
    const { handler } = await unitOf(home)
    const key = mintKey()
    for (let time = 0; time < 3; time++) {
      expect((await handler.post(`${mattersPath}/${filed.id}/note`, { text }, key)).status).toBe(200)
    }
    expect(await count(home, 'notes')).toBe(1)
    const many = await Promise.all(Array.from({ length: 20 }, () => step(home, handler, filed, 'note', { text })))
    expect(many.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect([await count(home, 'notes'), await brokenOf(home)]).toEqual([21, null])
    for (const role of ['supervisor', 'custodian', 'grid-worker', 'auditor'] as const) {
      expect(
        (await step(home, await signIn(home, role, { readsContent: role === 'supervisor' }), filed, 'note', { text }))
          .status,
        role,
      ).toBe(404)
    }
    expect((await step(home, handler, filed, 'note', { text: '' })).status).toBe(400)
    await put(home, filed.id, 'withdrawn')
    expect((await step(home, handler, filed, 'note', { text })).status).toBe(409)
  })
})

describe('a note on a sealed matter', () => {
  it('is sealed in the browser to the inbox alone, takes its place once, and opens with the key of the unit', async () => {
    const { matter } = await seal()
    await postSealed(home, matter)
    const filed = { id: matter.matter }
    const { handler, dispatcher } = await unitOf(home)
    const read = async () => (await (await handler.request(`${mattersPath}/${filed.id}`)).json()) as MatterForHandler
    expect((await read()).sealed).toMatchObject({ notes: [], nextNoteSeq: 0 })
    expect((await step(home, handler, filed, 'note', { text })).status).toBe(422)
    const inbox = await actors.directory.find('inbox', donghu)
    const note = await sealNote({ matter: filed.id, seq: 0 }, text, inbox)
    expect(note.wraps.map(({ recipient }) => recipient)).toEqual(['inbox:360102-centre'])
    const answers = await Promise.all([handler, dispatcher].map((who) => step(home, who, filed, 'note', { note })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { sealed, notes } = await read()
    expect(notes).toMatchObject([{ seq: 0, text: null }])
    expect(sealed?.nextNoteSeq).toBe(1)
    const [kept] = sealed?.notes ?? []
    if (!kept) throw new Error('no note')
    const opened = await openNote({ matter: filed.id, seq: 0 }, kept, actors.inbox)
    expect(opened).toBe(text)
    await expect(openNote({ matter: 'other', seq: 0 }, kept, actors.inbox)).rejects.toThrow()
    expect(await count(home, 'wraps', "purpose = 'note'")).toBe(1)
    const foreign = {
      ...note,
      seq: 1,
      wraps: note.wraps.map((wrap) => ({ ...wrap, recipient: 'inbox:360103-centre' })),
    }
    expect((await step(home, handler, filed, 'note', { note: foreign })).status).toBe(409)
    expect(
      (await step(home, handler, filed, 'note', { note: { ...note, wraps: [...note.wraps, ...note.wraps] } })).status,
    ).toBe(400)
  })

  it('goes along when the matter changes hands: its key wrapped anew, or the matter does not go', async () => {
    const { matter } = await seal()
    await postSealed(home, matter)
    const filed = { id: matter.matter }
    const { handler, dispatcher } = await unitOf(home)
    const inbox = await actors.directory.find('inbox', donghu)
    await step(home, handler, filed, 'note', { note: await sealNote({ matter: filed.id, seq: 0 }, text, inbox) })
    await step(home, dispatcher, filed, 'queue')
    const { sealed } = (await (await dispatcher.request(`${mattersPath}/${filed.id}`)).json()) as MatterForHandler
    if (!sealed) throw new Error('not sealed')
    const wraps = await rewrap(sealed, [actors.inbox], await actors.directory.find('inbox', nanchang))
    const unit = '360100-centre'
    const without = wraps.filter(({ purpose }) => purpose !== 'note')
    expect((await step(home, dispatcher, filed, 'assign', { unit, wraps: without })).status).toBe(422)
    expect((await step(home, dispatcher, filed, 'assign', { unit, wraps })).status).toBe(200)
    const next = await signIn(home, 'handler', { unit, place: '360100' })
    const theirs = (await (await next.request(`${mattersPath}/${filed.id}`)).json()) as MatterForHandler
    const [kept] = theirs.sealed?.notes ?? []
    if (!kept) throw new Error('no note')
    expect(await openNote({ matter: filed.id, seq: 0 }, kept, actors.otherInbox)).toBe(text)
  })
})
