import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openAddition } from '../../site/browser/sealing/additions.ts'
import { fingerprintOf } from '../../site/browser/sealing/directory.ts'
import { drawReceipt } from '../../site/browser/sealing/receipts.ts'
import { sealMatter, underReceipt } from '../../site/browser/sealing/seal.ts'
import { heldNow, hold, proofFields, release } from '../../site/browser/track/held.ts'
import type { SealedPart } from '../../site/browser/track/sealed/part.ts'
import { sealFields } from '../../site/browser/track/sealed/seal-fields.ts'
import { fetchDirectory, inboxOf } from '../../site/browser/track/sealed/units.ts'
import { formatReceipt } from '../../worker/contract/receipts.ts'
import { confidential, donghu, meetActors, nanchang, now } from './sealing/actors.ts'

const actors = await meetActors()
const { fingerprint } = actors.trust
let asked: string[] = []

beforeEach(() => {
  asked = []
  vi.useFakeTimers({ toFake: ['Date'], now })
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json(actors.ceremony.directory)
  })
})
afterEach(() => {
  release()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function partOf(receipt = drawReceipt()): Promise<SealedPart> {
  const wire = await underReceipt(await sealMatter(confidential, actors.receivers), receipt)
  const { matter, reporter, body } = wire
  return { matter, reporter, body, additions: [], replies: [], attachments: [], nextSeq: 3 }
}

describe('what is added to a sealed matter on the tracking page', () => {
  test('leaves as an envelope for the unit, bound to its place, and the words are gone from the form', async () => {
    const receipt = drawReceipt()
    const part = await partOf(receipt)
    const held = await hold(receipt, false)
    const fields = new URLSearchParams({ key: 'k', go: 'yes', text: ' 白色的面包车。 ' })
    const sealed = await sealFields('/report/track/answer/', fields, part, held, fingerprint)
    expect([...sealed.keys()].sort()).toEqual(['envelope', 'go', 'key'])
    expect(sealed.toString()).not.toContain(encodeURIComponent('白色'))
    const envelope = JSON.parse(sealed.get('envelope') ?? '')
    const opened = await openAddition({ matter: part.matter, seq: 3 }, envelope, actors.inbox)
    expect(opened).toEqual({ kind: 'answer', text: '白色的面包车。', attachments: 0 })
    await expect(openAddition({ matter: part.matter, seq: 4 }, envelope, actors.inbox)).rejects.toThrow('closed')
  })

  test('is not sealed at all to keys that another root signed', async () => {
    const receipt = drawReceipt()
    const part = await partOf(receipt)
    const other = await fingerprintOf(part.reporter.publicKey)
    const fields = new URLSearchParams({ go: 'yes', text: '白色的面包车。' })
    const sealing = sealFields('/report/track/add/', fields, part, await hold(receipt, false), other)
    await expect(sealing).rejects.toThrow('sealing: root')
  })

  test('goes to the unit that has the matter now, and the keys of its city are asked for', async () => {
    const part = await partOf()
    const [inbox] = part.body.wraps.filter(({ recipient }) => recipient === donghu)
    if (!inbox) throw new Error('no inbox')
    const moved = { ...part, body: { ...part.body, wraps: [...part.body.wraps, { ...inbox, recipient: nanchang }] } }
    expect([inboxOf(part), inboxOf(moved as SealedPart)]).toEqual([donghu, nanchang])
    await fetchDirectory(part, fingerprint)
    expect(asked).toEqual(['/units/360100.json'])
  })
})

describe('the code on the tracking page', () => {
  test('what forms carry in its place holds its number and nothing of its secret', async () => {
    const receipt = drawReceipt()
    const fields = proofFields(await hold(receipt, false))
    expect([...fields.keys()]).toEqual(['handle', 'auth'])
    expect(fields.get('handle')).toBe(receipt.handle)
    for (const group of formatReceipt(receipt).split(' ').slice(2)) expect(fields.get('auth')).not.toContain(group)
    release()
    expect(heldNow()).toBeNull()
  })
})
