import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'

type Outbox = typeof import('../../../site/islands/Desk/case/outbox.svelte.ts')['outbox']
let outbox: Outbox

beforeAll(async () => {
  vi.useFakeTimers()
  // Outside a page a state is a plain value.
  vi.stubGlobal(
    '$state',
    Object.assign(<T>(value: T) => value, { raw: <T>(value: T) => value }),
  )
  outbox = (await import('../../../site/islands/Desk/case/outbox.svelte.ts')).outbox
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const send = vi.fn(async () => '')
const put = (id: string) => {
  outbox.put(id, 'a line', send)
  const one = outbox.of(id)
  if (!one) throw new Error('not waiting')
  return one
}
beforeEach(() => {
  send.mockReset()
  send.mockResolvedValue('')
})

it('a reply goes out once, sixty seconds after it was written', async () => {
  expect(outbox.left(put('a'))).toBe(60)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(send).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(send).toHaveBeenCalledTimes(1)
  expect(outbox.has('a')).toBe(false)
})

it('what was taken back never goes out', async () => {
  outbox.undo(put('b'))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(send).not.toHaveBeenCalled()
})

it('sent at once it is not sent again by the clock, and cannot be taken back on the way', async () => {
  let arrive = (_: string) => {}
  send.mockImplementation(() => new Promise((done) => (arrive = done)))
  const one = put('c')
  void outbox.go(one)
  outbox.undo(one)
  expect(outbox.has('c')).toBe(true)
  await vi.advanceTimersByTimeAsync(120_000)
  arrive('')
  await vi.advanceTimersByTimeAsync(0)
  expect(send).toHaveBeenCalledTimes(1)
  expect(outbox.has('c')).toBe(false)
})

it('what could not be sent stays until somebody has read why, and holds no place', async () => {
  send.mockResolvedValue('why')
  await outbox.go(put('d'))
  expect(outbox.of('d')).toBeNull()
  expect(outbox.waiting.map(({ fault }) => fault)).toEqual(['why'])
  await vi.advanceTimersByTimeAsync(120_000)
  expect(send).toHaveBeenCalledTimes(1)
  outbox.forget('d')
  expect(outbox.waiting).toEqual([])
})
