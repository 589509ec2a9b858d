import { expect, it } from 'vitest'
import { openHome } from '#home'
import { errors as errorWords } from '../../../content/words/errors.ts'
import { volunteers as words } from '../../../content/words/volunteers.ts'
import type { TestHome } from '../../support/home.ts'
import { type Fields, open, type PlainPage } from './plain-form.ts'
import { countRows, filled, nothing } from './sample.ts'

const base = '/volunteer/sign-up/'
const flow = [
  [base, ['adult']],
  [`${base}city/`, ['city']],
  [`${base}county/`, ['county']],
  [`${base}services/`, ['services', 'times']],
  [`${base}contact/`, ['name', 'phone', 'qualifications', 'emergencyName', 'emergencyPhone', 'nationalNumber']],
  [`${base}check/`, ['consents']],
] as const

const pick = (names: readonly string[], from: Fields = filled): Fields =>
  Object.fromEntries(names.map((name) => [name, from[name] ?? '']))

/** Fills in the steps one after the other, up to the page of the step with this number. */
async function walkTo(home: TestHome, step: number, from: Fields = filled): Promise<PlainPage> {
  let page = await open(home, base)
  for (const [action, names] of flow.slice(0, step)) page = await page.send(action, pick(names, from))
  return page
}

const receiptIn = (page: PlainPage) => /data-copy="([0-9A-Z ]{29})"/.exec(page.html)?.[1] ?? ''

it('signs up step by step without script and shows the code once, in no cache', async () => {
  const home = await openHome()
  const page = await walkTo(home, flow.length)
  expect(page.status).toBe(201)
  expect(page.headers.get('Cache-Control')).toBe('no-store')
  expect(page.title).toContain(words.steps.done.title.join(''))
  expect(page.html).not.toContain('<!--fill:')
  expect(await countRows(home)).toEqual({ volunteers: 1, volunteer_consents: 3, events: 1, idempotency: 1 })
  const record = await (await open(home, '/volunteer/mine/')).send('/volunteer/mine/', { receipt: receiptIn(page) })
  for (const text of ['王阿姨', '13812345678', '女儿', 'JX2024000123', '南昌市', '应急处置救援', '周末白天']) {
    expect(record.html).toContain(text)
  }
})

it('shows the same code when the last page is sent again', async () => {
  const home = await openHome()
  const check = await walkTo(home, 5)
  const [action, names] = flow[5]
  const [one, two] = [await check.send(action, pick(names)), await check.send(action, pick(names))]
  expect(receiptIn(one)).toHaveLength(29)
  expect(receiptIn(two)).toBe(receiptIn(one))
  expect(await countRows(home)).toMatchObject({ volunteers: 1 })
})

it('shows everything again on the check page before it is sent', async () => {
  const home = await openHome()
  const { html } = await walkTo(home, 5)
  for (const text of ['南昌市', '平安法治宣传、应急处置救援', '周末白天', '王阿姨', '13812345678', '女儿']) {
    expect(html).toContain(text)
  }
  expect(html).not.toMatch(/<input[^>]*name="consents"[^>]*checked/)
  expect(await countRows(home)).toEqual(nothing)
})

it('changes an answer from the check page and comes back with all others', async () => {
  const home = await openHome()
  const check = await walkTo(home, 5)
  const city = await check.send(`${base}check/`, { go: 'city' })
  expect(city.html).toMatch(/value="360100"[^>]*checked/)
  const county = await city.send(`${base}city/`, { city: '360200' })
  expect(county.title).toContain(words.steps.county.title)
  const again = await county.send(`${base}county/`, { county: 'any' })
  expect(again.title).toContain(words.steps.check.title)
  expect(again.html).toContain('景德镇市')
  expect(again.html).toContain('王阿姨')
})

it('goes back a step and keeps what was typed, wrong or not', async () => {
  const home = await openHome()
  const contact = await walkTo(home, 4)
  const services = await contact.send(`${base}contact/`, { name: '李<叔>', phone: '1', go: 'back' })
  expect(services.html).toMatch(/value="rescue"[^>]*checked/)
  const forth = await services.send(`${base}services/`, pick(['services', 'times']))
  expect(forth.html).toContain('value="李&lt;叔&gt;"')
})

