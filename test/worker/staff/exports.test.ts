import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { exportLimits } from '../../../worker/contract/exports.ts'
import { sql } from '../../../worker/db/database.ts'
import { toCsv } from '../../../worker/matters/exports/csv.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { postSealed, seal } from '../matters/sealed-matter.ts'
import { complaint, count, file } from '../matters/told.ts'
import { brokenOf, events, sayingOf, unitOf } from './desk-support.ts'

const path = '/api/staff/exports'
const reason = 'canary-reason 月度核对要用。'
const other = { unit: '360103-centre', place: '360103' } as const
let home: TestHome
let people: Awaited<ReturnType<typeof unitOf>>
beforeEach(async () => {
  home = await openHome()
  home.time.now = Date.parse('2026-11-23T09:00:00+08:00')
  people = await unitOf(home)
})

const ask = (who: SignedIn, filter: object = {}, key = mintKey()) => who.post(path, { filter, reason }, key)
const idOf = async (who = people.dispatcher, filter: object = {}) =>
  (await (await ask(who, filter)).json()).id as string
const agree = (who: SignedIn, id: string) => who.post(`${path}/${id}/agree`, {})
const fetchFile = (who: SignedIn, id: string, key = mintKey()) => who.post(`${path}/${id}/file`, {}, key)
async function agreed(filter: object = {}) {
  const id = await idOf(people.dispatcher, filter)
  expect((await agree(people.reviewer, id)).status).toBe(200)
  return id
}
const linesOf = (csv: string) => csv.trim().split('\r\n')

