import { expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { formatReceipt, parseReceipt, receiptFromBytes } from '../../../worker/contract/receipts.ts'
import { randomIds } from '../../../worker/homes/ids.ts'
import type { TestHome } from '../../support/home.ts'
import { postSealed, seal } from '../matters/sealed-matter.ts'

const draw = () => receiptFromBytes(randomIds.bytes(15))
const wrongAuth = () => Buffer.from(randomIds.bytes(32)).toString('base64url')

/** Handles of an open matter, a sealed one and a volunteer. */
async function fileAll(home: TestHome): Promise<string[]> {
  const codes = [
    ((await (await home.post('/api/matters', demo.matter)).json()) as { receipt: string }).receipt,
    ((await (await home.post('/api/volunteers', demo.volunteer)).json()) as { receipt: string }).receipt,
  ]
  const { matter } = await seal()
  expect((await postSealed(home, matter)).status).toBe(201)
  return [...codes.map((code) => parseReceipt(code)?.handle ?? ''), matter.handle]
}

/** All that an answer shows but for the number of the request, which is drawn anew each time. */
async function shownBy(answer: Response): Promise<string> {
  const text = await answer.text()
  const shown = text.replace(/"requestId":"[^"]*"/, '')
  return JSON.stringify([answer.status, [...answer.headers].sort(), text.length, shown])
}

type Ask = (home: TestHome, handle: string) => Response | Promise<Response>
const json =
  (path: string, proof: (handle: string) => object): Ask =>
  (home, handle) =>
    home.post(path, proof(handle))
const form =
  (path: string, proof: (handle: string) => Record<string, string>): Ask =>
  (home, handle) =>
    home.submit(path, { ...proof(handle), go: 'yes', key: 'key-of-the-alike-test' })
const byCode = (handle: string) => ({ receipt: formatReceipt({ handle, secret: draw().secret }) })
const byAuth = (handle: string) => ({ handle, auth: wrongAuth() })

const ways: readonly (readonly [string, Ask])[] = [
  ['the code', json('/api/matters/track', byCode)],
  ['handle and auth', json('/api/matters/track', byAuth)],
  ['a withdrawal', json('/api/matters/withdraw', byAuth)],
  ['added words', json('/api/matters/add', (handle) => ({ ...byAuth(handle), text: '还是没有人来处理。' }))],
  ['a picture', json('/api/matters/attachments', (handle) => ({ ...byAuth(handle), type: 'image/png', chunks: 1 }))],
  [
    'a chunk',
    (home, handle) =>
      home.request('/api/matters/attachments/1/0', { headers: { 'X-Handle': handle, 'X-Auth': wrongAuth() } }),
  ],
  ['the page by code', form('/report/track/', byCode)],
  ['the page by handle and auth', form('/report/track/', byAuth)],
  ['the page of a volunteer', form('/volunteer/mine/', byCode)],
  ['the record of a volunteer', json('/api/volunteers/record', byCode)],
  ['the erasure of a volunteer', json('/api/volunteers/erase', byCode)],
]

it.each(ways)(
  'a real handle and an unknown one get one answer, header by header and as long: %s',
  async (_name, ask) => {
    const home = await openHome()
    const real = await fileAll(home)
    const handles = [...real, ...real.map(() => draw().handle)]
    const shapes = new Set<string>()
    for (const handle of handles) {
      // The page gives back what was typed: without it the answers are one.
      const shape = await shownBy(await ask(home, handle))
      shapes.add(shape.replace(/value=\\"[^"]*\\"/g, ''))
    }
    expect([...shapes]).toHaveLength(1)
    expect([...shapes][0]).toMatch(/^\[404,/)
  },
)
