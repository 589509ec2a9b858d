import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openEnvelope } from '../../../site/browser/sealing/envelope.ts'
import { openNote } from '../../../site/browser/sealing/notes.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { openReply } from '../../../site/browser/sealing/replies.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import type { Ring } from '../../../site/browser/staff/ring.ts'
import { sealUnitKey, type UnitKept } from '../../../site/browser/staff-keys/unit-key.ts'
import { openInbox } from '../../../site/browser/staff-keys/unlock.ts'
import { packAct, packNote, type Seen } from '../../../site/islands/Desk/case/deliver.ts'
import { draftOf } from '../../../site/islands/Desk/case/draft.ts'
import { openMatter } from '../../../site/islands/Desk/case/open-matter.ts'
import type { MatterForHandler } from '../../../worker/contract/desk.ts'
import type { Envelope } from '../../../worker/contract/sealing.ts'
import { confidential, donghu, meetActors, nanchang, now } from '../sealing/actors.ts'
import { compared, personOf } from '../staff-keys/staff.ts'

type Actors = Awaited<ReturnType<typeof meetActors>>

let actors: Actors
let seen: Seen & { readonly ring: Ring }
let openAsReporter: () => ReturnType<typeof openReporter>

beforeAll(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  actors = await meetActors()
  const { ceremony, directory, receivers, trust } = actors
  // The page knows the root by its frame, and fetches the signed keys of the city.
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => trust.fingerprint }) })
  vi.stubGlobal('fetch', async () => ({ json: async () => ceremony.directory }))
  const anna = await personOf('S-AAAAA')
  const kept = ceremony.keys.find(({ id }) => id === donghu) as UnitKept
  const wrap = { epoch: kept.epoch, ...(await sealUnitKey(kept, await compared(anna.keys))) }
  const answer = { recipient: donghu, wraps: [wrap] } as const
  const { openers, member } = await openInbox(answer, anna.own, directory, { shownAs: '办理人', now })
  const ring: Ring = {
    own: anna.own,
    inboxes: openers,
    custodians: [],
    answers: [answer],
    members: [{ ...member, unit: donghu }],
    closed: [],
  }
  const receipt = drawReceipt()
  const matter = await underReceipt(await sealMatter(confidential, receivers), receipt)
  openAsReporter = () => openReporter(matter.matter, matter.reporter, receipt)
  const sealed = {
    matter: matter.matter,
    reporter: { publicKey: 'a key that a server names' },
    body: matter.body,
    additions: [],
    replies: [],
    attachments: [],
    notes: [],
    nextNoteSeq: 2,
    nextSeq: 4,
  }
  const view: MatterForHandler = {
    mayDo: [],
    id: matter.matter,
    keeping: 'sealed',
    unit: '360102-centre',
    version: 7,
    sealed,
  }
  seen = { view, ring, opened: await openMatter(sealed, ring) }
})

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('what the person wrote opens with the keys of the unit', () => {
  expect(seen.opened?.body).toMatchObject({ text: confidential.text, fault: '' })
})

it('a reply is sealed to the key inside the body and signed: the person reads it, and who wrote it', async () => {
  const draft = { ...draftOf('reply', null, ''), text: ' 已经清走。 ', outcome: 'solved' as const }
  const { path, body } = await packAct(seen, draft)
  const { reply, ...rest } = body as { reply: Envelope<'reply'> }
  expect(path).toBe(`/matters/${seen.view.id}/reply`)
  expect(rest).toEqual({ version: 7, outcome: 'solved' })
  const place = { matter: seen.view.id ?? '', seq: 4 }
  const read = await openReply(place, reply, await openAsReporter(), actors.directory)
  expect(read).toMatchObject({ text: '已经清走。', shownAs: '办理人', unit: donghu })
})

it('handing over wraps every key for the new unit, that of the reason too, and the reason opens there', async () => {
  const draft = { ...draftOf('reassign', null, '360100-centre'), text: '归市里办。' }
  const { body } = await packAct(seen, draft)
  const { reply, wraps, unit } = body as {
    reply: Envelope<'reply'>
    unit: string
    wraps: readonly { purpose: string; seq: number; wrap: Envelope<'reply'>['wraps'][number] }[]
  }
  expect(unit).toBe('360100-centre')
  expect(wraps.map(({ purpose, seq }) => `${purpose}|${seq}`)).toEqual(['body|0', 'reply|4'])
  expect(wraps.every(({ wrap }) => wrap.recipient === nanchang)).toBe(true)
  const moved = { ...reply, wraps: wraps.filter(({ purpose }) => purpose === 'reply').map(({ wrap }) => wrap) }
  const where = { matter: seen.view.id ?? '', purpose: 'reply' } as const
  await expect(openEnvelope(where, moved, actors.otherInbox)).resolves.toBeTruthy()
  await expect(openEnvelope(where, moved, actors.inbox)).rejects.toThrow('closed')
})

it('a note is sealed to the inbox alone', async () => {
  const { body } = await packNote(seen, '约了周三。')
  const { note } = body as { note: Envelope<'note'> }
  expect(note.wraps.map(({ recipient }) => recipient)).toEqual([donghu])
  expect(await openNote({ matter: seen.view.id ?? '', seq: 2 }, note, actors.inbox)).toBe('约了周三。')
})

it('without open keys nothing is packed, and a matter in the open is never sealed', async () => {
  const draft = { ...draftOf('ask', null, ''), text: '在哪一单元？' }
  await expect(packAct({ ...seen, opened: null }, draft)).rejects.toThrow('closed')
  await expect(packNote({ ...seen, ring: null }, '一条')).rejects.toThrow('closed')
  const open = { ...seen, view: { ...seen.view, keeping: 'open' as const } }
  expect((await packAct(open, draft)).body).toEqual({ version: 7, text: '在哪一单元？' })
})
