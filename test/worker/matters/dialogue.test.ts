import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { askResident } from '../../../worker/matters/ask.ts'
import { closeUnanswered } from '../../../worker/matters/close-unanswered.ts'
import { mintKey } from '../../support/home.ts'
import { as, count, file, look, stored, tell, toWork, walk } from './told.ts'

const words = { text: 'canary-added 昨晚又有人充电，冒了烟。' }
const day = 86_400_000

describe('adding words', () => {
  it('keeps them encrypted, shows them to the holder, and leaves the state', async () => {
    const home = await openHome()
    const filed = await file(home)
    const answer = await tell(home, 'add', { receipt: filed.receipt }, words)
    expect(answer.status).toBe(200)
    const seen = await answer.json()
    expect(seen).toMatchObject({ state: 'registered', mayDo: ['withdraw', 'add', 'correct', 'copy', 'delete'] })
    expect(seen.dialogue).toEqual([
      {
        seq: 0,
        author: 'resident',
        kind: 'addition',
        title: '您的补充',
        outcome: null,
        outcomeText: '',
        at: new Date(home.time.now).toISOString(),
        text: words.text,
      },
    ])
    expect(seen.timeline.map(({ title }: { title: string }) => title)).toEqual(['已登记', '您补充了内容'])
    expect(await stored(home)).not.toContain('canary')
  })

  it('happens once for ten parallel posts with one key; two keys give two messages in order', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const key = mintKey()
    const answers = await Promise.all(Array.from({ length: 10 }, () => tell(home, 'add', { receipt }, words, key)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(await count(home, 'messages')).toBe(1)
    const texts = ['第二句话', '第三句话']
    for (const text of texts) expect((await tell(home, 'add', { receipt }, { text })).status).toBe(200)
    const { dialogue } = await look(home, { receipt, id: '' })
    expect(dialogue.map(({ seq, text }: { seq: number; text: string }) => [seq, text])).toEqual([
      [0, words.text],
      [1, texts[0]],
      [2, texts[1]],
    ])
    expect((await tell(home, 'add', { receipt }, { text: '另外的话' }, key)).status).toBe(409)
  })

  it('loses none of twenty that are said at once', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const texts = Array.from({ length: 20 }, (_, index) => `第${index}句话`)
    const answers = await Promise.all(texts.map((text) => tell(home, 'add', { receipt }, { text })))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const { dialogue } = await look(home, { receipt, id: '' })
    expect(dialogue.map(({ text }: { text: string }) => text).sort()).toEqual([...texts].sort())
    expect(dialogue.map(({ seq }: { seq: number }) => seq)).toEqual([...texts.keys()])
  })

  it('refuses what is no message, and a code that is none, storing nothing', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const before = await stored(home)
    const wrong: [object, number][] = [
      [{ text: ' x ' }, 400],
      [{ text: '长'.repeat(2001) }, 400],
      [{}, 400],
      [{ ...words, extra: 1 }, 400],
      [{ ...words, addition: {} }, 400],
      [{ ...words, handle: '7K3M2', auth: 'A'.repeat(43) }, 400],
    ]
    for (const [fields, status] of wrong) expect((await tell(home, 'add', { receipt }, fields)).status).toBe(status)
    expect((await tell(home, 'add', { receipt }, words, '')).status).toBe(400)
    expect((await tell(home, 'add', { receipt: '7K3M QX9T 2HDN 5RWB 8CVE J4PA' }, words)).status).toBe(404)
    expect(await stored(home)).toBe(before)
  })

  it('ends at two hundred messages with a sentence, not with a lost text', async () => {
    const home = await openHome()
    const { receipt, id } = await file(home)
    const rows = Array.from({ length: 200 }, (_, seq) =>
      sql(
        "INSERT INTO messages (id, matter_id, seq, author, kind, at) VALUES (?, ?, ?, 'resident', 'addition', 1)",
        `m${seq}`,
        id,
        seq,
      ),
    )
    await home.db.batch(rows)
    const answer = await tell(home, 'add', { receipt }, words)
    expect(answer.status).toBe(409)
    expect((await answer.json()).error.message).toContain('12345')
  })
})

describe('a question', () => {
  it('shows its words and its day, and an answer lets the work go on', async () => {
    const home = await openHome()
    home.time.now = Date.parse('2026-11-20T09:00:00+08:00')
    const filed = await file(home)
    await walk(home, filed.id, ...toWork)
    await askResident(as(home, 'handler'), { matterId: filed.id, said: { text: 'canary-asked 是哪一个单元？' } })
    const asked = await look(home, filed)
    expect(asked).toMatchObject({ state: 'waiting-for-resident', stateText: '等您回话' })
    expect(asked.question).toEqual({ seq: 0, dueText: '2026年11月27日（周五）', isLate: false })
    expect(asked.mayDo).toContain('answer')
    expect(asked.clocks.find(({ id }: { id: string }) => id === 'general').dueText).toBe('等您回话，这段时间先不算')
    home.time.now += 3 * day
    const done = await (await tell(home, 'answer', { receipt: filed.receipt }, { text: '二单元。' })).json()
    expect(done).toMatchObject({ state: 'in-progress', question: null })
    expect(done.dialogue.map(({ kind }: { kind: string }) => kind)).toEqual(['question', 'answer'])
    // One workday (Monday) was waited: our own promise moves by it, no law's period does.
    const due = (id: string) => done.clocks.find((clock: { id: string }) => clock.id === id)?.due
    expect([due('general'), due('petition-notice')]).toEqual(['2026-11-30', '2026-12-05'])
    expect((await tell(home, 'answer', { receipt: filed.receipt }, { text: '再答一次' })).status).toBe(409)
    expect(await stored(home)).not.toContain('canary')
  })

  it('takes a late answer, and closes nothing in silence', async () => {
    const home = await openHome()
    home.time.now = Date.parse('2026-03-02T09:00:00+08:00')
    const filed = await file(home)
    await walk(home, filed.id, ...toWork)
    await askResident(as(home, 'handler'), { matterId: filed.id, said: { text: '是哪一个单元？' } })
    home.time.now += 60 * day
    expect(await closeUnanswered(as(home, 'system'))).toEqual({ calledBack: 0, closed: 0 })
    expect((await look(home, filed)).question).toMatchObject({ isLate: true })
    await walk(home, filed.id, 'handler resume')
    expect((await look(home, filed)).mayDo).toContain('answer')
    const late = await tell(home, 'answer', { receipt: filed.receipt }, { text: '二单元。' })
    expect(await late.json()).toMatchObject({ state: 'in-progress', question: null })
    const events = await home.db.all<{ detail: string }>(
      sql("SELECT detail FROM events WHERE action = 'matter.answer'"),
    )
    expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({ isLate: true })
  })

  it('names no day where the calendar is not published yet', async () => {
    const home = await openHome()
    home.time.now = Date.parse('2026-12-25T09:00:00+08:00')
    const filed = await file(home)
    await walk(home, filed.id, ...toWork)
    await askResident(as(home, 'handler'), { matterId: filed.id, said: { text: '是哪一个单元？' } })
    expect((await look(home, filed)).question).toMatchObject({ dueText: '待日历公布', isLate: false })
  })
})
