import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { unitName } from '../../../content/units/name.ts'
import { changePassphrase, drawPersonal, openPersonal } from '../../../site/browser/staff-keys/personal.ts'
import type { OwnKeysView } from '../../../worker/contract/staff-keys.ts'
import { sql } from '../../../worker/db/database.ts'
import { passphrase, quick } from '../../site/staff-keys/staff.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { rows } from '../staff/account.ts'
import { actionsOf, begin, custodian, inbox, keptOf, keyed, right, unlock } from './unit.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const view = async (person: { request(path: string): Promise<Response> }): Promise<OwnKeysView> =>
  (await right(person.request('/api/staff/keys'))).json()

describe('personal keys at the server', () => {
  it('come back to their person alone and open there', async () => {
    const [one, other] = [await keyed(home, 'handler'), await keyed(home, 'reviewer')]
    const mine = await view(one)
    expect(mine).toMatchObject({ code: one.code, units: [{ recipient: inbox, newest: 0, mine: [], isHead: false }] })
    if (!mine.personal) throw new Error('no keys')
    expect((await openPersonal(one.code, mine.personal, passphrase, quick)).signingPublic).toBe(one.kept.signing.public)
    expect(JSON.stringify(await view(other))).not.toContain(one.kept.encryption.wrapped)
    const seen = await (await other.request(`/api/staff/keys/units/${inbox}`)).text()
    expect(seen).toContain(one.kept.encryption.public)
    expect(seen).not.toContain(one.kept.encryption.wrapped)
    expect(await view(other)).toMatchObject({
      units: [{ isHead: true, name: unitName('360102-centre') }],
      others: [{ recipient: custodian }],
    })
    expect((await view(await signIn(home, 'custodian'))).others).toMatchObject([{ recipient: inbox }])
    expect(mine.others).toEqual([])
  })

  it('are made once: the same or another generation than the next is a conflict', async () => {
    const one = await keyed(home, 'handler')
    const post = async (generation: number) =>
      (await one.post('/api/staff/keys/personal', await drawPersonal(one.code, passphrase, generation, quick))).status
    expect([await post(1), await post(3)]).toEqual([409, 409])
    expect(await rows(home, 'staff_keys')).toMatchObject([{ generation: 1, salt: one.kept.salt }])
    expect(await post(2)).toBe(200)
  })

  it('take another passphrase from who knows the former, and keep what is sealed to them', async () => {
    const head = await keyed(home, 'reviewer')
    await begin(head, inbox, [head])
    const given = await changePassphrase(head.code, head.kept, { from: passphrase, to: `${passphrase} neu` }, quick)
    await right(head.post('/api/staff/keys/passphrase', given))
    expect((await head.post('/api/staff/keys/passphrase', given)).status).toBe(409)
    const { personal } = await view(head)
    if (!personal) throw new Error('no keys')
    await openPersonal(head.code, personal, `${passphrase} neu`, quick)
    expect((await unlock(head)).status).toBe(200)
    expect(await actionsOf(home)).toEqual(['keys.make', 'keys.take-in', 'keys.rewrap', 'keys.unlock'])
  })

  it('are not for roles that hold no key, and take no field beside their own', async () => {
    const kept = await drawPersonal('S-AAAAA', passphrase, 1, quick)
    for (const role of ['auditor', 'administrator', 'supervisor', 'grid-worker', 'organiser'] as const) {
      const person = await signIn(home, role, { name: role })
      expect((await person.post('/api/staff/keys/personal', kept)).status).toBe(404)
      expect((await view(person)).units).toEqual([])
    }
    const person = await signIn(home, 'handler')
    const post = async (body: object) => (await person.post('/api/staff/keys/personal', body)).status
    expect(await post({ ...kept, private: 'x' })).toBe(400)
    expect(await post({ ...kept, encryption: { ...kept.encryption, d: 'x' } })).toBe(400)
    expect(await post({ ...kept, kdf: 'argon2id-1mib-1-1' })).toBe(400)
    expect(await post({ ...kept, encryption: { ...kept.encryption, wrapped: 'AAAA' } })).toBe(400)
    expect(await rows(home, 'staff_keys')).toEqual([])
  })

  it('leave no private byte in any request or column, of a person or of a unit', async () => {
    const sent: string[] = []
    const app = home.app.request.bind(home.app)
    home.app.request = ((...given: Parameters<typeof app>) => {
      sent.push(String(given[1]?.body ?? ''), JSON.stringify([...new Headers(given[1]?.headers ?? {})]))
      return app(...given)
    }) as typeof app
    const drawn: string[] = []
    const { subtle } = crypto
    const original = subtle.exportKey
    subtle.exportKey = (async (form: 'jwk', key: CryptoKey) => {
      const jwk = (await original.call(subtle, form, key)) as JsonWebKey
      if (form === 'jwk' && jwk.d) drawn.push(jwk.d)
      return jwk
    }) as typeof original
    try {
      const [head, handler] = [await keyed(home, 'reviewer'), await keyed(home, 'handler')]
      await begin(head, inbox, [head, handler])
      await right(unlock(handler))
    } finally {
      subtle.exportKey = original
    }
    const { privateJwk, signingJwk } = keptOf(inbox)
    const secrets = [...drawn, privateJwk.d, signingJwk?.d ?? '', passphrase]
    expect(drawn).toHaveLength(4)
    const tables = await home.db.all<{ name: string }>(
      sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
      ),
    )
    const stored = await Promise.all(tables.map(({ name }) => rows(home, name)))
    const kept = `${JSON.stringify(stored)} ${sent.join(' ')}`
    expect(stored.flat().length).toBeGreaterThan(8)
    expect(kept).toContain('"wrapped":')
    for (const secret of secrets) expect(spellings(secret).filter((one) => kept.includes(one))).toEqual([])
  })
})

/** A secret as text, hexadecimal, base64, and as the beginning of either. */
function spellings(secret: string): string[] {
  const hex = Array.from(new TextEncoder().encode(secret), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const raw = /^[A-Za-z0-9_-]{43}$/.test(secret) ? atob(secret.replace(/-/g, '+').replace(/_/g, '/')) : ''
  const rawHex = Array.from(raw, (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return [secret, secret.slice(0, 20), hex, rawHex, raw && btoa(raw)].filter((one) => one.length > 10)
}
