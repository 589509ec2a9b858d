import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { dialogueLimits } from '../../../worker/contract/dialogue.ts'
import { askResident } from '../../../worker/matters/ask.ts'
import type { TestHome } from '../../support/home.ts'
import { hidden, submit, titleOf } from './plain-form.ts'
import { answered, as, count, type Filed, file, put, tell, toWork, walk } from './told.ts'

const h1 = (html: string) => /<h1[^>]*>\s*([\s\S]*?)\s*<\/h1>/.exec(html)?.[1]
const at = (act: string) => `/report/track/${act}/`

/** The page of an act, as its button on the state's page opens it. */
async function open(home: TestHome, filed: Filed, act: string): Promise<Record<string, string>> {
  const [state] = await submit(home, '/report/track/', { receipt: filed.receipt })
  const [page] = await submit(home, at(act), hidden(state))
  return hidden(page)
}

async function ask(home: TestHome, filed: Filed): Promise<void> {
  await walk(home, filed.id, 'dispatcher queue', 'dispatcher assign', 'handler accept')
  await askResident(as(home, 'handler'), { matterId: filed.id, said: { text: '停车的楼道是几单元？' } })
}

describe('acts of the holder, on pages without script', () => {
  it('adds words, which stand in the dialogue as text and never as markup', async () => {
    const home = await openHome()
    const filed = await file(home)
    const fields = await open(home, filed, 'add')
    const [page, response] = await submit(home, at('add'), { ...fields, go: 'yes', text: '<b>又有</b>三辆' })
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(page).toContain('已经补充，单位会看到。')
    expect(page).toContain('&lt;b&gt;又有&lt;&#x2F;b&gt;三辆')
    expect(page).not.toContain('<b>又有')
  })

  it('pressed twice it happens once, and both presses get the same page', async () => {
    const home = await openHome()
    const filed = await file(home)
    const sent = { ...(await open(home, filed, 'add')), go: 'yes', text: '又有三辆。' }
    const pages = await Promise.all([submit(home, at('add'), sent), submit(home, at('add'), sent)])
    expect(pages.map(([html]) => h1(html))).toEqual(['已登记', '已登记'])
    expect(await count(home, 'messages')).toBe(1)
  })

  it('loses nothing of what was typed when it is too long, and says so in title, summary and beside the box', async () => {
    const home = await openHome()
    const filed = await file(home)
    const fields = await open(home, filed, 'add')
    const text = '长'.repeat(dialogueLimits.messageCharsMax + 1)
    const [page, response] = await submit(home, at('add'), { ...fields, go: 'yes', text })
    expect(response.status).toBe(400)
    expect(titleOf(page)).toMatch(/^错误：/)
    expect(page.match(/最多2000个字/g)).toHaveLength(2)
    expect(page).toContain(text)
    expect(hidden(page).key).not.toBe(fields.key)
  })

  it('shows a question with its day and that nothing is closed in silence, and takes the answer', async () => {
    const home = await openHome()
    const filed = await file(home)
    await ask(home, filed)
    const [state] = await submit(home, '/report/track/', { receipt: filed.receipt })
    expect(h1(state)).toBe('等您回话')
    expect(state).toMatch(/停车的楼道是几单元？[\s\S]*\d{4}年\d+月\d+日（周.）以前回话都行。不答也不会悄悄结案。/)
    const [page] = await submit(home, at('answer'), hidden(state))
    expect(page).toContain('停车的楼道是几单元？')
    const [after] = await submit(home, at('answer'), { ...hidden(page), go: 'yes', text: '三单元。' })
    expect(h1(after)).toBe('正在办理')
    expect(after).toContain('三单元。')
    expect(after).not.toContain('action="/report/track/answer/"')
  })

  it('asks whether it is solved, and takes "not solved" only with a reason, to another person', async () => {
    const home = await openHome()
    const filed = await file(home)
    await answered(home, filed.id)
    const [state] = await submit(home, '/report/track/', { receipt: filed.receipt })
    expect(state).toMatch(/已经清走，装了充电桩。[\s\S]*结果：已经解决[\s\S]*没办好/)
    const fields = await open(home, filed, 'not-solved')
    const [empty, refused] = await submit(home, at('not-solved'), { ...fields, go: 'yes', text: '' })
    expect(refused.status).toBe(400)
    const [after] = await submit(home, at('not-solved'), { ...hidden(empty), go: 'yes', text: '充电桩没有电。' })
    expect(h1(after)).toBe('换人重办')
    expect(after).toContain('没办好，换人重新办')
  })

  it('confirms only after a second look', async () => {
    const home = await openHome()
    const filed = await file(home)
    await answered(home, filed.id)
    const fields = await open(home, filed, 'confirm')
    const [kept] = await submit(home, at('confirm'), { ...fields, go: 'no' })
    expect(h1(kept)).toBe('已答复')
    const [after] = await submit(home, at('confirm'), { ...fields, go: 'yes' })
    expect(h1(after)).toBe('您已确认办好')
  })

  it('after acceptance withdrawing asks the unit, and the page says so before', async () => {
    const home = await openHome()
    const filed = await file(home)
    await walk(home, filed.id, ...toWork)
    const [state] = await submit(home, '/report/track/', { receipt: filed.receipt })
    const [page] = await submit(home, at('withdraw'), hidden(state))
    expect(page).toContain('撤回要由单位同意')
    expect(page).not.toContain('马上删除')
    const [after] = await submit(home, at('withdraw'), { ...hidden(page), go: 'yes' })
    expect(h1(after)).toBe('您要求撤回')
    expect(after).toContain('已经向单位提出撤回')
  })

  it('corrects by a note, and changes or deletes how to be reached', async () => {
    const home = await openHome()
    const filed = await file(home)
    const note = { ...(await open(home, filed, 'correct')), go: 'yes', text: '是3幢，不是8幢。' }
    expect((await submit(home, at('correct'), note))[0]).toContain('是3幢，不是8幢。')
    const empty = { ...(await open(home, filed, 'correct')), go: 'contact', name: '', phone: '' }
    const [again, refused] = await submit(home, at('correct'), empty)
    expect([refused.status, await count(home, 'contacts')]).toEqual([400, 1])
    expect(again).toContain('按“删掉联系方式”')
    const [wrong] = await submit(home, at('correct'), { ...hidden(again), go: 'contact', phone: '1380' })
    expect(wrong).toMatch(/id="phone-e"[\s\S]*电话号码不对/)
    await submit(home, at('correct'), { ...hidden(wrong), go: 'contact', phone: '13900139000' })
    const copy = await (await tell(home, 'copy', { receipt: filed.receipt })).json()
    expect(copy.contact).toEqual({ name: null, phone: '13900139000' })
    const forget = { ...(await open(home, filed, 'correct')), go: 'forget' }
    expect((await submit(home, at('correct'), forget))[0]).toContain('联系方式已经删掉')
    expect(await count(home, 'contacts')).toBe(0)
  })

  it('gives a copy of everything on a second press alone, and the course of events says that it was taken', async () => {
    const home = await openHome()
    const filed = await file(home)
    const fields = await open(home, filed, 'copy')
    const [before] = await submit(home, at('copy'), hidden((await submit(home, '/report/track/', fields))[0]))
    expect(before).not.toMatch(/canary-first|13800138000/)
    const [page, response] = await submit(home, at('copy'), { ...fields, go: 'yes' })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    for (const word of ['canary-first', 'canary-name', '13800138000', '&quot;handle&quot;'])
      expect(page).toContain(word)
    expect(page).not.toMatch(/ download|href="data:/)
    const [state] = await submit(home, at('copy'), { ...hidden(page), go: 'no' })
    expect(state).toContain('取了一份副本')
  })

  it('deletes what nobody took on, says what stays, and the code finds nothing afterwards', async () => {
    const home = await openHome()
    const filed = await file(home)
    const [state] = await submit(home, '/report/track/', { receipt: filed.receipt })
    const [page] = await submit(home, at('delete'), hidden(state))
    expect(page).toContain('马上全部删除')
    expect(page).toContain('留下的只有')
    const [gone] = await submit(home, at('delete'), { ...hidden(page), go: 'yes' })
    expect(h1(gone)).toBe('已经删除')
    expect(hidden(gone)).toEqual({})
    const [later, response] = await submit(home, '/report/track/', { receipt: filed.receipt })
    expect([response.status, h1(later)]).toEqual([404, '查进度'])
  })

  it('says why nothing is deleted yet, and offers no button for it, once somebody has accepted', async () => {
    const home = await openHome()
    const filed = await file(home)
    await walk(home, filed.id, ...toWork)
    const [state] = await submit(home, '/report/track/', { receipt: filed.receipt })
    expect(state).not.toContain('formaction="/report/track/delete/"')
    expect(state).toMatch(/本平台的规定，条例没有写/)
    const [page] = await submit(home, at('delete'), { receipt: filed.receipt, key: 'k'.repeat(22), go: 'yes' })
    expect(h1(page)).toBe('正在办理')
    expect(await count(home, 'tombstones')).toBe(0)
  })

  it('offers only what the table allows, in every state', async () => {
    const home = await openHome()
    const filed = await file(home)
    for (const state of ['registered', 'in-progress', 'answered', 'confirmed-solved', 'withdrawn', 'archived']) {
      await put(home, filed.id, state)
      const { mayDo } = await (await tell(home, 'track', { receipt: filed.receipt })).json()
      const [page] = await submit(home, '/report/track/', { receipt: filed.receipt })
      const offered = ['add', 'correct', 'copy', 'withdraw', 'delete', 'not-solved'].filter((act) =>
        page.includes(`formaction="${at(act)}"`),
      )
      expect(offered.sort()).toEqual(mayDo.filter((act: string) => act !== 'confirm' && act !== 'answer').sort())
    }
  })
})
