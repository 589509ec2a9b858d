import { describe, expect, it } from 'vitest'
import { pack, unpack } from '../../site/browser/drafts/pack.ts'
import type { Shelf } from '../../site/browser/drafts/shelf.ts'
import { draftHours, openVault } from '../../site/browser/drafts/vault.ts'

const secret = '物业经理的儿子在楼道里打人'
const hour = 3600_000

function memory() {
  const records = new Map<string, unknown>()
  const shelf: Shelf = {
    get: async (name) => records.get(name),
    set: async (name, value) => void records.set(name, value),
    remove: async (name) => void records.delete(name),
    empty: async () => records.clear(),
  }
  return { records, shelf }
}

/** Every byte that lies on the shelf, as text. */
function bytesOn(records: ReadonlyMap<string, unknown>): string {
  return Array.from(records.values(), (value) => {
    const { cipher } = value as { cipher?: ArrayBuffer }
    return cipher ? Buffer.from(cipher).toString('utf8') : JSON.stringify(value)
  }).join('\n')
}

describe('drafts', () => {
  it('a draft comes back as it was, with its pictures', async () => {
    const { shelf } = memory()
    const draft = {
      text: secret,
      photos: [{ type: 'image/jpeg', bytes: new Uint8Array([255, 216, 0, 7]) }],
      none: null,
    }
    await openVault(shelf).keep('draft', draft)
    expect(await openVault(shelf).read('draft')).toEqual(draft)
  })

  it('nothing on the shelf can be read without the key, and the key cannot be taken out', async () => {
    const { records, shelf } = memory()
    await openVault(shelf).keep('draft', { text: secret, code: '7K3MQX9T2HDN5RWB8CVEJ4PA' })
    expect(bytesOn(records)).not.toContain(secret)
    expect(bytesOn(records)).not.toContain('7K3M')
    const key = records.get('key') as CryptoKey
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  it('a draft is gone after a day, and with it everything else on the shelf', async () => {
    const { records, shelf } = memory()
    let now = 1_000_000
    const vault = openVault(shelf, () => now)
    await vault.keep('draft', { text: secret })
    now += draftHours * hour - 1
    expect(await vault.read('draft')).toEqual({ text: secret })
    now += 1
    expect(await vault.read('draft')).toBeNull()
    expect(records.size).toBe(0)
  })

  it('wiping takes the key too, and what was still to be written is not', async () => {
    const { records, shelf } = memory()
    const vault = openVault(shelf)
    await vault.keep('draft', { text: secret })
    const late = vault.keep('draft', { text: `${secret}!` })
    await vault.wipe()
    await late
    expect([...records.keys()].filter((name) => name !== 'key')).toEqual([])
    expect(await vault.read('draft')).toBeNull()
  })

  it('a record under another name, or changed by one bit, does not open', async () => {
    const { records, shelf } = memory()
    const vault = openVault(shelf)
    await vault.keep('draft', { text: secret })
    const record = records.get('draft') as { cipher: ArrayBuffer }
    records.set('outbox', record)
    expect(await vault.read('outbox')).toBeNull()
    const bytes = new Uint8Array(record.cipher)
    bytes[0] = (bytes[0] ?? 0) ^ 1
    expect(await vault.read('draft')).toBeNull()
  })

  it('writes follow each other in the order in which they were asked for', async () => {
    const { shelf } = memory()
    const vault = openVault(shelf)
    const writes = ['a', 'b', 'c'].map((text) => vault.keep('draft', { text }))
    expect(await vault.read('draft')).toEqual({ text: 'c' })
    await Promise.all(writes)
  })

  it('a shelf that refuses says so, and the next record is tried anew', async () => {
    const { shelf } = memory()
    let full = true
    const vault = openVault({
      ...shelf,
      set: (name, value) => (full ? Promise.reject(new Error('full')) : shelf.set(name, value)),
    })
    await expect(vault.keep('draft', 1)).rejects.toThrow('full')
    full = false
    await vault.keep('draft', 2)
    expect(await vault.read('draft')).toBe(2)
  })

  it('text that looks like a mark, empty bytes and nested bytes survive packing', () => {
    for (const value of [
      { text: '{"$bytes":[0,1]}' },
      { a: [new Uint8Array(), { b: new Uint8Array([1]) }] },
      'x',
      null,
    ]) {
      expect(unpack(pack(value))).toEqual(value)
    }
  })
})
