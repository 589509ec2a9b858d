import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { answers, hidden, submit, titleOf } from './plain-form.ts'

// These pages are the built ones: test/run.ts builds the site before it runs them.

const countMatters = async (home: TestHome) =>
  (await home.db.first<{ n: number }>(sql('SELECT count(*) AS n FROM matters')))?.n

describe('the report form without script', () => {
  it('opens at its beginning: a later step opened by itself leads there', async () => {
    const home = await openHome()
    expect((await home.request('/report/')).status).toBe(200)
    for (const step of ['what', 'city', 'county', 'unit', 'contact', 'check', 'receipt']) {
      const response = await home.request(`/report/${step}/`)
      expect([response.status, response.headers.get('Location')]).toEqual([303, '/report/'])
    }
    const [html] = await submit(home, '/report/contact/', { name: '张女士' })
    expect(titleOf(html)).toContain('反映一件事')
    expect(hidden(html)).toMatchObject({ name: '张女士' })
  })

  it('carries every answer along, seven steps, to the check page and the receipt', async () => {
    const home = await openHome()
    const steps: [string, (keyof typeof answers)[], string][] = [
      ['/report/', ['kind'], '写清事情'],
      ['/report/what/', ['text', 'topic'], '在哪个市'],
      ['/report/city/', ['city'], '在哪个县'],
      ['/report/county/', ['county'], '交给谁'],
      ['/report/unit/', ['township', 'aboutUnit'], '怎么找您'],
      ['/report/contact/', ['name', 'phone'], '请核对后提交'],
    ]
    let carried: Record<string, string> = {}
    for (const [path, fields, title] of steps) {
      const own = Object.fromEntries(fields.map((field) => [field, answers[field]]))
      const [html, response] = await submit(home, path, { ...carried, ...own })
      expect(response.status, path).toBe(200)
      expect(titleOf(html)).toContain(title)
      expect(html).not.toContain('fill:')
      carried = hidden(html)
    }
    expect(carried).toMatchObject(answers)
    expect(await countMatters(home)).toBe(0)
    const [html, response] = await submit(home, '/report/check/', carried)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(titleOf(html)).toContain('已收到')
    expect(titleOf(html)).not.toMatch(/[0-9A-Z]{4}/)
    expect(html).toContain('第十四条第二款')
    expect(html).toContain('示例时限，尚无单位承诺')
    expect(html.match(/<span>[0-9A-HJKMNP-TV-Z]{4}<\/span>/g)).toHaveLength(6)
    expect(html).toContain('class="qr"')
    expect(await countMatters(home)).toBe(1)
    // A reload posts the same form again: the same code, still one matter.
    const [again] = await submit(home, '/report/check/', carried)
    expect(again).toBe(html)
    expect(await countMatters(home)).toBe(1)
  })

  const wrong: [string, string, Partial<typeof answers>, string, RegExp][] = [
    ['no kind', '/report/', { kind: '' }, 'kind', /请选一项/],
    ['an unknown kind', '/report/', { kind: 'x' }, 'kind', /请选一项/],
    ['a short text', '/report/what/', { text: '着火' }, 'text', /至少10个字/],
    ['a long text', '/report/what/', { text: '长'.repeat(5001) }, 'text', /最多5000个字/],
    ['an unknown topic', '/report/what/', { topic: 'x' }, 'topic', /请在列表里选/],
    ['no city', '/report/city/', { city: '' }, 'city', /请选一个设区的市/],
    ['a city elsewhere', '/report/city/', { city: '440100' }, 'city', /请选一个设区的市/],
    ['no county', '/report/county/', { county: '' }, 'county', /我不清楚/],
    ['a county of another city', '/report/county/', { county: '360702' }, 'county', /我不清楚/],
    ['no word on the unit', '/report/unit/', { aboutUnit: '' }, 'aboutUnit', /涉及不涉及受理单位/],
    ['a township of nowhere', '/report/unit/', { township: '360102999' }, 'township', /不在所选的县/],
    ['a long name', '/report/contact/', { name: '名'.repeat(31) }, 'name', /最多30个字/],
    ['half a telephone number', '/report/contact/', { phone: '1380' }, 'phone', /手机写11位/],
  ]
  it.each(wrong)(
    '%s: message beside the field and on top, nothing lost',
    async (_name, path, fields, field, sentence) => {
      const home = await openHome()
      const sent = { ...answers, ...fields }
      const [html, response] = await submit(home, path, sent)
      expect(response.status).toBe(400)
      expect(titleOf(html)).toMatch(/^错误：/)
      expect(html.match(new RegExp(sentence, 'g'))?.length).toBeGreaterThanOrEqual(2)
      expect(html).toContain(`href="#${field}"`)
      expect(html).toContain(`id="${field}-e"`)
      for (const [name, value] of Object.entries(sent)) {
        const kept =
          hidden(html)[name] === value || html.includes(`>\n${value}</textarea>`) || html.includes(`value="${value}"`)
        // A choice that is not on the list cannot be shown again.
        if (name !== field || ['text', 'name', 'phone'].includes(name)) expect(kept, name).toBe(true)
      }
      expect(await countMatters(home)).toBe(0)
    },
  )

  it('goes back, and to an answer that shall be changed, without losing one', async () => {
    const home = await openHome()
    const [back] = await submit(home, '/report/contact/', { ...answers, go: 'county' })
    expect(titleOf(back)).toContain('在哪个县')
    expect(hidden(back)).toMatchObject({ name: '张女士', phone: '13800138000' })
    const [edit] = await submit(home, '/report/check/', { ...answers, key: 'k'.repeat(22), go: 'what' })
    expect(edit).toContain(answers.text)
    const text = '楼道里不再充电了，但是门口堵着，出不去。'
    const [check] = await submit(home, '/report/what/', { ...hidden(edit), text, topic: 'other' })
    expect(titleOf(check)).toContain('请核对后提交')
    expect(hidden(check)).toMatchObject({ ...answers, text, topic: 'other' })
    expect(hidden(check).key).not.toBe('k'.repeat(22))
  })

  it('asks for the county and the unit again when the city was changed from the check page', async () => {
    const home = await openHome()
    const [html] = await submit(home, '/report/city/', { ...answers, city: '360700', returning: '1' })
    expect(titleOf(html)).toContain('在哪个县')
    // Another place is another unit, which the person has to be asked about.
    const [unit] = await submit(home, '/report/county/', { ...hidden(html), county: 'unknown' })
    expect(unit).toContain('赣州市综治中心')
    const [check] = await submit(home, '/report/unit/', { ...hidden(unit), aboutUnit: 'no' })
    expect(titleOf(check)).toContain('请核对后提交')
    expect(check).toContain('赣州市，县（市、区）不清楚')
  })

  it('shows whom to ring first when the text tells of danger, stores nothing, and lets the person go on', async () => {
    const home = await openHome()
    const text = '我家楼下着火了，楼道里全是烟，快来人'
    const [html] = await submit(home, '/report/contact/', { ...answers, text })
    expect(html.indexOf('tel:119')).toBeGreaterThan(0)
    expect(html.indexOf('tel:119')).toBeLessThan(html.indexOf('<dl class="answers"'))
    expect(await countMatters(home)).toBe(0)
    const [receipt] = await submit(home, '/report/check/', hidden(html))
    expect(titleOf(receipt)).toContain('已收到')
  })

  it('warns of an identity number or a bank card in the text, and does not block', async () => {
    const home = await openHome()
    const warned = async (text: string) => (await submit(home, '/report/contact/', { ...answers, text }))[0]
    expect(await warned('我的身份证是11010519491231002X，请帮我查一查。')).toContain('好像有身份证号码')
    expect(await warned('他让我把钱转到4111 1111 1111 1111这个卡上。')).toContain('好像有银行卡号码')
    expect(await warned('电话打了20次，订单号是12345678901234567890。')).not.toContain('写了不需要的内容')
  })

  it('leads tips to the form that seals, and national security to the telephone, and stores nothing', async () => {
    const home = await openHome()
    for (const path of ['/report/', '/report/check/']) {
      const tip = await home.submit(path, { ...answers, kind: 'tip', key: 'k'.repeat(22) })
      expect([tip.status, tip.headers.get('Location'), await tip.text()]).toEqual([303, '/report/sealed/', ''])
    }
    const former = await home.request('/report/tip/')
    expect([former.status, former.headers.get('Location')]).toEqual([301, '/report/sealed/'])
    const [diverted] = await submit(home, '/report/what/', { ...answers, topic: 'national-security' })
    expect(diverted).toContain('tel:12339')
    expect(diverted).not.toContain('tel:12345"><b>')
    expect(await countMatters(home)).toBe(0)
  })

  it('shows what was written as text, never as markup', async () => {
    const home = await openHome()
    const text = '<script>alert(1)</script>"><img src=x onerror=alert(1)> {{kind}} <!--fill:key-->'
    const [html] = await submit(home, '/report/contact/', { ...answers, text })
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;script&gt;alert(1)')
  })

  it('has one address per page, and never hands out a page with its marks unfilled', async () => {
    const home = await openHome()
    for (const path of ['/report', '/report/what', '/report/what.html', '/report/what/index.html', '/report/track']) {
      const response = await home.request(path)
      expect([response.status, response.headers.get('Location')], path).toEqual([
        301,
        expect.stringMatching(/[a-z]\/$/),
      ])
    }
    for (const path of ['/report/receipt/', '/report/tip/', '/report/sealed/', '/report/track/state/']) {
      expect((await home.submit(path, { kind: 'help' })).status, path).toBe(405)
    }
    expect((await home.request('/report/what/', { method: 'PUT' })).status).toBe(405)
  })

  it('refuses another content type, a repeated field and a foreign origin', async () => {
    const home = await openHome()
    const json = { 'Content-Type': 'application/json' }
    expect((await home.request('/report/', { method: 'POST', headers: json, body: '{}' })).status).toBe(415)
    expect((await home.submit('/report/', { kind: ['help', 'tip'] })).status).toBe(400)
    const foreign = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://elsewhere.example' }
    expect((await home.request('/report/', { method: 'POST', headers: foreign, body: 'kind=help' })).status).toBe(403)
  })
})
