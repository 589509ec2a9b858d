import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { staffRoles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { lookAtMatter } from '../../../worker/matters/look.ts'
import { moveMatter } from '../../../worker/matters/move.ts'
import { replyToResident } from '../../../worker/matters/reply.ts'
import { matterStates, residentMoves } from '../../../worker/matters/rules.ts'
import { answered, as, count, file, look, put, stored, tell, toWork, walk } from './told.ts'

const words = { text: 'canary-added 昨晚又有人充电，冒了烟。' }

describe('a reply', () => {
  it('needs an outcome and words, and a second person where less is done than asked', async () => {
    const home = await openHome()
    const filed = await file(home)
    const matterId = filed.id
    await walk(home, matterId, ...toWork)
    const handler = as(home, 'handler')
    const said = { text: 'canary-reply 这里没有地方装充电桩。' }
    const blank = replyToResident(handler, { matterId, outcome: 'solved', said: { text: ' ' } })
    await expect(blank).rejects.toMatchObject({ code: 'invalid' })
    for (const outcome of ['cannot-now', 'not-supported'] as const) {
      await expect(replyToResident(handler, { matterId, outcome, said })).rejects.toMatchObject({ code: 'conflict' })
      const byHandler = replyToResident(handler, { matterId, outcome, said, secondPerson: 'handler' })
      await expect(byHandler).rejects.toMatchObject({ code: 'conflict' })
    }
    await expect(moveMatter(handler, { matterId, action: 'matter.reply' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await look(home, filed)).state).toBe('in-progress')
    await replyToResident(handler, { matterId, outcome: 'cannot-now', said, secondPerson: 'reviewer' })
    const seen = await look(home, filed)
    expect(seen).toMatchObject({ state: 'answered', stateText: '已答复' })
    expect(seen.dialogue[0]).toMatchObject({ kind: 'reply', outcomeText: '现在解决不了', text: said.text })
    expect(seen.clocks.map(({ id }: { id: string }) => id)).toEqual(['petition-ask-review'])
    expect(await stored(home)).not.toContain('canary')
  })

  it('is refused when the person wrote in between: nobody answers past new words', async () => {
    const home = await openHome()
    const { receipt, id } = await file(home)
    await walk(home, id, ...toWork)
    const { version } = await lookAtMatter(as(home, 'handler'), id)
    await tell(home, 'add', { receipt }, words)
    const reply = { matterId: id, version, outcome: 'solved', said: { text: '已经办好。' } } as const
    await expect(replyToResident(as(home, 'handler'), reply)).rejects.toMatchObject({ code: 'conflict' })
    expect(await count(home, 'messages')).toBe(1)
  })

  it('is confirmed by the person and by nobody else', async () => {
    const home = await openHome()
    const filed = await file(home)
    await answered(home, filed.id)
    for (const role of [...staffRoles, 'system', 'volunteer', 'respondent'] as const) {
      const attempt = moveMatter(as(home, role), { matterId: filed.id, action: 'matter.confirm' })
      await expect(attempt, role).rejects.toMatchObject({ code: 'conflict' })
    }
    const done = await tell(home, 'confirm', { receipt: filed.receipt })
    expect(await done.json()).toMatchObject({ state: 'confirmed-solved', mayDo: ['copy'], clocks: [] })
    expect((await tell(home, 'confirm', { receipt: filed.receipt })).status).toBe(409)
    expect(await count(home, 'matters', 'closed_at IS NOT NULL')).toBe(1)
  })

  it('is done again by somebody else when the person says so, with their words', async () => {
    const home = await openHome()
    const filed = await file(home)
    await answered(home, filed.id)
    await walk(home, filed.id, 'system call-back')
    const { receipt } = filed
    expect((await tell(home, 'not-solved', { receipt })).status).toBe(400)
    const said = { text: 'canary-again 还是有人充电。' }
    const seen = await (await tell(home, 'not-solved', { receipt }, said)).json()
    expect(seen).toMatchObject({ state: 'redo', stateText: '换人重办' })
    expect(seen.dialogue.at(-1)).toMatchObject({ kind: 'not-solved', title: '您说没办好', text: said.text })
    const event = await home.db.first<{ detail: string }>(
      sql("SELECT detail FROM events WHERE action = 'matter.not-solved'"),
    )
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ toAnotherReviewer: true, from: 'call-back', to: 'redo' })
    await expect(walk(home, filed.id, 'handler restart')).rejects.toMatchObject({ code: 'conflict' })
    await walk(home, filed.id, 'reviewer restart')
    expect((await look(home, filed)).state).toBe('in-progress')
    expect(await stored(home)).not.toContain('canary')
  })
})

