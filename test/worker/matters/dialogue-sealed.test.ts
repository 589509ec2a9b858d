import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import {
  type AdditionDraft,
  additionReceivers,
  openAddition,
  sealAddition,
} from '../../../site/browser/sealing/additions.ts'
import { rawOf } from '../../../site/browser/sealing/recipients.ts'
import { openReply, sealReply, vouchStaff } from '../../../site/browser/sealing/replies.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { drawSigningPair, importSigning } from '../../../site/browser/sealing/signatures.ts'
import type { Envelope } from '../../../worker/contract/sealing.ts'
import { sql } from '../../../worker/db/database.ts'
import { askResident } from '../../../worker/matters/ask.ts'
import { moveMatter } from '../../../worker/matters/move.ts'
import { replyToResident } from '../../../worker/matters/reply.ts'
import { donghu } from '../../site/sealing/actors.ts'
import type { TestHome } from '../../support/home.ts'
import { actors, canary, jpeg, postSealed, seal } from './sealed-matter.ts'
import { as, count, put, stored, tell, toWork, walk } from './told.ts'

const { directory, inbox, ceremony } = actors
const hour = 3_600_000

/** A sealed matter in the store, and its holder's browser. */
async function hold(home: TestHome, draft: Parameters<typeof seal>[0] = canary) {
  home.time.now = Date.parse('2026-11-23T01:47:33Z')
  const { matter, receipt } = await seal(draft)
  expect((await postSealed(home, matter)).status).toBe(201)
  const proof = { handle: matter.handle, auth: matter.auth }
  const reporter = await openReporter(matter.matter, matter.reporter, receipt)
  const receivers = await additionReceivers(directory, donghu, reporter)
  const see = async () => (await tell(home, 'track', proof)).json()
  const say = async (draft: AdditionDraft, seq?: number) =>
    sealAddition({ matter: matter.matter, seq: seq ?? (await see()).sealed.nextSeq }, draft, receivers)
  return { id: matter.matter, proof, reporter, receivers, see, say }
}

/** A reply as a member of the unit seals it. */
async function replyFor(
  id: string,
  seq: number,
  text: string,
  reporter: Awaited<ReturnType<typeof hold>>['receivers'],
) {
  const pair = await drawSigningPair()
  const kept = ceremony.keys.find((one) => one.id === donghu)
  if (!kept?.signingJwk) throw new Error('no signing key')
  const claim = {
    unit: donghu,
    epoch: 1,
    shownAs: '经办人 3',
    key: await rawOf(pair.publicKey),
    from: '2026-11-01T00:00:00.000Z',
    until: '2027-01-30T00:00:00.000Z',
  } as const
  const staff = await vouchStaff(claim, await importSigning(kept.signingJwk))
  const words = { text, at: '2026-11-23T02:00:00.000Z' }
  return sealReply({ matter: id, seq }, words, { key: pair.privateKey, staff }, reporter)
}

