import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { mintKey } from '../../support/home.ts'
import { answers, hidden, submit } from './plain-form.ts'

const matter = {
  kind: 'complaint',
  topic: 'housing-estate',
  place: { city: '360100', county: '360102' },
  text: '楼道里一直有人给电动车充电，和物业说过三次了。',
}
const friday = Date.parse('2026-02-13T09:00:00+08:00')

describe('clocks on the wire', () => {
  it('come with the receipt and with the state: day, words, source, force; never the ladder', async () => {
    const home = await openHome()
    home.time.now = friday
    const filed = await (await home.post('/api/matters', matter)).json()
    expect(filed.clocks[1]).toEqual({
      id: 'routing',
      group: 'promise',
      name: '告诉您由哪个单位办，依据哪一条',
      period: '收到后1个工作日内',
      due: '2026-02-14',
      dueText: '2026年2月14日（周六）',
      source: '本平台的示例时限，尚无单位承诺',
      binds: 'no',
      force: '没有约束力',
    })
    expect(JSON.stringify(filed.clocks)).not.toContain('ladder')
    const notice = filed.clocks.find(({ id }: { id: string }) => id === 'petition-notice')
    expect(notice).toMatchObject({ due: '2026-02-28', source: '《信访工作条例》第二十三条', binds: 'if' })
    home.time.now = friday + 40 * 86_400_000
    const seen = await (await home.post('/api/matters/track', { receipt: filed.receipt })).json()
    expect(seen.clocks).toEqual(filed.clocks)
    expect(seen.next.steps.map(({ when }: { when: string }) => when)).toHaveLength(3)
  })

  it('a repeated post shows the days of the first one', async () => {
    const home = await openHome()
    home.time.now = friday
    const key = mintKey()
    const first = await (await home.post('/api/matters', matter, key)).json()
    home.time.now = friday + 86_400_000
    expect(await (await home.post('/api/matters', matter, key)).json()).toEqual(first)
  })

  it('nothing is due any more once a matter is withdrawn', async () => {
    const home = await openHome()
    const { receipt } = await (await home.post('/api/matters', matter)).json()
    expect((await (await home.post('/api/matters/withdraw', { receipt })).json()).clocks).toEqual([])
  })

  it('a day in a year without a published calendar says so', async () => {
    const home = await openHome()
    home.time.now = Date.parse('2026-12-25T09:00:00+08:00')
    const { clocks } = await (await home.post('/api/matters', matter)).json()
    const texts = Object.fromEntries(clocks.map((clock: { id: string; dueText: string }) => [clock.id, clock.dueText]))
    expect(texts).toMatchObject({ routing: '2026年12月28日（周一）', answer: '待日历公布', complex: '待日历公布' })
    expect(texts).toMatchObject({ receipt: '立即', 'petition-finish': '还没有开始算' })
  })
})

describe('clocks on the pages without script', () => {
  it('stand on the receipt and on the tracking page, with source and force, and leave with a withdrawal', async () => {
    const home = await openHome()
    home.time.now = friday
    const [receipt] = await submit(home, '/report/check/', { ...answers, key: mintKey() })
    const code = [...receipt.matchAll(/<span>([0-9A-Z]{4})<\/span>/g)].map(([, group]) => group).join(' ')
    home.time.now = friday + 3 * 86_400_000
    const [state] = await submit(home, '/report/track/', { receipt: code })
    for (const html of [receipt, state]) {
      expect(html).not.toContain('fill:')
      expect(html).toMatch(/<time datetime="2026-02-14">2026年2月14日（周六）<\/time>/)
      expect(html).toContain('来源：本平台的示例时限，尚无单位承诺')
      expect(html).toContain('约束力：没有约束力')
      expect(html).toContain('《信访工作条例》第三十四条')
      expect(html).toContain('还没有开始算')
      expect(html).not.toMatch(/<time datetime=""/)
    }
    const [confirm] = await submit(home, '/report/track/withdraw/', hidden(state))
    const [gone] = await submit(home, '/report/track/withdraw/', { ...hidden(confirm), go: 'yes' })
    expect(gone).not.toContain('示例时限')
    expect(gone).not.toContain('信访工作条例')
  })
})
