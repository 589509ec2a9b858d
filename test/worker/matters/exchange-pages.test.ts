import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { deriveAuth } from '../../../site/browser/sealing/receipts.ts'
import { drawNext, fileAtCounter, read } from './intake.ts'
import { hidden, submit, titleOf } from './plain-form.ts'
import { count } from './told.ts'

const trackPath = '/report/track/'
const path = '/report/track/exchange/'
const title = '先换成只有您知道的码'

describe('the first return with a printed code, without script', () => {
  it('shows a new code and nothing of the matter; its last group exchanges it, and the old one is dead', async () => {
    const { receipt, home } = await filed()
    const [page, response] = await submit(home, trackPath, { receipt })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(titleOf(page)).toContain(title)
    expect(page).not.toMatch(/已登记|第五十二条/)
    const { fresh = '' } = hidden(page)
    expect(read(fresh).handle).toBe(read(receipt).handle)
    expect(fresh).not.toBe(receipt)
    for (const group of fresh.split(' ')) expect(page).toContain(`<span>${group}</span>`)

    const [wrong, refused] = await submit(home, path, { ...hidden(page), last: 'AAAA' })
    expect(refused.status).toBe(400)
    expect(wrong).toContain('和新码的最后一组不一样')
    expect(hidden(wrong).fresh).toBe(fresh)

    const [state] = await submit(home, path, { ...hidden(wrong), last: fresh.slice(-4).toLowerCase() })
    expect(state).toMatch(/<h1>\s*已登记/)
    expect(state).toContain('已经换成新码')
    expect(hidden(state)).toMatchObject({ receipt: fresh })
    const [dead, gone] = await submit(home, trackPath, { receipt })
    expect(gone.status).toBe(404)
    expect(dead).toContain('已经换成新码，不能再用')
    expect((await submit(home, trackPath, { receipt: fresh }))[0]).toMatch(/<h1>\s*已登记/)
  })

  it('draws another code at each visit, and only the one that was acknowledged opens', async () => {
    const { receipt, home } = await filed()
    const pages = await Promise.all([1, 2].map(async () => hidden((await submit(home, trackPath, { receipt }))[0])))
    const [clerk, resident] = pages as [Record<string, string>, Record<string, string>]
    expect(clerk.fresh).not.toBe(resident.fresh)
    await submit(home, path, { ...resident, last: resident.fresh?.slice(-4) ?? '' })
    const [late, refused] = await submit(home, path, { ...clerk, last: clerk.fresh?.slice(-4) ?? '' })
    expect(refused.status).toBe(404)
    expect(late).toContain('已经换成新码')
    expect((await submit(home, trackPath, { receipt: clerk.fresh ?? '' }))[1].status).toBe(404)
    expect((await submit(home, trackPath, { receipt: resident.fresh ?? '' }))[0]).toMatch(/<h1>\s*已登记/)
  })

  it('leads here from every act, does none of them, and a repeated press exchanges once', async () => {
    const { receipt, home } = await filed()
    for (const act of ['withdraw', 'add', 'confirm', 'copy', 'delete']) {
      const [page] = await submit(home, `${trackPath}${act}/`, {
        receipt,
        go: 'yes',
        key: 'key-of-the-exchange-test',
        text: '又有三辆。',
      })
      expect(titleOf(page), act).toContain(title)
    }
    const [page] = await submit(home, trackPath, { receipt })
    const fields = { ...hidden(page), last: hidden(page).fresh?.slice(-4) ?? '' }
    const all = await Promise.all([1, 2, 3].map(() => submit(home, path, fields)))
    for (const [html] of all) expect(html).toMatch(/<h1>\s*已登记/)
    expect(await count(home, 'events', "action = 'matter.exchange'")).toBe(1)
    expect((await submit(home, path, { receipt, go: 'no' }))[0]).toContain('name="receipt"')
  })

  it('takes no new code of another handle, and none that was never shown', async () => {
    const { receipt, home } = await filed()
    const { fresh: other = '' } = hidden(
      (await submit(home, trackPath, { receipt: (await fileAtCounter(home)).receipt }))[0],
    )
    for (const fresh of [other, '', 'AAAA BBBB']) {
      const [, refused] = await submit(home, path, {
        receipt,
        key: 'key-of-the-exchange-test',
        fresh,
        last: fresh.slice(-4),
      })
      expect(refused.status, fresh).toBe(400)
    }
    expect(await count(home, 'events', "action = 'matter.exchange'")).toBe(0)
    expect((await home.request(path)).status).toBe(303)
  })

  it('says where the code is drawn by the browser no code, and takes what it proves', async () => {
    const { receipt, home } = await filed()
    const { handle } = read(receipt)
    const [page] = await submit(home, trackPath, { handle, auth: await deriveAuth(read(receipt)) })
    expect(titleOf(page)).toContain(title)
    expect(hidden(page)).not.toHaveProperty('fresh')
    expect(page).not.toContain('<svg class="qr"')
    const [none, refused] = await submit(home, path, { ...hidden(page), next: '' })
    expect([refused.status, none.includes('新码没有做出来')]).toEqual([400, true])
    const { next } = await drawNext(handle)
    const [state] = await submit(home, path, { ...hidden(page), next })
    expect(state).toMatch(/<h1>\s*已登记/)
    expect(hidden(state)).toMatchObject({ handle, auth: next })
  })
})

async function filed() {
  const home = await openHome()
  return { home, ...(await fileAtCounter(home)) }
}
