import { argon2id } from '@noble/hashes/argon2.js'
import { describe, expect, it } from 'vitest'
import { deriveKey, isLongEnough } from '../../../site/browser/staff-keys/passphrase.ts'
import { changePassphrase, drawPersonal, openPersonal } from '../../../site/browser/staff-keys/personal.ts'
import { compareColleague, fingerprintOfMember } from '../../../site/browser/staff-keys/unit-key.ts'
import { toBase64Url } from '../../../worker/contract/bytes.ts'
import { passphrase, personOf, publicOf, quick } from './staff.ts'

const code = 'S-7K3M9'
const kept = await drawPersonal(code, passphrase, 1, quick)
const open = (change: Partial<typeof kept> = {}, typed = passphrase, who = code) =>
  openPersonal(who, { ...kept, ...change }, typed, quick)
const closed = { reason: 'closed' }

describe('personal keys', () => {
  it('open by their passphrase alone, for their person alone', async () => {
    const own = await open()
    expect(own).toMatchObject({ code, generation: 1, signingPublic: kept.signing.public })
    expect([own.encryption.privateKey.extractable, own.signing.extractable]).toEqual([false, false])
    await expect(open({}, `${passphrase}!`)).rejects.toMatchObject(closed)
    await expect(open({}, passphrase, 'S-AAAAA')).rejects.toMatchObject(closed)
    await expect(open({ generation: 2 })).rejects.toMatchObject(closed)
  })

  it('are bound to their purpose: neither half stands for the other, nor under another public half', async () => {
    const { encryption, signing } = kept
    await expect(open({ encryption: signing, signing: encryption })).rejects.toMatchObject(closed)
    const foreign = (await personOf(code)).kept.encryption.public
    await expect(open({ encryption: { ...encryption, public: foreign } })).rejects.toMatchObject(closed)
  })

  it('have no private byte in what the server keeps', async () => {
    expect(Object.keys(kept).sort()).toEqual(['encryption', 'generation', 'kdf', 'salt', 'signing'])
    expect(JSON.stringify(kept)).not.toMatch(/"d"/)
    expect([kept.encryption.wrapped.length, kept.signing.wrapped.length]).toEqual([1403, 1403])
  })

  it('take another passphrase and stay the same pairs', async () => {
    const given = await changePassphrase(code, kept, { from: passphrase, to: '另外 一句 很长 的 口令 呀' }, quick)
    expect(given.before).toBe(kept.salt)
    const { before: _, encryption, signing, ...rest } = given
    const again = {
      ...rest,
      encryption: { ...kept.encryption, wrapped: encryption },
      signing: { ...kept.signing, wrapped: signing },
    }
    await expect(openPersonal(code, again, passphrase, quick)).rejects.toMatchObject(closed)
    const own = await openPersonal(code, again, '另外 一句 很长 的 口令 呀', quick)
    expect(own.signingPublic).toBe(kept.signing.public)
    const wrong = changePassphrase(code, kept, { from: 'x', to: passphrase }, quick)
    await expect(wrong).rejects.toMatchObject(closed)
    const short = changePassphrase(code, kept, { from: passphrase, to: 'short' }, quick)
    await expect(short).rejects.toMatchObject({ reason: 'draft' })
  })
})

describe('the passphrase', () => {
  it('becomes a key by Argon2id at the cost of the contract, the same however it was typed', async () => {
    const salt = toBase64Url(new Uint8Array(16).fill(7))
    const typed = 'ｃａｆｅ 桂花 雨后 石板路'
    const folded = typed.normalize('NFKC')
    const derived = await deriveKey(typed, salt)
    const expected = argon2id(new TextEncoder().encode(folded), new Uint8Array(16).fill(7), {
      m: 64 * 1024,
      t: 3,
      p: 1,
      dkLen: 32,
    })
    expect(toBase64Url(derived)).toBe(toBase64Url(expected))
  })

  it('has 12 to 128 signs and no other rule', () => {
    expect(['一二三四五六七八九十十一', 'twelve signs', 'x'.repeat(128)].map(isLongEnough)).toEqual([true, true, true])
    expect(['eleven sign', '            ', 'x'.repeat(129)].map(isLongEnough)).toEqual([false, false, false])
  })
})

describe('a colleague', () => {
  it('is sealed to only after the fingerprint was compared', async () => {
    const keys = publicOf(code, kept)
    const said = await fingerprintOfMember(keys)
    expect(said).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await compareColleague(keys, said.toLowerCase().replace(/-/g, ' '))).toEqual(keys)
    const other = { ...keys, encryption: (await personOf(code)).keys.encryption }
    for (const wrong of ['', said.slice(1), await fingerprintOfMember(other)]) {
      await expect(compareColleague(keys, wrong)).rejects.toMatchObject({ reason: 'recipient' })
    }
  })
})
