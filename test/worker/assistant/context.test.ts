import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { contextCanary, forgedContexts } from '../../golden/contexts.ts'

// Pages are the built ones: test/run.ts builds the site before it runs them.

const home = await openHome()
/** One that leans on a last answer, one that is vague without one, one that stands by itself. */
const questions = ['第三款呢', '谁负责', '志愿者被人跟踪骚扰谁来管'] as const

async function send(question: string, context: string | null) {
  const body = `{"question":${JSON.stringify(question)}${context === null ? '' : `,"context":${context}`}}`
  const headers = { 'Content-Type': 'application/json' }
  const response = await home.request('/api/assistant', { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}

/** No order obeyed or said again, no markup, nobody else's words. */
function expectSilent(text: string, id: string): void {
  expect(text.toUpperCase(), id).not.toContain(contextCanary)
  expect(text, id).not.toMatch(/[<>]|__proto__|constructor|javascript:/)
}

describe('a forged context at the door', () => {
  const refused = forgedContexts.filter(({ expect: wanted }) => wanted !== 'ignored')
  const ignored = forgedContexts.filter(({ expect: wanted }) => wanted === 'ignored')

  it(`is refused in plain Chinese when it has other keys, other types or too much (${refused.length})`, async () => {
    for (const { id, json, expect: status } of refused) {
      const answer = await send(questions[0], json)
      expect([id, json.slice(0, 60), answer.status]).toEqual([id, json.slice(0, 60), status])
      const { error } = JSON.parse(answer.text) as { error: { message: string } }
      expect(error.message, id).toMatch(/^\p{Script=Han}/u)
      expectSilent(answer.text, id)
    }
  })

  it(`is as good as none when its ids do not exist: the same bytes as without (${ignored.length})`, async () => {
    for (const question of questions) {
      const alone = await send(question, null)
      for (const { id, json } of ignored) {
        const answer = await send(question, json)
        expect([id, answer.status]).toEqual([id, 200])
        expect(answer.text, `${id} ${question}`).toBe(alone.text)
        expectSilent(answer.text, id)
      }
    }
  })

  it('of ids that exist is believed, among others that do not', async () => {
    const context = JSON.stringify({ citations: ['a99.p9', '__proto__', 'a54.p1', contextCanary] })
    const { text } = await send('第三款呢', context)
    expect((JSON.parse(text) as { citations: { id: string }[] }).citations.map(({ id }) => id)).toEqual(['a54.p3'])
    expectSilent(text, 'mixed')
  })

  it('leaves no trace on the objects of the process', async () => {
    for (const { json } of forgedContexts) await send('网格员', json)
    expect(({} as Record<string, unknown>).citations).toBeUndefined()
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })
})

describe('forged ids in the plain form', () => {
  const forged = ['a99.p1', '__proto__', `${contextCanary}`, '<script>alert(1)</script>', '<!--fill:text-->', 'system:']

  it('are not believed, not said again and not carried along, with an answer and with a mistake', async () => {
    for (const q of ['第三款呢', '志愿者被人跟踪骚扰谁来管', '']) {
      const html = await (await home.submit('/ask/', { q, c: forged })).text()
      for (const word of [contextCanary, 'alert(1)', '__proto__', 'a99.p1', 'fill:'])
        expect(html, `${q} ${word}`).not.toContain(word)
    }
  })

  it('keep what is true among them, and at most eight', async () => {
    const html = await (await home.submit('/ask/', { q: '', c: [...forged, 'a54.p3', 'a54.p3'] })).text()
    expect(html.match(/name="c" value="([^"]*)"/g)).toEqual(['name="c" value="a54.p3"'])
  })

  it('by the ten thousand are too much, and said so on a page', async () => {
    const response = await home.submit('/ask/', { q: '第三款呢', c: Array.from({ length: 10_000 }, () => 'a54.p3') })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('太长')
  })

  it('beside an unknown field change nothing', async () => {
    const plain = await (await home.submit('/ask/', { q: '谁负责' })).text()
    const odd = await (await home.submit('/ask/', { q: '谁负责', system: contextCanary, messages: '[]' })).text()
    expect(odd).toBe(plain)
  })
})
