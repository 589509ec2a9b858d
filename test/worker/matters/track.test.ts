import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { mintKey, type TestHome } from '../../support/home.ts'

const matter = {
  kind: 'help',
  topic: 'other',
  place: { city: '360700' },
  text: '家门口的路灯坏了一个月，晚上老人不敢出门。',
  contact: { name: '王大妈', phone: '0797-8123456' },
}

async function submit(home: TestHome): Promise<string> {
  return (await (await home.post('/api/matters', matter)).json()).receipt
}

const countContacts = async (home: TestHome) =>
  (await home.db.first<{ n: number }>(sql('SELECT count(*) AS n FROM contacts')))?.n

describe('POST /api/matters/track', () => {
  it('shows state, timeline and route, and neither text nor contact', async () => {
    const home = await openHome()
    const response = await home.post('/api/matters/track', { receipt: await submit(home) })
    expect(response.status).toBe(200)
    const seen = await response.json()
    expect(seen).toMatchObject({ state: 'registered', stateText: '已登记', kind: 'help', topic: 'other' })
    expect(seen.timeline).toHaveLength(1)
    expect(seen.timeline[0].at).toBe(new Date(home.time.now).toISOString())
    expect(seen.route.basis.id).toBe('a47.p1')
    expect(seen.route.place).toBe('赣州市')
    expect(JSON.stringify(seen)).not.toMatch(/路灯|王大妈|8123456/)
  })

  it('answers a wrong secret, an unknown handle and a typo alike', async () => {
    const home = await openHome()
    const receipt = await submit(home)
    const other = await submit(home)
    const wrong = [
      receipt.slice(0, -1) + (receipt.endsWith('0') ? '1' : '0'),
      '7K3M QX9T 2HDN 5RWB 8CVE J4PA',
      `${receipt.slice(0, 4)}${other.slice(4)}`,
      'not a code',
      '',
    ]
    const answers = await Promise.all(wrong.map((typed) => home.post('/api/matters/track', { receipt: typed })))
    const shapes = await Promise.all(
      answers.map(async (answer) => {
        const { error, requestId } = await answer.json()
        return JSON.stringify([answer.status, [...answer.headers.keys()], error, requestId.length])
      }),
    )
    expect(new Set(shapes).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
  })

  it('reads the code as people type it', async () => {
    const home = await openHome()
    const receipt = await submit(home)
    for (const typed of [receipt.toLowerCase(), receipt.replace(/ /g, '-'), receipt.replace(/0/g, 'O')]) {
      expect((await home.post('/api/matters/track', { receipt: typed })).status).toBe(200)
    }
  })
})

describe('POST /api/matters/withdraw', () => {
  it('withdraws at once, deletes the contact in the same batch, and goes on telling so', async () => {
    const home = await openHome()
    const receipt = await submit(home)
    expect(await countContacts(home)).toBe(1)
    const answer = await home.post('/api/matters/withdraw', { receipt })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ state: 'withdrawn', stateText: '已撤回' })
    expect(await countContacts(home)).toBe(0)
    const seen = await (await home.post('/api/matters/track', { receipt })).json()
    expect(seen.state).toBe('withdrawn')
    expect(seen.timeline.map((entry: { title: string }) => entry.title)).toEqual(['已登记', '已撤回'])
  })

  it('happens once: the same key repeats the answer, in parallel too; another key is a conflict', async () => {
    const home = await openHome()
    const receipt = await submit(home)
    const key = mintKey()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => home.post('/api/matters/withdraw', { receipt }, key)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
    const events = await home.db.all(sql("SELECT id FROM events WHERE action = 'matter.withdraw'"))
    expect(events).toHaveLength(1)
    expect((await home.post('/api/matters/withdraw', { receipt })).status).toBe(409)
  })

  it('needs a key, and a wrong receipt withdraws nothing', async () => {
    const home = await openHome()
    await submit(home)
    expect((await home.post('/api/matters/withdraw', { receipt: 'x' }, '')).status).toBe(400)
    const wrong = await home.post('/api/matters/withdraw', { receipt: '7K3M QX9T 2HDN 5RWB 8CVE J4PA' })
    expect(wrong.status).toBe(404)
    expect(await countContacts(home)).toBe(1)
  })
})
