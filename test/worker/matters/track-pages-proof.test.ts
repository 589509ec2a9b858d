import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { deriveAuth } from '../../../site/browser/sealing/receipts.ts'
import { formatReceipt, parseReceipt, type Receipt } from '../../../worker/contract/receipts.ts'
import { triesLimit } from '../../../worker/guard/tries.ts'
import { solvedWork } from '../../support/work.ts'
import { hidden, submit } from './plain-form.ts'
import { postSealed, seal } from './sealed-matter.ts'
import { file } from './told.ts'

const read = (code: string) => parseReceipt(code) as Receipt
const proofOf = async (receipt: Receipt) => ({ handle: receipt.handle, auth: await deriveAuth(receipt) })

describe('who comes back to the tracking pages', () => {
  it('handle and auth stand for the code on every page, and the code is in none of them', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const proof = await proofOf(read(receipt))
    const [state] = await submit(home, '/report/track/', proof)
    expect(hidden(state)).toMatchObject(proof)
    const [page] = await submit(home, '/report/track/add/', hidden(state))
    const [after] = await submit(home, '/report/track/add/', { ...hidden(page), go: 'yes', text: '又有三辆。' })
    for (const html of [state, page, after]) {
      expect(html).not.toContain('name="receipt"')
      expect(html).not.toContain(receipt.slice(5, 14))
    }
  })

  it('a sealed matter answers its code like an unknown one, and opens for handle and auth', async () => {
    const home = await openHome()
    const { matter, receipt } = await seal()
    expect((await postSealed(home, matter)).status).toBe(201)
    const code = formatReceipt(receipt)
    const [byCode, refused] = await submit(home, '/report/track/', { receipt: code })
    const [unknown] = await submit(home, '/report/track/', { receipt: '7K3M QX9T 2HDN 5RWB 8CVE J4PA' })
    expect(refused.status).toBe(404)
    expect(byCode.replace(code, '')).toBe(unknown.replace('7K3M QX9T 2HDN 5RWB 8CVE J4PA', ''))
    const [state] = await submit(home, '/report/track/', await proofOf(receipt))
    expect(state).toMatch(/data-sealed="\{&quot;matter&quot;/)
    expect(state).not.toContain('canary')
  })

  it('takes no plain words about a sealed matter, and keeps nothing of them', async () => {
    const home = await openHome()
    const { matter, receipt } = await seal()
    await postSealed(home, matter)
    const [page] = await submit(home, '/report/track/add/', await proofOf(receipt))
    const sent = { ...hidden(page), go: 'yes', text: '不该明文送来的话' }
    const [, refused] = await submit(home, '/report/track/add/', sent)
    expect(refused.status).toBe(422)
    expect(await home.db.all({ sql: 'SELECT id FROM messages', params: [] })).toEqual([])
  })

  it('refuses both ways of proving at once, a broken envelope, and half a proof', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const proof = await proofOf(read(receipt))
    expect((await submit(home, '/report/track/', { receipt, ...proof }))[1].status).toBe(400)
    expect((await submit(home, '/report/track/', { handle: proof.handle }))[1].status).toBe(400)
    const [page] = await submit(home, '/report/track/add/', proof)
    for (const envelope of ['{', 'null', '{"seq":0}']) {
      const [, refused] = await submit(home, '/report/track/add/', { ...hidden(page), go: 'yes', envelope })
      expect(refused.status).toBe(400)
    }
  })

  it('wants solved work after twenty wrong tries, and lets the true holder in with it', async () => {
    const home = await openHome()
    const receipt = read((await file(home)).receipt)
    const proof = await proofOf(receipt)
    for (let tried = 0; tried < triesLimit.wrong; tried++) {
      const auth = String(tried).padStart(2, '0') + 'A'.repeat(41)
      await submit(home, '/report/track/', { handle: receipt.handle, auth })
    }
    const [page, refused] = await submit(home, '/report/track/', proof)
    expect([refused.status, page.includes('12345')]).toEqual([429, true])
    const response = await home.request('/report/track/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Work': await solvedWork(home) },
      body: new URLSearchParams(proof).toString(),
    })
    expect(response.status).toBe(200)
  })

  it('has no address of its own for answers: each leads to the code, and none comes with its marks unfilled', async () => {
    const home = await openHome()
    for (const name of [
      'state',
      'deleted',
      'add',
      'answer',
      'confirm',
      'not-solved',
      'correct',
      'copy',
      'delete',
      'withdraw',
    ]) {
      const response = await home.request(`/report/track/${name}/`)
      expect([response.status, response.headers.get('Location')]).toEqual([303, '/report/track/'])
    }
    for (const name of ['state', 'deleted'])
      expect((await submit(home, `/report/track/${name}/`, {}))[1].status).toBe(405)
    const [page] = await submit(home, '/report/track/', await proofOf(read((await file(home)).receipt)))
    expect(page).not.toContain('<!--fill:')
  })
})
