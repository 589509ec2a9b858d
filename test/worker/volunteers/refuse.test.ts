import { expect, it } from 'vitest'
import { openHome } from '#home'
import { errors } from '../../../content/words/errors.ts'
import { looksLikeIdentityNumber } from '../../../worker/contract/volunteers.ts'
import { countRows, nothing, signUp } from './sample.ts'

type Sentence = keyof typeof errors.fields
const identity = '36010219900101123X'

/** What is sent wrong, which field says so, and with which sentence. */
const wrongs: readonly (readonly [Record<string, unknown>, string, Sentence])[] = [
  [{ name: undefined }, 'name', 'volunteerName'],
  [{ name: '  ' }, 'name', 'volunteerName'],
  [{ name: '王'.repeat(21) }, 'name', 'volunteerName'],
  [{ name: '王\n阿姨' }, 'name', 'volunteerName'],
  [{ name: identity }, 'name', 'volunteerIdentity'],
  [{ phone: '110' }, 'phone', 'volunteerPhone'],
  [{ phone: 13812345678 }, 'phone', 'volunteerPhone'],
  [{ adult: 'yes' }, 'adult', 'volunteerAdult'],
  [{ adult: undefined }, 'adult', 'volunteerAdult'],
  [{ place: undefined }, 'place', 'volunteerCity'],
  [{ place: { city: '110100' } }, 'place.city', 'volunteerCity'],
  [{ place: { city: '360100', county: '360202' } }, 'place.county', 'volunteerCounty'],
  [{ place: { city: '360100', gps: '28.6,115.8' } }, 'body', 'unknownKeys'],
  [{ services: [] }, 'services', 'volunteerServices'],
  [{ services: ['publicity', 'publicity'] }, 'services', 'volunteerServices'],
  [{ services: ['guard'] }, 'services.0', 'volunteerServices'],
  [{ times: [] }, 'times', 'volunteerTimes'],
  [{ qualifications: '证'.repeat(201) }, 'qualifications', 'volunteerQualifications'],
  [{ qualifications: `证书 3601 0219 9001 0112 3X` }, 'qualifications', 'volunteerIdentity'],
  [{ emergencyContact: { name: '', phone: '13812345678' } }, 'emergencyContact.name', 'volunteerEmergencyName'],
  [{ emergencyContact: { name: '女儿', phone: '1' } }, 'emergencyContact.phone', 'volunteerEmergencyPhone'],
  [{ services: ['publicity'] }, 'emergencyContact', 'volunteerEmergencyNotNeeded'],
  [{ nationalNumber: '12 34' }, 'nationalNumber', 'volunteerNationalNumber'],
  [{ nationalNumber: identity }, 'nationalNumber', 'volunteerIdentity'],
  [{ consents: [] }, 'consents', 'volunteerConsents'],
  [{ consents: ['emergency', 'national'] }, 'consents', 'volunteerConsents'],
  [{ consents: ['arrange', 'national'] }, 'consents', 'volunteerConsentEmergency'],
  [{ consents: ['arrange', 'emergency'] }, 'consents', 'volunteerConsentNational'],
  [{ nationalNumber: undefined }, 'consents', 'volunteerConsentUnused'],
  [{ photo: 'x' }, 'body', 'unknownKeys'],
]

it('refuses every field that is wrong with its own sentence and stores nothing', async () => {
  const home = await openHome()
  for (const [change, field, sentence] of wrongs) {
    const answer = await home.post('/api/volunteers', signUp(change))
    expect([answer.status, change]).toEqual([400, change])
    const { error } = (await answer.json()) as { error: { fields: Record<string, string> } }
    expect([change, error.fields]).toEqual([change, expect.objectContaining({ [field]: errors.fields[sentence] })])
  }
  expect(await countRows(home)).toEqual(nothing)
})

it('knows identity numbers however they are spaced, and leaves other numbers alone', () => {
  const are = [
    identity,
    '360102 19900101 1234',
    '３６０１０２１９９００１０１１２３４',
    '号码360102-1990-0101-123x',
    '360102900101123',
  ]
  for (const text of are) expect([text, looksLikeIdentityNumber(text)]).toEqual([text, true])
  const areNot = ['急救证 2019-0312', '13812345678', '360102', '教师资格证 20193601021000123', '']
  for (const text of areNot) expect([text, looksLikeIdentityNumber(text)]).toEqual([text, false])
})

it('refuses other methods, types and origins without a change', async () => {
  const home = await openHome()
  expect((await home.request('/api/volunteers')).status).toBe(405)
  const body = JSON.stringify(signUp())
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'foreign-key-000001' }
  const foreign = { method: 'POST', body, headers: { ...headers, Origin: 'https://evil.example' } }
  expect((await home.request('/api/volunteers', foreign)).status).toBe(403)
  const plain = { method: 'POST', body, headers: { ...headers, 'Content-Type': 'text/plain' } }
  expect((await home.request('/api/volunteers', plain)).status).toBe(415)
  expect(await countRows(home)).toEqual(nothing)
})
