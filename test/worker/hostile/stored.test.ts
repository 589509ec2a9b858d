import { expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { matterLimits } from '../../../worker/contract/matters.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { countRows } from '../matters/sealed-matter.ts'
import { answersAddress, fieldwork } from '../surveys/respondent.ts'
import { decode } from '../volunteers/plain-form.ts'
import { halfCharacters, nastyTexts } from './nasty.ts'

const within = (text: string, most: number) => [...text].slice(0, most).join('')
/** Long enough to be taken, and with both ends as they were. */
const texts = nastyTexts.map((text) => within(`${text}—十个字总是要有的—${text}`, matterLimits.textCharsMax))
/** What would be an element, or a place to fill, if it stood so in a page. */
const alive = ['<script>document', '<img src=x', '<svg/onload', '<i id=', '<form action="https://evil', '<!--fill:']

const bytes = (text: string | undefined) => [...new TextEncoder().encode(text)].join()

async function file(home: TestHome, more: object): Promise<string> {
  const filed = await home.post('/api/matters', { ...demo.matter, ...more })
  expect([more, filed.status]).toEqual([more, 201])
  return ((await filed.json()) as { receipt: string }).receipt
}

async function readJson<T>(home: TestHome, path: string, body: object): Promise<T> {
  return (await (await home.post(path, body)).json()) as T
}

/** What is wrong with a page that shows this text: not shown, or shown alive. */
async function wrongOn(home: TestHome, path: string, receipt: string, text: string): Promise<string[]> {
  const html = await (await home.submit(path, { receipt, go: 'yes', key: mintKey() })).text()
  return [...(decode(html).includes(text) ? [] : ['not as it was']), ...alive.filter((part) => html.includes(part))]
}

it('the text of an open matter comes back byte-identical as JSON and, unescaped again, from the page', async () => {
  const home = await openHome()
  const wrong: unknown[] = []
  for (const text of texts) {
    const receipt = await file(home, { text })
    const copy = await readJson<{ text: string }>(home, '/api/matters/copy', { receipt })
    if (bytes(copy.text) !== bytes(text)) wrong.push(['JSON', text])
    wrong.push(...(await wrongOn(home, '/report/track/copy/', receipt, text)).map((reason) => [reason, text]))
  }
  expect(wrong).toEqual([])
})

it('words that are added come back byte-identical as JSON and, unescaped again, from the page', async () => {
  const home = await openHome()
  const wrong: unknown[] = []
  for (const text of nastyTexts) {
    const receipt = await file(home, {})
    expect((await home.post('/api/matters/add', { receipt, text })).status).toBe(200)
    const { dialogue } = await readJson<{ dialogue: { text: string }[] }>(home, '/api/matters/track', { receipt })
    if (bytes(dialogue[0]?.text) !== bytes(text)) wrong.push(['JSON', text])
    wrong.push(...(await wrongOn(home, '/report/track/', receipt, text)).map((reason) => [reason, text]))
  }
  expect(wrong).toEqual([])
})

it('a name comes back as it was but for white space at its ends', async () => {
  const home = await openHome()
  const names = nastyTexts
    .map((text) => within(text, matterLimits.nameCharsMax))
    .filter((name) => !/\p{Cc}/u.test(name) && name.trim() !== '')
  for (const name of names) {
    const receipt = await file(home, { contact: { name } })
    const copy = await readJson<{ contact: { name: string } }>(home, '/api/matters/copy', { receipt })
    expect(copy.contact.name).toBe(name.trim())
  }
})

it('half a character is refused everywhere, since it could not come back', async () => {
  const home = await openHome()
  const receipt = await file(home, {})
  const before = await countRows(home)
  for (const text of halfCharacters) {
    const name = within(text, 20)
    const posts: [string, object][] = [
      ['/api/matters', { ...demo.matter, text }],
      ['/api/matters', { ...demo.matter, contact: { name } }],
      ['/api/matters/add', { receipt, text }],
      ['/api/matters/correct', { receipt, text }],
      ['/api/matters/correct', { receipt, contact: { name } }],
      ['/api/matters/correct', { receipt, note: text }],
      ['/api/volunteers', { ...demo.volunteer, name }],
    ]
    for (const [path, body] of posts) expect([path, (await home.post(path, body)).status]).toEqual([path, 400])
  }
  expect(await countRows(home)).toEqual(before)
})

it('the name of a field that the sender made up is not said back', async () => {
  const home = await openHome()
  home.time.now = fieldwork
  for (const name of ['<i>', 'hostile7q', '__proto__', 'x'.repeat(5000), '\u202e']) {
    const body = `{"answers":{${JSON.stringify(name)}:{"a":{"b":1}}}}`
    const answer = await home.request(answersAddress, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': mintKey() },
      body,
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain(name)
  }
})
