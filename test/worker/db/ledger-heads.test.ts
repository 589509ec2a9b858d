import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { ledgerWords } from '../../../content/words/ledger.ts'
import { runClock } from '../../../worker/clock/run-clock.ts'
import { contextFor } from '../../../worker/context.ts'
import { sql } from '../../../worker/db/database.ts'
import { hashLines } from '../../../worker/db/ledger.ts'
import { publishHeads } from '../../../worker/ledger/publish.ts'
import { verified } from './ledger-support.ts'

const address = '/data/ledger-head.txt'
const dayMs = 86_400_000
/** Half past midnight in China. */
const afterMidnight = Date.parse('2026-11-21T16:30:00Z')

type Day = { day: string; head: string; lines: string }
const daysOf = (home: { db: { all<T>(s: ReturnType<typeof sql>): Promise<T[]> } }) =>
  home.db.all<Day>(sql('SELECT * FROM ledger_heads ORDER BY day'))

describe('the end of a day', () => {
  it('is folded once, by the clock, under an event, and the chain stays whole', async () => {
    const home = await openHome()
    home.time.now = afterMidnight
    await home.post('/api/matters', demo.matter)
    await home.post('/api/volunteers', demo.volunteer)
    for (let run = 0; run < 3; run++) await runClock(home)
    const [only, ...more] = await daysOf(home)
    expect([only?.day, more]).toEqual(['2026-11-21', []])
    expect(only?.lines).toMatch(/^36\d{4}-centre 1 [0-9a-f]{64}\nportal 1 [0-9a-f]{64}\n$/)
    expect(only?.head).toBe(hashLines(only?.lines ?? ''))
    expect(await home.db.all(sql("SELECT subject_id, unit FROM events WHERE action = 'ledger.publish'"))).toEqual([
      { subject_id: '2026-11-21', unit: 'portal' },
    ])
    home.time.now += dayMs
    await runClock(home)
    expect((await daysOf(home)).map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22'])
    expect(await verified(home.db)).toMatchObject({ days: 2, broken: null })
  })

  it('is folded once by parallel runs, and not at all while nothing has happened', async () => {
    const home = await openHome()
    const run = () => publishHeads(contextFor(home, 'system'))
    expect(await run()).toEqual({ done: 0, failed: 0 })
    await home.post('/api/matters', demo.matter)
    const runs = await Promise.all(Array.from({ length: 8 }, run))
    expect(runs.reduce((sum, { done }) => sum + done, 0)).toBe(1)
    expect(await verified(home.db)).toMatchObject({ rows: 2, days: 1, broken: null })
  })

  it('stays as it was published', async () => {
    const home = await openHome()
    await home.post('/api/matters', demo.matter)
    await runClock(home)
    await expect(home.db.batch([sql('UPDATE ledger_heads SET head = lines')])).rejects.toThrow(/published/)
    await expect(home.db.batch([sql('DELETE FROM ledger_heads')])).rejects.toThrow(/published/)
  })
})

describe(`GET ${address}`, () => {
  it('shows day and head of the newest thirty days and no number of events', async () => {
    const home = await openHome()
    home.time.now = afterMidnight
    await home.post('/api/matters', demo.matter)
    for (let day = 0; day < 32; day++) {
      await publishHeads(contextFor(home, 'system'))
      home.time.now += dayMs
    }
    const answer = await home.request(address)
    const text = await answer.text()
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; charset=utf-8/i)
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=600')
    const published = (await daysOf(home)).toReversed().slice(0, 30)
    const lines = published.map(({ day, head }) => `${day} ${head}`)
    expect(text).toBe([...ledgerWords.heads.lines, ...lines, ''].join('\n'))
    expect(text).not.toContain('centre')
    const again = await home.request(address, { headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('says what it is before the first day has ended', async () => {
    const home = await openHome()
    expect(await (await home.request(address)).text()).toBe(`${ledgerWords.heads.lines.join('\n')}\n`)
  })
})
