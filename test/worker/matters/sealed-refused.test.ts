import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import { mintKey } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'
import { canary, countRows, dump, jpeg, nothing, postSealed, seal } from './sealed-matter.ts'

describe('what a sealed POST refuses, storing nothing', () => {
  const swap = <T extends { wraps: readonly { recipient: string }[] }>(envelope: T, from: string, to: string): T => ({
    ...envelope,
    wraps: envelope.wraps.map((wrap) => (wrap.recipient.startsWith(from) ? { ...wrap, recipient: to } : wrap)),
  })
  const changes: [string, number, (matter: SealedMatter) => object][] = [
    ['national security', 422, (matter) => ({ ...matter, topic: 'national-security' })],
    ['another inbox', 422, (matter) => ({ ...matter, body: swap(matter.body, 'inbox:', 'inbox:360103-centre') })],
    [
      'another custodian',
      422,
      (matter) => ({ ...matter, contact: matter.contact && swap(matter.contact, 'custodian:', 'custodian:360103') }),
    ],
    [
      'another inbox of a picture',
      422,
      (matter) => ({
        ...matter,
        attachments: matter.attachments.map((head) => swap(head, 'inbox:', 'inbox:360100-centre')),
      }),
    ],
    ['a place of another unit', 422, (matter) => ({ ...matter, place: { city: '360100', county: '360103' } })],
    ['an inbox in the contact', 400, (matter) => ({ ...matter, contact: matter.body })],
    ['body and contact in each other’s place', 400, (m) => ({ ...m, body: m.contact, contact: m.body })],
    ['a body without recovery', 400, (m) => ({ ...m, body: { ...m.body, wraps: m.body.wraps.slice(0, 1) } })],
    ['words beside the envelope', 400, (matter) => ({ ...matter, text: canary.text })],
    ['a receipt', 400, (matter) => ({ ...matter, receipt: '0000' })],
    ['a name in the facets', 400, (matter) => ({ ...matter, privacy: 'named' })],
    ['an anonymous matter with a contact', 400, (matter) => ({ ...matter, privacy: 'anonymous' })],
    ['a township elsewhere', 400, (m) => ({ ...m, place: { ...m.place, township: '360103002' } })],
    ['an auth that is none', 400, (matter) => ({ ...matter, auth: matter.auth.slice(1) })],
  ]
  it.each(changes)('%s: %i', async (_name, status, change) => {
    const home = await openHome()
    const { matter } = await seal(canary, [{ type: 'image/jpeg', bytes: jpeg(500) }])
    const response = await postSealed(home, change(matter))
    expect(response.status).toBe(status)
    expect(JSON.stringify(await response.json())).not.toContain('canary')
    expect(await countRows(home)).toEqual(nothing)
  })

  it('one without solved work, or with work that paid for another: 429 with a challenge', async () => {
    const home = await openHome()
    const { matter } = await seal()
    const bare = await postSealed(home, matter, { work: null })
    expect(bare.status).toBe(429)
    expect((await bare.json()).error.code).toBe('work-needed')
    expect(await countRows(home)).toEqual(nothing)
    const [key, work] = [mintKey(), await solvedWork(home)]
    expect((await postSealed(home, matter, { key, work })).status).toBe(201)
    const before = await dump(home)
    const other = await postSealed(home, (await seal()).matter, { work })
    expect([other.status, (await other.json()).error.code]).toEqual([429, 'work-used'])
    expect(await dump(home)).toBe(before)
    // The repeat of a stored matter needs none: its answer may have been lost.
    expect((await postSealed(home, matter, { key, work: null })).status).toBe(201)
  })

  it('a body over the limit: 413', async () => {
    const home = await openHome()
    const { matter } = await seal()
    const body = { ...matter, body: { ...matter.body, ciphertext: 'A'.repeat(70_000) } }
    expect((await postSealed(home, body)).status).toBe(413)
    expect(await countRows(home)).toEqual(nothing)
  })
})