describe('a plain move of staff', () => {
  it('needs its reason, which the person reads in the dialogue and no event holds', async () => {
    const home = await openHome()
    const filed = await file(home)
    await walk(home, filed.id, 'dispatcher queue', 'dispatcher assign')
    const object = { matterId: filed.id, action: 'matter.object' } as const
    await expect(moveMatter(as(home, 'handler'), object)).rejects.toMatchObject({ code: 'invalid' })
    await moveMatter(as(home, 'handler'), { ...object, reason: { text: 'canary-reason 归住建部门管。' } })
    const reassign = { matterId: filed.id, action: 'matter.reassign', unit: '360103-centre' } as const
    await moveMatter(as(home, 'dispatcher'), { ...reassign, reason: { text: '改由西湖区办。' } })
    const seen = await look(home, filed)
    expect(seen.state).toBe('assigned')
    expect(seen.dialogue.map(({ title }: { title: string }) => title)).toEqual(['办理单位的说明', '办理单位的说明'])
    expect(await count(home, 'matters', "unit = '360103-centre'")).toBe(1)
    expect(await stored(home)).not.toContain('canary')
  })

  it('needs a second person to refuse and to extend', async () => {
    const home = await openHome()
    const { id: matterId } = await file(home)
    await walk(home, matterId, 'dispatcher queue', 'dispatcher assign')
    const refuse = { matterId, action: 'matter.refuse', reason: { text: '请向人民法院起诉。' } } as const
    await expect(moveMatter(as(home, 'handler'), refuse)).rejects.toMatchObject({ code: 'conflict' })
    await walk(home, matterId, 'handler accept')
    const extend = { matterId, action: 'matter.extend', reason: { text: '要请人检测，多等十天。' } } as const
    await expect(moveMatter(as(home, 'handler'), extend)).rejects.toMatchObject({ code: 'conflict' })
    await moveMatter(as(home, 'handler'), { ...extend, secondPerson: 'reviewer' })
    expect(await count(home, 'events', "action = 'matter.extend'")).toBe(1)
  })

  it('of two at once makes one', async () => {
    const home = await openHome()
    const { id } = await file(home)
    const both = await Promise.allSettled([walk(home, id, 'dispatcher queue'), walk(home, id, 'system queue')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await count(home, 'events', "action = 'matter.queue'")).toBe(1)
  })
})

describe('who looked', () => {
  it('is shown to the person: role and time, each time, and looking disturbs nobody', async () => {
    const home = await openHome()
    const filed = await file(home)
    const { version } = await lookAtMatter(as(home, 'dispatcher'), filed.id)
    home.time.now += 60_000
    expect((await lookAtMatter(as(home, 'handler'), filed.id)).version).toBe(version)
    const seen = await look(home, filed)
    expect(seen.looks).toEqual([
      { at: new Date(home.time.now - 60_000).toISOString(), who: '分派人员', what: '有人看过' },
      { at: new Date(home.time.now).toISOString(), who: '办理人', what: '有人看过' },
    ])
    expect(seen.timeline).toHaveLength(1)
    const auditor = lookAtMatter(as(home, 'auditor'), filed.id)
    await expect(auditor).rejects.toMatchObject({ code: 'conflict' })
    await tell(home, 'withdraw', { receipt: filed.receipt })
    await expect(lookAtMatter(as(home, 'handler'), filed.id)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('what the table forbids', () => {
  const fields: Readonly<Record<string, object>> = {
    add: words,
    answer: words,
    'not-solved': words,
    correct: { note: '楼号写错了。' },
  }
  const verbs = ['withdraw', 'add', 'answer', 'confirm', 'not-solved', 'correct', 'copy', 'delete'] as const

  it('answers 409 in every state to every verb of the holder that is not theirs, and changes nothing', async () => {
    const home = await openHome()
    const filed = await file(home)
    for (const state of matterStates.filter((one) => one !== 'erased')) {
      await put(home, filed.id, state)
      const seen = await look(home, filed)
      expect(seen.mayDo, state).toEqual(residentMoves(state).filter((one) => one !== 'answer'))
      const before = await stored(home)
      for (const verb of verbs.filter((one) => !seen.mayDo.includes(one))) {
        const answer = await tell(home, verb, { receipt: filed.receipt }, fields[verb])
        expect(answer.status, `${state} ${verb}`).toBe(409)
      }
      expect(await stored(home), state).toBe(before)
    }
  })
})