describe('a list without identity', () => {
  it('leaves the house once two people have agreed: text cells, a byte order mark, and who took it out', async () => {
    await file(home)
    await file(home, { ...complaint, topic: 'parcels' })
    const answer = await fetchFile(people.dispatcher, await agreed({ topic: 'housing-estate' }))
    const { name, csv } = await answer.json()
    expect([answer.status, name]).toEqual([200, 'matters-2026-11-23.csv'])
    expect(csv.startsWith('\uFEFF"')).toBe(true)
    const [mark = '', head = '', ...rows] = linesOf(csv)
    for (const part of [people.dispatcher.code, people.reviewer.code, '2026-11-23T01:00', '东湖区', '共1件']) {
      expect(mark).toContain(part)
    }
    expect(head).toContain('"编号"')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('"2026-11-23"')
    expect(csv).not.toMatch(/canary|13800138000/)
  })

  it('is agreed to by another person: who asked is told no, in both of their roles', async () => {
    const both = await signIn(
      home,
      'dispatcher',
      {},
      {
        role: 'reviewer',
        unit: '360102-centre',
        place: '360102',
        topic: null,
        readsContent: false,
      },
    )
    const id = await idOf(both)
    expect((await agree(both, id)).status).toBe(403)
    expect((await both.post(`${path}/${id}/decline`, {})).status).toBe(403)
    expect((await fetchFile(both, id)).status).toBe(409)
    expect(await count(home, 'exports', "state = 'waiting'")).toBe(1)
  })

  it('comes only after the agreement, once, to who asked, and in time', async () => {
    const { dispatcher, reviewer } = people
    const early = await idOf()
    expect((await fetchFile(dispatcher, early)).status).toBe(409)
    expect((await agree(reviewer, early)).status).toBe(200)
    expect((await agree(await signIn(home, 'reviewer'), early)).status).toBe(409)
    expect((await fetchFile(await signIn(home, 'dispatcher'), early)).status).toBe(403)
    expect((await fetchFile(reviewer, early)).status).toBe(404)
    const key = mintKey()
    expect((await fetchFile(dispatcher, early, key)).status).toBe(200)
    expect((await fetchFile(dispatcher, early, key)).status).toBe(200)
    expect((await fetchFile(dispatcher, early)).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.export'")).toBe(1)
    const declined = await idOf()
    expect((await reviewer.post(`${path}/${declined}/decline`, {})).status).toBe(200)
    expect((await fetchFile(dispatcher, declined)).status).toBe(409)
    const [late, latest] = [await idOf(), await agreed()]
    home.time.now += exportLimits.days * 86_400_000
    const [again, otherAgain] = [await signIn(home, 'dispatcher'), await signIn(home, 'reviewer')]
    expect((await agree(otherAgain, late)).status).toBe(409)
    await home.db.batch([sql('UPDATE exports SET asked_by = ?', again.staff)])
    expect((await fetchFile(again, latest)).status).toBe(409)
  })

  it('is nobody else’s: not there for another unit, place or role', async () => {
    const id = await agreed()
    const absent = await sayingOf(await agree(people.reviewer, 'AAAAAAAAAAAAAAAAAAAAAA'))
    const strangers = [
      await signIn(home, 'reviewer', other),
      await signIn(home, 'dispatcher', other),
      await signIn(home, 'handler'),
      await signIn(home, 'supervisor', { readsContent: true }),
      await signIn(home, 'administrator'),
    ]
    for (const who of strangers) expect(await sayingOf(await agree(who, id))).toBe(absent)
    expect((await (await (await signIn(home, 'reviewer', other)).request(path)).json()).rows).toEqual([])
    expect((await ask(people.reviewer)).status).toBe(404)
    expect((await ask(people.handler)).status).toBe(404)
    const narrow = [
      await signIn(home, 'reviewer', { place: '360102001' }),
      await signIn(home, 'dispatcher', { topic: 'parcels' }),
    ]
    for (const who of narrow) {
      expect(await sayingOf(await agree(who, id))).toBe(absent)
      expect((await (await who.request(path)).json()).rows).toEqual([])
    }
  })

  it('has no row of another unit, nor one that is kept from either of the two', async () => {
    const [own, foreign, keptFromOne, keptFromTwo] = await Promise.all([1, 2, 3, 4].map(() => file(home)))
    await home.db.batch([
      sql("UPDATE matters SET unit = '360103-centre' WHERE id = ?", foreign?.id ?? ''),
      sql('INSERT INTO exclusions VALUES (?, ?, 1)', keptFromOne?.id ?? '', people.dispatcher.staff),
      sql('INSERT INTO exclusions VALUES (?, ?, 1)', keptFromTwo?.id ?? '', people.reviewer.staff),
    ])
    const { csv } = await (await fetchFile(people.dispatcher, await agreed())).json()
    expect(linesOf(csv)).toHaveLength(3)
    expect(csv).toContain((own?.receipt ?? '').replace(/ /g, '').slice(0, 5))
  })

  it('says of a sealed matter neither its number nor more than the day and the county', async () => {
    const { matter } = await seal()
    await postSealed(home, matter)
    const { csv } = await (await fetchFile(people.dispatcher, await agreed())).json()
    expect(linesOf(csv)).toHaveLength(3)
    expect(csv).not.toContain(matter.handle)
    expect(linesOf(csv)[2]).toMatch(/^"",.*"加密","\d{4}-\d{2}-\d{2}",""$/)
  })

  it('is in the ledger from asking to fetching, with its reason in no event and no column', async () => {
    await fetchFile(people.dispatcher, await agreed({ from: '2026-11-01', to: '2026-11-30' }))
    for (const action of ['matter.ask-export', 'matter.agree-export', 'matter.export']) {
      expect(await events(home, action), action).toHaveLength(1)
    }
    const rows = await home.db.all(sql('SELECT * FROM exports'))
    expect(JSON.stringify([rows, await events(home, 'matter.ask-export')])).not.toContain('canary-reason')
    expect(await brokenOf(home)).toBe(null)
  })

  it('is asked for once per key, with a reason and days that exist, and shown to both', async () => {
    const key = mintKey()
    const first = await (await ask(people.dispatcher, {}, key)).json()
    expect((await (await ask(people.dispatcher, {}, key)).json()).id).toBe(first.id)
    expect((await ask(people.dispatcher, { state: 'answered' }, key)).status).toBe(409)
    for (const filter of [
      { from: '2026-02-30' },
      { from: '2026-11-02', to: '2026-11-01' },
      { state: 'x' },
      { text: 'a' },
    ]) {
      expect((await ask(people.dispatcher, filter)).status, JSON.stringify(filter)).toBe(400)
    }
    expect((await people.dispatcher.post(path, { filter: {}, reason: '' })).status).toBe(400)
    const rows = async (who: SignedIn) => (await (await who.request(path)).json()).rows
    expect(await rows(people.dispatcher)).toMatchObject([{ isMine: true, mayDecide: false, state: 'waiting', reason }])
    expect(await rows(people.reviewer)).toMatchObject([
      { isMine: false, mayDecide: true, askedBy: people.dispatcher.code },
    ])
    const oneTopic = await signIn(home, 'dispatcher', { topic: 'parcels' })
    expect((await ask(oneTopic)).status).toBe(400)
    expect((await ask(oneTopic, { topic: 'parcels' })).status).toBe(202)
  })
})

describe('a cell that a spreadsheet would run', () => {
  it('is text: formulas, links, commands, in half width and full width, also behind blanks', () => {
    const bad = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '|calc',
      '％',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      '\n=1',
    ]
    const csv = toCsv(bad.map((text) => [text]))
    const rows = linesOf(csv.slice(1))
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    for (const row of rows.filter((one) => !one.includes('％'))) expect(row).toMatch(/^"'/)
    expect(rows).toHaveLength(bad.length)
    expect(toCsv([['a"b', '平安,东湖']])).toBe('\uFEFF"a""b","平安,东湖"\r\n')
  })
})
