import { expect, it } from 'vitest'
import { openHome } from '#home'
import { seeded } from '../../site/sealing/actors.ts'
import { count, file, look, stored, tell } from './told.ts'

const routes = ['add', 'answer', 'confirm', 'not-solved', 'correct', 'copy', 'delete', 'withdraw', 'track'] as const
const fields = ['text', 'note', 'addition', 'attachments', 'contact', 'receipt', 'handle', 'auth', 'extra', '__proto__']
const odd: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000\u0000\u0000',
  '\ud800\ud800\ud800',
  '\u202e反向\u202c',
  "'; DROP TABLE messages; --",
  '<!--fill:#hits-->',
  'x'.repeat(60_000),
  [],
  [[[[[[[[]]]]]]]],
  {},
  { text: 'x' },
  { constructor: { prototype: {} } },
  { seq: 1e9, ciphertext: 'A', wraps: [] },
  { seq: 0, ciphertext: 'A'.repeat(1404), wraps: Array(3).fill({ recipient: 'inbox:', epoch: 0, enc: '', key: '' }) },
  [{ number: 4, chunks: ['x'], wraps: [] }],
  { name: '\u0007', phone: '１３８００１３８０００' },
]
const random = seeded(5000)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

it('1,000 hostile bodies on the doors of the holder: no answer of 500 or more, nothing stored beside what is taken', async () => {
  const home = await openHome()
  const filed = await file(home)
  const bad: string[] = []
  for (let round = 0; round < 1000; round++) {
    const route = pick(routes)
    const body: Record<string, unknown> = random() < 0.6 ? { receipt: 'ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ' } : {}
    for (let more = Math.floor(random() * 4); more > 0; more--) {
      Object.defineProperty(body, pick(fields), {
        value: pick(odd),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
    const sent = random() < 0.05 ? pick(odd) : body
    const { status } = await home.post(`/api/matters/${route}`, sent)
    if (status < 400 || status >= 500) bad.push(`${route} ${status}`)
  }
  expect(bad).toEqual([])
  expect([await count(home, 'messages'), await count(home, 'events')]).toEqual([0, 1])
  expect((await look(home, filed)).state).toBe('registered')
})

it('500 more by the true holder: taken or refused, never an error of ours', async () => {
  const home = await openHome()
  const { receipt } = await file(home)
  const statuses = new Set<number>()
  for (let round = 0; round < 500; round++) {
    const body: Record<string, unknown> = { receipt }
    for (let more = 1 + Math.floor(random() * 3); more > 0; more--)
      body[pick(['text', 'note', 'addition', 'contact'])] = pick(odd)
    statuses.add((await home.post(`/api/matters/${pick(['add', 'answer', 'correct', 'not-solved'])}`, body)).status)
  }
  expect([...statuses].sort()).toEqual([200, 400, 409, 413])
  expect((await look(home, { receipt, id: '' })).state).toBe('registered')
})

it('gives back what was said, character for character', async () => {
  const home = await openHome()
  const { receipt } = await file(home)
  const texts = [
    '第一行\r\n第二行\t制表',
    ' 前后有空格 ',
    '<script>alert(1)</script>&amp;"\'',
    '\u202e反向\u202c\u200b零宽\ufeff',
    "'; DROP TABLE messages; --",
    '😀👨‍👩‍👧𠀀',
    '\u0000\u0001\u001f',
    '{{#hits}}<!--fill:/hits-->',
  ]
  for (const text of texts) expect((await tell(home, 'add', { receipt }, { text })).status).toBe(200)
  // Half a character cannot be kept as it came, and is not taken.
  expect((await tell(home, 'add', { receipt }, { text: '半个字\ud83d' })).status).toBe(400)
  const { dialogue } = await look(home, { receipt, id: '' })
  expect(dialogue.map(({ text }: { text: string }) => text)).toEqual(texts)
})

it('an envelope of another kind is no addition, and no contact comes near an inbox by this way', async () => {
  const home = await openHome()
  const { receipt } = await file(home)
  const before = await stored(home)
  const wrap = (recipient: string) => ({ recipient, epoch: 1, enc: 'A'.repeat(87), key: 'A'.repeat(64) })
  const ciphertext = 'A'.repeat(Math.ceil(((1024 + 28) * 4) / 3))
  const send = async (recipients: readonly string[]) =>
    (await tell(home, 'add', { receipt }, { addition: { seq: 0, ciphertext, wraps: recipients.map(wrap) } })).status
  // Well formed, and refused only because the matter is open.
  expect(await send(['inbox:360102-centre', 'recovery', 'reporter'])).toBe(422)
  for (const recipients of [
    ['custodian:360102', 'recovery', 'reporter'],
    ['inbox:360102-centre', 'custodian:360102', 'recovery'],
    ['inbox:360102-centre', 'inbox:360100-centre', 'reporter'],
  ]) {
    expect(await send(recipients)).toBe(400)
  }
  expect(await stored(home)).toBe(before)
})
