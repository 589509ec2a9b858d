import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { answers, hidden, submit, titleOf } from './plain-form.ts'

// These pages are the built ones: test/run.ts builds the site before it runs them.

const unsure = { ...answers, text: '物业收了费不干活，电梯坏了半个月没人修。', topic: 'other' }

/** The check page of a report. */
async function check(fields: Record<string, string>) {
  const home = await openHome()
  const [html] = await submit(home, '/report/contact/', fields)
  expect(titleOf(html)).toContain('请核对后提交')
  return { home, html }
}

const offered = (html: string) => [...html.matchAll(/name="suggested" value="([^"]*)"/g)].map(([, code]) => code)

describe('topics that a report is like, without script', () => {
  it('are offered where none was chosen, the likeliest first', async () => {
    const { html } = await check(unsure)
    expect(offered(html)[0]).toBe('housing-estate')
    expect(offered(html).length).toBeLessThanOrEqual(3)
  })

  it('are not offered to somebody who chose, nor for a text that is like nothing', async () => {
    expect(offered((await check({ ...unsure, topic: 'grid' })).html)).toEqual([])
    expect(offered((await check({ ...unsure, text: '1234567890' })).html)).toEqual([])
  })

  it('become the topic by one press, shown once more and not yet sent', async () => {
    const { home, html } = await check(unsure)
    const [again] = await submit(home, '/report/check/', { ...hidden(html), suggested: 'housing-estate' })
    expect(titleOf(again)).toContain('请核对后提交')
    expect(hidden(again)).toMatchObject({ topic: 'housing-estate', text: unsure.text })
    expect(offered(again)).toEqual([])
    expect((await home.db.first<{ n: number }>(sql('SELECT count(*) AS n FROM matters')))?.n).toBe(0)
  })

  it('lead to the telephone where nothing may be stored, and a made-up code leads to the beginning', async () => {
    const { home, html } = await check(unsure)
    const [diverted] = await submit(home, '/report/check/', { ...hidden(html), suggested: 'national-security' })
    expect(diverted).toContain('12339')
    expect(hidden(diverted)).toMatchObject({ text: unsure.text })
    const [begun] = await submit(home, '/report/check/', { ...hidden(html), suggested: 'nothing' })
    expect(titleOf(begun)).toContain('反映一件事')
  })
})
