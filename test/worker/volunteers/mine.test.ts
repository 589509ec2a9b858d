import { expect, it } from 'vitest'
import { openHome } from '#home'
import { errors as errorWords } from '../../../content/words/errors.ts'
import { volunteers as words } from '../../../content/words/volunteers.ts'
import type { TestHome } from '../../support/home.ts'
import { open } from './plain-form.ts'
import { countRows, receiptOf, signUp } from './sample.ts'

const mine = '/volunteer/mine/'

async function openRecord(home: TestHome, receipt: string) {
  return (await open(home, mine)).send(mine, { receipt })
}

it('shows the record in no cache and the code in no address', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  const page = await openRecord(home, receipt)
  expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  expect(page.html).toContain(words.states.intent.name)
  expect(page.html).not.toMatch(new RegExp(`(href|action)="[^"]*${receipt.slice(0, 4)}`))
  expect(page.html).not.toContain('<!--fill:')
})

it('answers a wrong code like an unknown one, beside the field, with what was typed', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  const wrong = `${receipt.slice(0, -1)}${receipt.endsWith('0') ? '1' : '0'}`
  const pages = [await openRecord(home, wrong), await openRecord(home, '7K3M QX9T 2HDN 5RWB 8CVE J4PA')]
  for (const page of pages) {
    expect(page.status).toBe(404)
    expect(page.html).toContain(`<a href="#receipt">${errorWords.fields.volunteerReceipt}`)
  }
  expect(pages[0]?.html).toContain(`value="${wrong}"`)
  expect((await openRecord(home, '')).status).toBe(404)
})

it('hands out a copy as JSON and as a table, in no cache', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home, signUp({ name: '=1+1', qualifications: '写"字"' }))
  const page = await openRecord(home, receipt)
  const json = await page.send(`${mine}copy/`, { format: 'json' })
  expect(json.headers.get('Content-Disposition')).toBe('attachment; filename="volunteer-record.json"')
  expect(json.headers.get('Cache-Control')).toBe('no-store')
  const record = (await home.post('/api/volunteers/record', { receipt })).json()
  expect(JSON.parse(json.html)).toEqual(await record)
  const table = await page.send(`${mine}copy/`, { format: 'csv' })
  expect(table.headers.get('Content-Type')).toMatch(/^text\/csv/)
  expect(table.html).toContain(`"'=1+1"`)
  expect(table.html).toContain('"写""字"""')
  for (const { name } of words.consents) expect(table.html).toContain(name)
})

it('asks before erasing, may be left, erases once and says what stays', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  const question = await (await openRecord(home, receipt)).send(`${mine}erase/`, {})
  expect(question.title).toContain(words.mine.erase.title)
  const back = await question.send(`${mine}erase/`, { go: 'back' })
  expect(back.title).toContain(words.mine.record.title)
  expect(await countRows(home)).toMatchObject({ volunteers: 1 })
  for (let time = 1; time <= 2; time++) {
    const erased = await question.send(`${mine}erase/`, {})
    expect([erased.status, erased.title]).toEqual([200, expect.stringContaining(words.mine.erased.title)])
  }
  expect(await countRows(home)).toMatchObject({ volunteers: 0, volunteer_consents: 0, events: 2 })
  expect((await openRecord(home, receipt)).status).toBe(404)
})

it('leads addresses without an answer back to the question for the code', async () => {
  const home = await openHome()
  for (const name of ['record', 'copy', 'erase', 'erased']) {
    const answer = await home.request(`${mine}${name}/`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, mine])
  }
})

it('carries text of a person inert and unchanged', async () => {
  const home = await openHome()
  const text = `<img src=x onerror=alert(1)>{{7*7}}<!--fill:x-->&"'`
  const receipt = await receiptOf(home, signUp({ qualifications: text }))
  const page = await openRecord(home, receipt)
  expect(page.html).not.toContain('<img')
  expect(page.html).toContain('&lt;img src')
  const { qualifications } = (await (await home.post('/api/volunteers/record', { receipt })).json()) as Record<
    string,
    string
  >
  expect(qualifications).toBe(text)
})
