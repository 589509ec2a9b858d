import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { routeMatter } from '../../../worker/matters/routing.ts'
import type { TestHome } from '../../support/home.ts'
import { answers, hidden, submit, titleOf } from './plain-form.ts'
import { postSealed, seal } from './sealed-matter.ts'

// These pages are the built ones: test/run.ts builds the site before it runs them.

const plain = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '')
const linksToSealed = (html: string) => html.match(/<a[^>]*href="\/report\/sealed\/[^>]*>/g) ?? []
const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
const crimes = ['gangs', 'drugs', 'dangerous-items', 'fund-raising', 'telecom-fraud']

/** Every row of the database that speaks of a matter, or of nobody in particular. */
async function rowsOf(home: TestHome): Promise<{ table: string; row: Record<string, unknown> }[]> {
  const tables = await home.db.all<{ name: string }>(
    sql(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'd1_%' AND name NOT LIKE '_cf_%'",
    ),
  )
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await home.db.all<Record<string, unknown>>(sql(`SELECT * FROM "${name}"`))
      return rows.map((row) => ({ table: name, row }))
    }),
  )
  return found.flat()
}

/** A complaint with a tip beside it, up to the receipt of the complaint. */
async function complain(home: TestHome): Promise<string> {
  let carried: Record<string, string> = {}
  const { kind: _, ...rest } = answers
  const steps: [string, Record<string, string>][] = [
    ['/report/', { kind: 'both' }],
    ['/report/what/', { text: rest.text, topic: rest.topic }],
    ['/report/city/', { city: rest.city }],
    ['/report/county/', { county: rest.county }],
    ['/report/unit/', { township: '', aboutUnit: rest.aboutUnit }],
    ['/report/contact/', { name: rest.name, phone: rest.phone }],
    ['/report/check/', {}],
  ]
  let html = ''
  for (const [path, own] of steps) {
    ;[html] = await submit(home, path, { ...carried, ...own })
    carried = hidden(html)
  }
  expect(titleOf(html)).toContain('已收到')
  return html
}

type Rows = Awaited<ReturnType<typeof rowsOf>>

/** All that could tie one row to another: words, and numbers as large as a time. */
function values(rows: Rows): Set<unknown> {
  const all = rows.flatMap(({ row }) => Object.values(row))
  return new Set(all.filter((value) => typeof value === 'string' || Number(value) > 1e9))
}

describe('a complaint and a tip at once', () => {
  it('is one choice on the first page, kept when the person comes back to it, and dropped with it', async () => {
    const home = await openHome()
    const [what] = await submit(home, '/report/', { kind: 'both' })
    expect(plain(what)).toContain('这一份只写投诉的事')
    expect(hidden(what)).toMatchObject({ kind: 'complaint', both: '1' })
    const [back] = await submit(home, '/report/what/', { ...hidden(what), text: '', topic: '', go: 'kind' })
    expect(back).toMatch(/value="both"[^>]* checked/)
    expect(back).not.toMatch(/value="complaint"[^>]* checked/)
    const [other] = await submit(home, '/report/', { ...hidden(back), kind: 'help' })
    expect(hidden(other)).toEqual({ kind: 'help' })
    expect(plain(other)).not.toContain('这一份只写投诉的事')
  })

  it('leads from the receipt of the complaint to the form that seals, and takes nothing along', async () => {
    const home = await openHome()
    const html = await complain(home)
    expect(plain(html)).toContain('接着写举报（另存一份，加密，不带您的名字）')
    const links = linksToSealed(main(html))
    // Neither an address nor a form has anything of the complaint in it, and the page is not told where from.
    expect(links).toHaveLength(1)
    expect(links[0]).toMatch(/href="\/report\/sealed\/"/)
    expect(links[0]).toMatch(/rel="noreferrer"/)
    expect(main(html)).not.toMatch(/<form[^>]*sealed/)
    for (const said of [answers.text, answers.name, answers.phone]) expect(html).not.toContain(said)
    const sealed = await home.request('/report/sealed/')
    expect(sealed.headers.get('Set-Cookie')).toBeNull()
    for (const said of [answers.text, answers.name, answers.phone])
      expect(await sealed.clone().text()).not.toContain(said)
  })

  it('is stored as two matters that share no value but place and topic, and the tip holds no name', async () => {
    const home = await openHome()
    await complain(home)
    const before = await rowsOf(home)
    home.time.now += 7 * 60_000
    const tip = {
      kind: 'tip',
      topic: answers.topic,
      place: { city: answers.city, county: answers.county },
      urgency: 'ordinary',
      privacy: 'anonymous',
      text: '楼下的仓库晚上有人私自存放汽油桶，味道很大。',
    } as const
    const { matter } = await seal(tip)
    expect((await postSealed(home, matter)).status).toBe(201)

    const known = new Set(before.map((row) => JSON.stringify(row)))
    const after = (await rowsOf(home)).filter((row) => !known.has(JSON.stringify(row)))
    const matters = (await rowsOf(home)).filter(({ table }) => table === 'matters')
    expect(matters.map(({ row }) => [row.kind, row.keeping, row.privacy])).toEqual([
      ['complaint', 'open', 'named'],
      ['tip', 'sealed', 'anonymous'],
    ])
    // What any two matters of a day, a place and a topic share: those, what routing makes of them, and words of the code.
    const common = new Set<unknown>([
      answers.topic,
      answers.city,
      answers.county,
      '360102-centre',
      'ordinary',
      'registered',
    ])
    const route = routeMatter(answers.topic, { city: answers.city, county: answers.county })
    common.add(JSON.stringify({ unit: route.unit, basis: route.basis.id }))
    common.add(new Date(home.time.now).toISOString().slice(0, 10))
    // The day on which either is due to be answered.
    for (const { row } of matters) common.add(row.due_at)
    for (const word of ['matter', 'matter.submit', 'resident', '{}']) common.add(word)
    const shared = [...values(before)].filter((value) => values(after).has(value) && !common.has(value))
    expect(shared).toEqual([])
    expect(after.some(({ table }) => table === 'contacts')).toBe(false)
    const dump = JSON.stringify(after)
    for (const said of [answers.name, answers.phone, answers.text]) expect(dump).not.toContain(said)
    expect(after.filter(({ table, row }) => table === 'envelopes' && row.purpose === 'contact')).toEqual([])
  })

  it('is not offered to somebody who writes a complaint alone', async () => {
    const home = await openHome()
    const [check] = await submit(home, '/report/contact/', answers)
    const [receipt] = await submit(home, '/report/check/', hidden(check))
    for (const html of [check, receipt]) expect(linksToSealed(main(html))).toEqual([])
  })
})

describe('a complaint under a topic of crime', () => {
  it.each(crimes)('%s: one sentence says that the lead can be written apart, sealed', async (topic) => {
    const home = await openHome()
    const [check] = await submit(home, '/report/contact/', { ...answers, topic })
    expect(plain(check)).toContain('知道违法犯罪的线索，可以另写一份举报')
    expect(linksToSealed(main(check))).toEqual([
      expect.stringMatching(/href="\/report\/sealed\/"[^>]*rel="noreferrer"/),
    ])
    const [help] = await submit(home, '/report/contact/', { ...answers, topic, kind: 'help' })
    expect(linksToSealed(main(help))).toEqual([])
  })
})