it('asks for an emergency contact only when a chosen service may hurt', async () => {
  const home = await openHome()
  expect((await walkTo(home, 4)).html).toContain('name="emergencyPhone"')
  const harmless = { ...filled, services: ['publicity'] }
  expect((await walkTo(home, 4, harmless)).html).not.toContain('name="emergencyPhone"')
})

it('stores nothing of a person under 18 and shows the way', async () => {
  const home = await openHome()
  const page = await (await open(home, base)).send(base, { adult: 'no' })
  expect(page.title).toContain(words.minor.title.join(''))
  expect(page.html).toContain(words.minor.saved)
  const hidden = { ...filled, adult: 'no', key: 'some-key-0000000001' }
  expect((await home.submit(`${base}check/`, hidden)).status).toBe(200)
  expect(await countRows(home)).toEqual(nothing)
})

/** Step, what is filled in instead, the field that must say so, and its sentence. */
const wrongs: readonly (readonly [number, Fields, string, keyof typeof errorWords.fields])[] = [
  [0, { adult: '' }, 'adult', 'volunteerAdult'],
  [1, { city: '' }, 'city', 'volunteerCity'],
  [1, { city: '110100' }, 'city', 'volunteerCity'],
  [2, { county: '' }, 'county', 'volunteerCounty'],
  [2, { county: '360202' }, 'county', 'volunteerCounty'],
  [3, { services: [] }, 'services', 'volunteerServices'],
  [3, { times: [] }, 'times', 'volunteerTimes'],
  [4, { name: '' }, 'name', 'volunteerName'],
  [4, { phone: '12345' }, 'phone', 'volunteerPhone'],
  [4, { qualifications: '36010219900101123X' }, 'qualifications', 'volunteerIdentity'],
  [4, { qualifications: '证'.repeat(201) }, 'qualifications', 'volunteerQualifications'],
  [4, { emergencyName: '' }, 'emergencyName', 'volunteerEmergencyName'],
  [4, { emergencyPhone: '' }, 'emergencyPhone', 'volunteerEmergencyPhone'],
  [4, { nationalNumber: '?' }, 'nationalNumber', 'volunteerNationalNumber'],
  [5, { consents: [] }, 'consents', 'volunteerConsents'],
  [5, { consents: ['arrange', 'national'] }, 'consents', 'volunteerConsentEmergency'],
  [5, { consents: ['arrange', 'emergency'] }, 'consents', 'volunteerConsentNational'],
]

it('says beside each wrong field what is wrong, and keeps everything else', async () => {
  const home = await openHome()
  for (const [step, change, field, sentence] of wrongs) {
    const [action, names] = flow[step] ?? flow[0]
    const page = await (await walkTo(home, step)).send(action, { ...pick(names), ...change })
    const seen = { change, status: page.status, title: page.title.startsWith('错误：') }
    expect(seen).toEqual({ change, status: 400, title: true })
    expect(page.html).toMatch(new RegExp(`<a href="#${field}"[^>]*>${errorWords.fields[sentence]}`))
    expect(page.html).toMatch(new RegExp(`id="${field}-e"[^>]*>${errorWords.fields[sentence]}`))
    for (const other of names) {
      const value = { ...filled, ...change }[other]
      if (typeof value === 'string' && value !== '' && step === 4) expect(page.html).toContain(value)
    }
    const mended = await page.send(action, pick(names))
    expect([change, mended.status]).toEqual([change, step === 5 ? 201 : 200])
  }
})

it('leads a person who jumped into the middle back to what is missing', async () => {
  const home = await openHome()
  let page = await open(home, `${base}services/`)
  for (const [action, names] of flow.slice(3, 5)) page = await page.send(action, pick(names))
  expect([page.status, page.title]).toEqual([400, expect.stringContaining(words.steps.start.title)])
  for (const path of ['check/', 'done/']) {
    const answer = await home.request(base + path)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, base])
  }
})

it('refuses a repeated field and a foreign form', async () => {
  const home = await openHome()
  expect((await home.submit(base, { adult: ['yes', 'no'] })).status).toBe(400)
  const foreign = { method: 'POST', headers: { Origin: 'https://evil.example' }, body: new URLSearchParams() }
  expect((await home.request(base, foreign)).status).toBe(403)
})
