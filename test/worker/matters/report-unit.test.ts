import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { placeName } from '../../../content/places/index.ts'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { answers, hidden, submit, titleOf } from './plain-form.ts'

// These pages are the built ones: test/run.ts builds the site before it runs them.

const stored = (home: TestHome) =>
  home.db.first<{ unit: string; county: string | null; township: string | null }>(
    sql('SELECT unit, county, township FROM matters'),
  )
const options = (html: string) => [...html.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)/g)].map(([, code]) => code)
const plain = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '')

describe('the question whether a matter is about the receiving unit', () => {
  it('names the unit and the next level’s, and is not answered beforehand', async () => {
    const home = await openHome()
    const { aboutUnit: _, ...unasked } = answers
    const [html] = await submit(home, '/report/county/', unasked)
    expect(plain(html)).toContain('先送到南昌市东湖区综治中心（演示）')
    expect(plain(html)).toContain('改送上一级：南昌市综治中心（演示）')
    expect(html).not.toMatch(/name="aboutUnit"[^>]* checked/)
    const [unknown] = await submit(home, '/report/county/', { ...unasked, county: 'unknown' })
    expect(plain(unknown)).toContain('先送到南昌市综治中心（演示）')
    expect(plain(unknown)).toContain('改送上一级：江西省综治中心（演示）')
  })

  it('passed over, it holds the form: nobody’s complaint lands with whom it is about by oversight', async () => {
    const home = await openHome()
    const { aboutUnit: _, ...unasked } = answers
    const [check] = await submit(home, '/report/check/', { ...unasked, key: 'k'.repeat(22) })
    expect(titleOf(check)).not.toContain('已收到')
    expect(await stored(home)).toBeNull()
  })

  const ways: [string, Record<string, string>, string, string][] = [
    ['no: the unit of the place', { aboutUnit: 'no' }, '360102-centre', '不涉及'],
    ['yes: the next level’s', { aboutUnit: 'yes' }, '360100-centre', '涉及，或者说不准'],
    ['no, county unknown: the city’s', { county: 'unknown' }, '360100-centre', '不涉及'],
    [
      'yes, county unknown: the province’s',
      { county: 'unknown', aboutUnit: 'yes' },
      '360000-centre',
      '涉及，或者说不准',
    ],
  ]
  it.each(ways)('%s, on the check page, on the receipt and in the database', async (_name, change, unit, said) => {
    const home = await openHome()
    const sent = { ...answers, ...change }
    const [check] = await submit(home, '/report/contact/', sent)
    expect(plain(check)).toContain(`涉及受理单位吗${said}修改涉及受理单位吗`)
    const [receipt] = await submit(home, '/report/check/', hidden(check))
    for (const html of [check, receipt]) {
      expect(plain(html).includes('您说涉及受理单位，所以改送上一级')).toBe(sent.aboutUnit === 'yes')
      expect(plain(html).includes('乡镇人民政府、街道办事处受理')).toBe(sent.aboutUnit === 'no' && html === receipt)
    }
    const code = unit.slice(0, 6)
    const place =
      code === '360000' ? '江西省' : placeName(code === '360100' ? { city: code } : { city: '360100', county: code })
    expect(plain(check)).toContain(`${place}综治中心（演示）`)
    expect((await stored(home))?.unit).toBe(unit)
  })

  it('is said again to whoever comes back: whose it is now, and why', async () => {
    const home = await openHome()
    const { kind, topic, text, city, county } = answers
    for (const aboutUnit of [true, false]) {
      const filed = await home.post('/api/matters', { kind, topic, text, place: { city, county }, aboutUnit })
      const { receipt, receiver } = await filed.json()
      expect(receiver.insteadOf).toBe(aboutUnit ? '南昌市东湖区综治中心（演示）' : null)
      const [state] = await submit(home, '/report/track/', { receipt })
      expect(plain(state).includes('所以改送上一级：南昌市综治中心（演示）')).toBe(aboutUnit)
    }
  })

  it('is changed from the check page, and the rest stays', async () => {
    const home = await openHome()
    const [edit] = await submit(home, '/report/check/', { ...answers, key: 'k'.repeat(22), go: 'unit' })
    expect(edit).toMatch(/value="no"[^>]* checked/)
    const [check] = await submit(home, '/report/unit/', { ...hidden(edit), aboutUnit: 'yes', township: '' })
    expect(titleOf(check)).toContain('请核对后提交')
    const { township: _, ...rest } = answers
    expect(hidden(check)).toMatchObject({ ...rest, aboutUnit: 'yes' })
    expect(hidden(check).township).toBeUndefined()
  })
})

describe('the township', () => {
  it('is offered for the chosen county alone, and not knowing it stands first', async () => {
    const home = await openHome()
    const [html] = await submit(home, '/report/county/', { ...answers, township: '' })
    const [first, ...codes] = options(html)
    expect(first).toBe('')
    expect(html).toMatch(/<option value="">我不清楚</)
    expect(codes.length).toBeGreaterThan(5)
    expect(codes.every((code) => /^360102\d{3}$/.test(code ?? ''))).toBe(true)
  })

  it('is not asked where the county is unknown', async () => {
    const home = await openHome()
    const [html] = await submit(home, '/report/county/', { ...answers, county: 'unknown' })
    expect(html).not.toContain('<select')
  })

  it('stands on the check page and in the database', async () => {
    const home = await openHome()
    const [check] = await submit(home, '/report/contact/', answers)
    expect(check).toContain('南昌市东湖区滕王阁街道')
    await submit(home, '/report/check/', hidden(check))
    expect(await stored(home)).toMatchObject({ county: '360102', township: '360102002' })
  })

  it('need not be known', async () => {
    const home = await openHome()
    const [contact] = await submit(home, '/report/unit/', { ...answers, township: '' })
    expect(titleOf(contact)).toContain('怎么找您')
    await submit(home, '/report/check/', { ...answers, township: '', key: 'k'.repeat(22) })
    expect((await stored(home))?.township).toBeNull()
  })

  it('of a county that was changed since is not taken along', async () => {
    const home = await openHome()
    const changed = { ...answers, county: '360103' }
    const [check] = await submit(home, '/report/contact/', changed)
    expect(check).not.toContain('滕王阁街道')
    await submit(home, '/report/check/', hidden(check))
    expect(await stored(home)).toMatchObject({ county: '360103', township: null })
  })
})

describe('who never learns the identity', () => {
  const sentence = '您的姓名和电话不会交给业主委员会、物业和居民委员会。'

  it('is said where the contact is asked for a matter of an estate, and where it is checked', async () => {
    const home = await openHome()
    const [contact] = await submit(home, '/report/unit/', answers)
    const [check] = await submit(home, '/report/contact/', answers)
    for (const html of [contact, check]) expect(html).toContain(sentence)
    for (const topic of ['grid', 'other']) {
      const [other] = await submit(home, '/report/unit/', { ...answers, topic })
      expect(other).not.toContain('不会交给')
    }
  })

  it('is kept: neither the unit nor any line of the matter is one of them', async () => {
    const home = await openHome()
    await submit(home, '/report/check/', { ...answers, key: 'k'.repeat(22) })
    expect((await stored(home))?.unit).toBe('360102-centre')
    const events = await home.db.all<{ detail: string }>(sql('SELECT * FROM events'))
    expect(JSON.stringify(events)).not.toMatch(/物业|业主委员会|居民委员会/)
  })
})
