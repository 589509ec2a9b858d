import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { hidden, submit, titleOf } from './plain-form.ts'

// These pages are the built ones: test/run.ts builds the site before it runs them.

const question = '志愿者被人跟踪骚扰谁来管'

/** What the button of an answer posts. */
async function take() {
  const home = await openHome()
  const answer = await (await home.submit('/ask/', { q: question })).text()
  const form = /<form[^>]*data-take[\s\S]*?<\/form>/.exec(answer)?.[0] ?? ''
  return { home, form, fields: { ...hidden(form), go: 'kind' } }
}

describe('from an answer to the report form, without script', () => {
  it('the action is a form of its own, with question and topic, and no address has them', async () => {
    const { form, fields } = await take()
    expect(form).toMatch(/method="post"[^>]*action="\/report\/"/)
    expect(fields).toEqual({ text: question, topic: 'volunteer-threatened', taken: '1', go: 'kind' })
    expect(form).toContain('向有关单位反映这件事')
  })

  it('the form opens at its beginning, says what was taken over, and has stored nothing', async () => {
    const { home, fields } = await take()
    const [html, response] = await submit(home, '/report/', fields)
    expect(response.status).toBe(200)
    expect(titleOf(html)).not.toContain('错误')
    expect(html).toContain('从您的提问带过来的，还没有提交')
    expect(html).toContain('当志愿者受到威胁、骚扰')
    expect(hidden(html)).toMatchObject({ text: question, topic: 'volunteer-threatened', taken: '1' })
    expect((await home.db.first<{ n: number }>(sql('SELECT count(*) AS n FROM matters')))?.n).toBe(0)
  })

  it('the next step shows both to be changed, and what is changed goes on', async () => {
    const { home, fields } = await take()
    const [first] = await submit(home, '/report/', fields)
    const [what] = await submit(home, '/report/', { ...hidden(first), kind: 'help' })
    expect(what).toContain(`>\n${question}</textarea>`)
    expect(what).toMatch(/value="volunteer-threatened" selected/)
    expect(what).toContain('下面是从您的提问带过来的')
    const text = '上周六巡逻时，有人一路跟着我，还骂人。'
    const [city] = await submit(home, '/report/what/', { ...hidden(what), text, topic: 'other' })
    expect(titleOf(city)).toContain('在哪个市')
    expect(hidden(city)).toMatchObject({ kind: 'help', text, topic: 'other' })
    expect(hidden(city).taken).toBeUndefined()
  })

  it('a text that is too short says so and still tells where it came from', async () => {
    const { home } = await take()
    const [what, response] = await submit(home, '/report/what/', { kind: 'help', text: '网格员', taken: '1' })
    expect(response.status).toBe(400)
    expect(what).toContain('下面是从您的提问带过来的')
  })

  it('a tip is not taken in that way either: on to the form that seals, nothing stored', async () => {
    const { home, fields } = await take()
    const [first] = await submit(home, '/report/', fields)
    const tip = await home.submit('/report/', { ...hidden(first), kind: 'tip' })
    expect([tip.status, tip.headers.get('Location'), await tip.text()]).toEqual([303, '/report/sealed/', ''])
    expect((await home.db.first<{ n: number }>(sql('SELECT count(*) AS n FROM matters')))?.n).toBe(0)
  })

  it('a forged topic or markup in the question comes to nothing', async () => {
    const { home } = await take()
    const forged = { text: '<b>网格员</b><!--fill:key-->', topic: '<i>', taken: '1', go: 'kind' }
    const [html] = await submit(home, '/report/', forged)
    expect(html).not.toContain('<b>网格员')
    expect(html).not.toContain('<i>')
    expect(html).not.toContain('<!--fill:')
    expect(html).toContain('其他')
  })
})