describe('words added to a sealed matter', () => {
  it('come back as ciphertext in their place, open for holder and unit, and stand nowhere in clear', async () => {
    const home = await openHome()
    const { id, proof, reporter, see, say } = await hold(home)
    const text = 'canary-sealed 昨晚又来了一车油桶。'
    const { addition } = await say({ kind: 'addition', text })
    const answer = await tell(home, 'add', proof, { addition })
    expect(answer.status).toBe(200)
    const seen = await see()
    expect(seen.dialogue).toMatchObject([{ seq: 0, author: 'resident', kind: 'addition', text: null }])
    expect(seen.sealed).toMatchObject({ matter: id, nextSeq: 1, inbox: donghu })
    const [kept] = seen.sealed.additions as Envelope<'addition'>[]
    if (!kept) throw new Error('no envelope')
    for (const opener of [reporter, inbox]) {
      expect((await openAddition({ matter: id, seq: 0 }, kept, opener)).text).toBe(text)
    }
    expect(await stored(home)).not.toContain('canary')
  })

  it('are refused in clear, at another place, for another unit, and of another matter, storing nothing', async () => {
    const home = await openHome()
    const { proof, say } = await hold(home)
    const { addition } = await say({ kind: 'addition', text: '补充一句。' })
    const other = donghu.replace('360102', '360103')
    const wraps = addition.wraps.map((wrap) => (wrap.recipient === donghu ? { ...wrap, recipient: other } : wrap))
    const before = await stored(home)
    const wrong: [object, number][] = [
      [{ text: 'canary 明文的补充' }, 422],
      [{ addition: (await say({ kind: 'addition', text: '补充' }, 1)).addition }, 409],
      [{ addition: { ...addition, wraps } }, 409],
      [{ addition: { ...addition, wraps: addition.wraps.slice(0, 2) } }, 400],
      [{ addition, text: '补充' }, 400],
    ]
    for (const [fields, status] of wrong) expect((await tell(home, 'add', proof, fields)).status).toBe(status)
    for (const fields of [{ text: '换成明文的完整内容可以吗？' }, { contact: { phone: '13800138000' } }]) {
      expect((await tell(home, 'correct', proof, fields)).status).toBe(422)
    }
    expect(await stored(home)).toBe(before)
    await tell(home, 'add', proof, { addition })
    expect((await tell(home, 'add', proof, { addition })).status).toBe(409)
    expect(await count(home, 'messages')).toBe(1)
  })

  it('of two at one place takes one; the other is sealed again', async () => {
    const home = await openHome()
    const { proof, say } = await hold(home)
    const both = await Promise.all([
      say({ kind: 'addition', text: '第一句' }),
      say({ kind: 'addition', text: '第二句' }),
    ])
    const answers = await Promise.all(both.map(({ addition }) => tell(home, 'add', proof, { addition })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const again = await say({ kind: 'addition', text: '第二句' })
    expect((await tell(home, 'add', proof, again.addition && { addition: again.addition })).status).toBe(200)
    expect([await count(home, 'messages'), await count(home, 'envelopes', "purpose = 'addition'")]).toEqual([2, 2])
  })

  it('bring pictures under the next number, for the same unit', async () => {
    const home = await openHome()
    const { proof, see, say } = await hold(home)
    const picture = { type: 'image/jpeg', bytes: jpeg(3000) }
    const sealed = await say({ kind: 'addition', text: '照片', attachments: [picture] })
    const heads = sealed.attachments.map(({ head }) => head)
    const { addition } = sealed
    const second = heads.map((head) => ({ ...head, number: 2 }))
    expect((await tell(home, 'add', proof, { addition, attachments: second })).status).toBe(409)
    const other = heads.map((head) => ({
      ...head,
      wraps: head.wraps.map((wrap) =>
        wrap.recipient === donghu ? { ...wrap, recipient: 'inbox:360100-centre' } : wrap,
      ),
    }))
    expect((await tell(home, 'add', proof, { addition, attachments: other })).status).toBe(409)
    expect(await count(home, 'attachments')).toBe(0)
    expect((await tell(home, 'add', proof, { addition, attachments: heads })).status).toBe(200)
    const seen = await see()
    expect(seen.attachments).toEqual([{ number: 1, chunks: 1, stored: 0, type: null }])
    expect(seen.sealed.attachments).toEqual(JSON.parse(JSON.stringify(heads)))
    const put = await home.request('/api/matters/attachments/1/0', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Handle': proof.handle, 'X-Auth': proof.auth },
      body: sealed.attachments[0]?.chunks[0] ?? null,
    })
    expect(await put.json()).toMatchObject({ stored: 1, whole: true })
  })
})

describe('the rest of the dialogue, sealed', () => {
  it('asks, is answered, replies and is not solved, each in its place and to the hour alone', async () => {
    const home = await openHome()
    const { id, proof, reporter, receivers, see, say } = await hold(home)
    await walk(home, id, ...toWork)
    const handler = as(home, 'handler')
    const question = await replyFor(id, 0, 'canary-question 是几号仓库？', receivers)
    await expect(askResident(handler, { matterId: id, said: { text: '明文的问题' } })).rejects.toMatchObject({
      code: 'refused',
    })
    await askResident(handler, { matterId: id, said: { envelope: question } })
    const answer = await say({ kind: 'answer', text: 'canary-answer 三号。' })
    expect((await tell(home, 'answer', proof, { addition: answer.addition })).status).toBe(200)
    const reply = await replyFor(id, 2, 'canary-reply 已经清走。', receivers)
    await replyToResident(handler, { matterId: id, outcome: 'solved', said: { envelope: reply } })
    const again = await say({ kind: 'not-solved', text: 'canary-again 还有两桶。' })
    expect((await tell(home, 'not-solved', proof, { addition: again.addition })).status).toBe(200)
    const seen = await see()
    expect(seen.state).toBe('redo')
    expect(seen.dialogue.map(({ kind, text }: { kind: string; text: null }) => [kind, text])).toEqual([
      ['question', null],
      ['answer', null],
      ['reply', null],
      ['not-solved', null],
    ])
    expect(seen.sealed.replies.map(({ seq }: { seq: number }) => seq)).toEqual([0, 2])
    expect(seen.sealed.additions.map(({ seq }: { seq: number }) => seq)).toEqual([1, 3])
    const opened = await openReply({ matter: id, seq: 2 }, seen.sealed.replies[1], reporter, directory)
    expect(opened).toMatchObject({ text: 'canary-reply 已经清走。', shownAs: '经办人 3' })
    for (const [table, column] of [
      ['events', 'at'],
      ['messages', 'at'],
      ['matters', 'updated_at'],
    ]) {
      expect(await count(home, table ?? '', `${column} % ${hour} <> 0`), table).toBe(0)
    }
    expect(await stored(home)).not.toContain('canary')
  })

  it('seals reasons too: no move takes a reason in clear', async () => {
    const home = await openHome()
    const { id, receivers } = await hold(home)
    await walk(home, id, 'dispatcher queue', 'dispatcher assign')
    const object = { matterId: id, action: 'matter.object' } as const
    const clear = moveMatter(as(home, 'handler'), { ...object, reason: { text: '明文的理由' } })
    await expect(clear).rejects.toMatchObject({ code: 'refused' })
    const envelope = await replyFor(id, 0, '不归我们管。', receivers)
    await moveMatter(as(home, 'handler'), { ...object, reason: { envelope } })
    expect(await count(home, 'messages', "kind = 'notice' AND text_cipher IS NULL")).toBe(1)
  })

  it('takes a correction as an envelope, and confirms without words', async () => {
    const home = await openHome()
    const { id, proof, see, say } = await hold(home)
    const { addition } = await say({ kind: 'correction', text: '不是三号，是五号。' })
    expect((await tell(home, 'correct', proof, { addition })).status).toBe(200)
    expect((await see()).dialogue[0]).toMatchObject({ kind: 'correction' })
    await put(home, id, 'answered')
    expect(await (await tell(home, 'confirm', proof)).json()).toMatchObject({ state: 'confirmed-solved' })
  })
})

describe('the rights of its holder, sealed', () => {
  it('withdrawing takes the envelope of the contact and its wraps along', async () => {
    const home = await openHome()
    const { proof, see } = await hold(home)
    expect((await see()).sealed.contact).toBeTruthy()
    expect((await tell(home, 'withdraw', proof)).status).toBe(200)
    for (const table of ['envelopes', 'wraps']) expect(await count(home, table, "purpose = 'contact'"), table).toBe(0)
    const seen = await see()
    expect([seen.sealed.contact, seen.sealed.body.seq]).toEqual([undefined, 0])
  })

  it('a copy holds the ciphertext and no text', async () => {
    const home = await openHome()
    const { id, proof } = await hold(home)
    const copy = await (await tell(home, 'copy', proof)).json()
    expect(copy).toMatchObject({
      text: null,
      contact: null,
      keeping: 'sealed',
      unit: '360102-centre',
      urgency: 'ordinary',
    })
    expect(copy.sealed).toMatchObject({ matter: id, additions: [], replies: [] })
    const at = await home.db.first<{ at: number }>(sql("SELECT at FROM events WHERE action = 'matter.copy'"))
    expect((at?.at ?? 1) % hour).toBe(0)
  })

  it('deleting leaves no envelope, no wrap, no key of the reporter, and says 90 days of a closed one', async () => {
    const home = await openHome()
    const { id, proof, see, say } = await hold(home)
    await tell(home, 'add', proof, { addition: (await say({ kind: 'addition', text: '补充' })).addition })
    await put(home, id, 'call-back')
    await tell(home, 'confirm', proof)
    expect((await see()).erasure).toMatchObject({ mayNow: false, on: '2027-02-21' })
    expect((await tell(home, 'delete', proof)).status).toBe(409)
    await put(home, id, 'withdrawn')
    expect((await tell(home, 'delete', proof)).status).toBe(200)
    for (const table of ['envelopes', 'wraps', 'reporters', 'messages', 'attachments']) {
      expect(await count(home, table), table).toBe(0)
    }
    expect(await count(home, 'tombstones')).toBe(1)
    expect((await tell(home, 'track', proof)).status).toBe(404)
  })
})
