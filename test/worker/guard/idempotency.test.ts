import { expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { contextFor } from '../../../worker/context.ts'
import { sql } from '../../../worker/db/database.ts'
import { drawReceipt } from '../../../worker/people/receipts.ts'
import { mintKey, type TestHome } from '../../support/home.ts'

const roads = [
  { noun: 'matter', path: '/api/matters', body: demo.matter, table: 'matters' },
  { noun: 'volunteer', path: '/api/volunteers', body: demo.volunteer, table: 'volunteers' },
] as const

async function receiptOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { receipt: string }).receipt
}

/** Makes the handle that this key would draw first belong to somebody else's row. */
async function takeHandle(home: TestHome, road: (typeof roads)[number], key: string): Promise<void> {
  await receiptOf(await home.post(road.path, road.body))
  const { credential } = await drawReceipt(contextFor(home, 'resident'), road.noun, key, 0)
  await home.db.batch([sql(`UPDATE ${road.table} SET handle = ?`, credential.handle)])
}

it.each(roads)(
  'draws another code of a $noun when the handle is taken, and the same one for a repeat',
  async (road) => {
    const home = await openHome()
    const key = mintKey()
    await takeHandle(home, road, key)
    const receipt = await receiptOf(await home.post(road.path, road.body, key))
    expect(receipt).toBe((await drawReceipt(contextFor(home, 'resident'), road.noun, key, 1)).code)
    expect(await receiptOf(await home.post(road.path, road.body, key))).toBe(receipt)
    expect(await home.db.first(sql(`SELECT COUNT(*) AS n FROM ${road.table}`))).toEqual({ n: 2 })
  },
)

it.each(roads)('stores one $noun for a hundred parallel posts with one key', async (road) => {
  const home = await openHome()
  const key = mintKey()
  const answers = await Promise.all(Array.from({ length: 100 }, () => home.post(road.path, road.body, key)))
  const receipts = await Promise.all(answers.map(receiptOf))
  expect(new Set(receipts).size).toBe(1)
  expect(await home.db.first(sql(`SELECT COUNT(*) AS n FROM ${road.table}`))).toEqual({ n: 1 })
})
