import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { origin, type TestHome } from '../../support/home.ts'
import { cookieOf, inviteTo, minutes, rows } from './account.ts'
import { type Authenticator, createAuthenticator, type Manner } from './authenticator.ts'

let home: TestHome
let device: Authenticator
beforeEach(async () => {
  home = await openHome()
  device = await createAuthenticator()
})

const evil = 'https://evil.example'

/** Sets an account up with the device. */
async function setUp(change: Partial<Manner> = {}) {
  const token = await inviteTo(home, '通行密钥', 'handler')
  const { challenge } = await (await home.post('/api/staff/set-up/options', { token })).json()
  const response = await device.make({ origin, challenge, ...change })
  return home.post('/api/staff/set-up/passkey', { token, response })
}

const options = async () => (await home.post('/api/staff/passkey/options', {})).json()

async function signIn(change: Partial<Manner> = {}) {
  const { challenge } = await options()
  const response = await device.use({ origin, challenge, ...change })
  return home.post('/api/staff/passkey', { challenge, response })
}

describe('setting up with a passkey', () => {
  it('asks for a key that the device finds by itself and that checks the person', async () => {
    const token = await inviteTo(home, '通行密钥', 'handler')
    const asked = await (await home.post('/api/staff/set-up/options', { token })).json()
    expect(asked).toMatchObject({
      rp: { id: '127.0.0.1' },
      user: { name: '通行密钥' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect((await setUp()).status).toBe(201)
    expect(await rows(home, 'credentials')).toMatchObject([{ id: device.id, kind: 'passkey', counter: 0 }])
  })

  it('is refused from another site, without checking the person, and over another challenge', async () => {
    const wrong: Partial<Manner>[] = [
      { origin: evil },
      { domain: 'evil.example' },
      { isVerified: false },
      { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
    ]
    for (const change of wrong) expect((await setUp(change)).status).toBe(400)
    expect(await rows(home, 'staff')).toEqual([])
  })
})

describe('signing in with a passkey', () => {
  beforeEach(async () => {
    await setUp()
  })

  it('opens a session, and the device is asked for the person: that is the second factor', async () => {
    expect(await options()).toMatchObject({ rpId: '127.0.0.1', userVerification: 'required' })
    const answer = await signIn()
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ name: '通行密钥', grants: [{ role: 'handler' }] })
    const headers = { Cookie: cookieOf(answer) }
    expect((await home.request('/api/staff/session', { headers })).status).toBe(200)
    const [event] = await rows(home, 'events', "action = 'staff.sign-in'")
    expect(event).toMatchObject({ detail: '{"by":"passkey"}' })
  })

  it('names no account: whoever asks learns nobody’s keys', async () => {
    expect((await options()).allowCredentials ?? []).toEqual([])
  })

  it('is refused from another site, without the person, by another device, and by one that is not known', async () => {
    for (const change of [{ origin: evil }, { domain: 'evil.example' }, { isVerified: false }]) {
      expect((await signIn(change)).status).toBe(401)
    }
    const { challenge } = await options()
    const other = await createAuthenticator()
    const response = await other.use({ origin, challenge })
    expect((await home.post('/api/staff/passkey', { challenge, response })).status).toBe(401)
    const stolen = { ...response, id: device.id, rawId: device.id }
    expect((await home.post('/api/staff/passkey', { challenge, response: stolen })).status).toBe(401)
    expect(await rows(home, 'sessions')).toEqual([])
  })

  it('takes an answer once, for five minutes, and only to a challenge of ours', async () => {
    const { challenge } = await options()
    const response = await device.use({ origin, challenge })
    const send = () => home.post('/api/staff/passkey', { challenge, response })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    home.time.now += minutes(1)
    expect((await send()).status).toBe(401)

    const late = (await options()).challenge
    const lateResponse = await device.use({ origin, challenge: late })
    home.time.now += minutes(5)
    expect((await home.post('/api/staff/passkey', { challenge: late, response: lateResponse })).status).toBe(401)

    const forged = `${challenge.slice(0, 40)}${'A'.repeat(35)}`
    const forgedResponse = await device.use({ origin, challenge: forged })
    expect((await home.post('/api/staff/passkey', { challenge: forged, response: forgedResponse })).status).toBe(401)
  })

  it('notices a copied key by its counter', async () => {
    expect((await signIn({ counter: 7 })).status).toBe(200)
    expect((await signIn({ counter: 7 })).status).toBe(401)
    expect((await signIn({ counter: 6 })).status).toBe(401)
    expect((await signIn({ counter: 8 })).status).toBe(200)
  })

  it('survives answers of any shape', async () => {
    const { challenge } = await options()
    const shapes: object[] = [
      { id: device.id },
      { id: device.id, rawId: 5, response: null },
      { id: device.id, rawId: device.id, type: 'public-key', response: { clientDataJSON: '§', signature: [] } },
      { id: 'x'.repeat(1400) },
    ]
    for (const response of shapes) {
      expect((await home.post('/api/staff/passkey', { challenge, response })).status).toBe(401)
    }
    expect((await home.post('/api/staff/passkey', { challenge, response: [] })).status).toBe(400)
    expect((await home.post('/api/staff/passkey', { challenge: 5, response: { id: 'x' } })).status).toBe(400)
  })
})
