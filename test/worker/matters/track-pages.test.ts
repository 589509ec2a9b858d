import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { answers, hidden, submit, titleOf } from './plain-form.ts'

describe('the tracking pages without script', () => {
  async function file(home: TestHome): Promise<string> {
    const { kind, topic, text, name, phone, city, county } = answers
    const body = { kind, topic, text, place: { city, county }, contact: { name, phone } }
    return (await (await home.post('/api/matters', body)).json()).receipt
  }

  it('shows the state by code, asks before withdrawing, and tells so afterwards', async () => {
    const home = await openHome()
    const receipt = await file(home)
    const [state, response] = await submit(home, '/report/track/', { receipt })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(state).toMatch(/<h1>\s*已登记\s*<\/h1>/)
    expect(state).toContain('第五十二条第一款')
    expect(titleOf(state)).not.toContain(receipt.slice(0, 4))
    expect(state).not.toMatch(/张女士|13800138000|电动车/)
    const [confirm] = await submit(home, '/report/track/withdraw/', hidden(state))
    expect(titleOf(confirm)).toContain('确定撤回吗')
    const [kept] = await submit(home, '/report/track/withdraw/', { ...hidden(confirm), go: 'no' })
    expect(kept).toMatch(/<h1>\s*已登记/)
    const [gone] = await submit(home, '/report/track/withdraw/', { ...hidden(confirm), go: 'yes' })
    expect(gone).toMatch(/<h1>\s*已撤回/)
    expect(await home.db.all(sql('SELECT matter_id FROM contacts'))).toEqual([])
    const [later] = await submit(home, '/report/track/', { receipt })
    expect(later).toMatch(/<h1>\s*已撤回/)
    expect(later).not.toContain('action="/report/track/withdraw/"')
  })

  it('answers a wrong secret like an unknown code, and keeps what was typed', async () => {
    const home = await openHome()
    const receipt = await file(home)
    const other = await file(home)
    const wrong = ['7K3M QX9T 2HDN 5RWB 8CVE J4PA', `${receipt.slice(0, 25)}${other.slice(25)}`]
    const pages = await Promise.all(wrong.map((typed) => submit(home, '/report/track/', { receipt: typed })))
    expect(pages.map(([, response]) => response.status)).toEqual([404, 404])
    const [first, second] = pages.map(([html], index) => html.replace(wrong[index] ?? '', ''))
    expect(first).toBe(second)
    expect(pages[0]?.[0]).toContain(`value="${wrong[0]}"`)
    const [short, answer] = await submit(home, '/report/track/', { receipt: '7K3M' })
    expect(answer.status).toBe(400)
    expect(short).toContain('24个字母和数字，现在的个数不对')
    expect((await submit(home, '/report/track/', { receipt: '' }))[0]).toContain('请填写回执码')
  })
})
