import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { TestHome } from '../../support/home.ts'
import { checkedIn, checkPage, type Fields, hiddenOf, optionsIn, start, text } from './html.ts'
import { countRows, fieldwork, post } from './respondent.ts'

/** These need the built site (node site/build.ts --out .build/site). */
let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = fieldwork
})

const open = async () => (await home.request(start)).text()
async function press(html: string, fields: Fields, go = 'next', path = start): Promise<string> {
  const response = await home.submit(path, { ...hiddenOf(html), go, ...fields })
  expect(response.status).toBe(200)
  return response.text()
}

/** What this person chooses; `null` presses 这题不答. */
const choices: Record<string, Fields | null> = {
  area: { choice: '360700' },
  county: { choice: '360702' },
  age: { choice: '65-up' },
  safety: { choice: 'unsafe' },
  night: { choice: 'never' },
  'night-why': { choice: 'afraid' },
  change: { choice: 'worse' },
  fraud: null,
  focus: { choice: ['fraud', 'gangs', 'estate'] },
  met: { choice: ['dispute', 'hazard'] },
  'reported-to': { choice: 'committee' },
  result: { choice: 'no-reply' },
  'why-not': { choice: 'afraid' },
  patrol: { choice: 'seldom' },
  mediation: { choice: 'unsure' },
  dealt: { choice: ['police', 'justice'] },
  satisfied: { 'row-police': 'dissatisfied', 'row-justice': 'satisfied' },
  improve: { choice: ['reply'] },
  overall: { choice: 'dissatisfied' },
  volunteering: { choice: 'not-known' },
  coached: { choice: ['told', 'watched'] },
  sex: null,
  setting: { choice: 'village' },
}

async function walkFrom(html: string, until: string | null): Promise<{ html: string; seen: string[] }> {
  const seen: string[] = []
  let page = html
  for (let guard = 0; guard < 40; guard++) {
    const { at } = hiddenOf(page)
    if (at === undefined || at === until) break
    seen.push(at)
    const fields = choices[at]
    page = fields ? await press(page, fields) : await press(page, {}, 'skip')
  }
  return { html: page, seen }
}

describe('the pages of the survey', () => {
  it('say before the start what it is, what is kept and until when', async () => {
    const response = await home.request('/survey/')
    const page = text(await response.text())
    expect(response.status).toBe(200)
    for (const said of ['意见征集', '结果不称为统计', '不保存', '2027年12月31日', '开始填写', '看结果']) {
      expect(page).toContain(said)
    }
  })

  it('lead through all fifteen items to the check page and to thanks, and store one answer', async () => {
    const first = await open()
    expect(text(first)).toContain('第1题，共15题')
    expect(text(first)).toContain('请按您自己的真实感受作答，没有标准答案。任何人都不能要求您怎么填。')
    const { html, seen } = await walkFrom(first, null)
    expect(seen).toEqual(Object.keys(choices).filter((id) => id !== 'why-not'))
    expect(text(html)).toContain('交之前，看一看')
    expect(text(html)).toContain('公安机关：不太满意')
    expect(text(html)).toContain('（这题不答）')
    expect(await countRows(home, 'survey_answers')).toBe(0)
    const thanks = await press(html, {}, 'send', checkPage)
    expect(text(thanks)).toContain('收到了，谢谢您')
    const rows = await home.db.all<{ answers: string }>({ sql: 'SELECT answers FROM survey_answers', params: [] })
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0]?.answers ?? '')).toMatchObject({
      area: '360700',
      fraud: 'declined',
      focus: ['fraud', 'gangs', 'estate'],
      satisfied: { police: 'dissatisfied', justice: 'satisfied' },
      setting: 'village',
    })
    await press(html, {}, 'send', checkPage)
    expect(await countRows(home, 'survey_answers')).toBe(1)
  })

  it('go back to the earlier answer and keep what was chosen on the way', async () => {
    const { html } = await walkFrom(await open(), 'night')
    const back = await press(html, { choice: 'safe' }, 'back')
    expect(hiddenOf(back).at).toBe('safety')
    expect(checkedIn(back)).toEqual(['unsafe'])
    const forward = await press(back, { choice: 'very-safe' })
    expect(hiddenOf(forward).at).toBe('night')
    expect(checkedIn(forward)).toEqual(['safe'])
  })

  it('bring a new key with each start, which no cache may keep', async () => {
    const response = await home.request(start)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(hiddenOf(await response.text()).key).not.toBe(hiddenOf(await open()).key)
  })

  it('have no way back before the first question, and one after it', async () => {
    const first = await open()
    expect(first).not.toContain('value="back"')
    expect(await press(first, { choice: '360100' })).toContain('value="back"')
  })

  it('change one answer from the check page, ask what follows from it, and return there', async () => {
    const { html } = await walkFrom(await open(), null)
    const met = await press(html, {}, 'change-met', checkPage)
    expect(checkedIn(met)).toEqual(['dispute', 'hazard'])
    const check = await press(met, { choice: ['none'] })
    expect(text(check)).not.toContain('您向谁反映了')
    const reported = await press(await press(check, {}, 'change-met', checkPage), { choice: ['harm'] })
    expect(hiddenOf(reported).at).toBe('reported-to')
    const whyNot = await press(reported, { choice: 'nobody' })
    expect(hiddenOf(whyNot).at).toBe('why-not')
    expect(text(await press(whyNot, { choice: 'afraid' }))).toContain('交之前，看一看')
    const unchanged = await press(await press(html, {}, 'change-age', checkPage), {}, 'back')
    expect(text(unchanged)).toContain('65岁及以上')
  })

  it('ask to choose when nothing was chosen, beside the question and above it', async () => {
    const page = await press(await open(), {})
    expect(page).toMatch(/<title>错误：/)
    expect(page).toContain('href="#choice"')
    expect(page).toMatch(/id="choice-e">请选一项。不想说，就按“这题不答”。/)
  })

  it('say that more than three are too many, and keep what was chosen', async () => {
    const { html } = await walkFrom(await open(), 'focus')
    const four = ['fraud', 'gangs', 'estate', 'drugs']
    const page = await press(html, { choice: four })
    expect(page).toContain('最多选3项')
    expect(checkedIn(page).sort()).toEqual([...four].sort())
    expect(optionsIn(page)).toEqual(optionsIn(html))
    expect(optionsIn(page).slice(-3)).toEqual(['other', 'none', 'unsure'])
  })

  it('want an answer for every organ that was named', async () => {
    const { html } = await walkFrom(await open(), 'satisfied')
    const page = await press(html, { 'row-police': 'satisfied' })
    expect(page).toContain('每一个单位都请选一项')
    expect(checkedIn(page)).toEqual(['satisfied'])
    expect(text(html)).not.toContain('人民法院 ')
  })

  it('end without storing anything for people under 16 and outside Jiangxi, and let them correct a slip', async () => {
    const outside = await press(await open(), { choice: 'outside' })
    expect(text(outside)).toContain('这次只了解住在江西的人怎么看')
    const again = await press(outside, {}, 'again-area')
    expect(hiddenOf(again).at).toBe('area')
    const { html } = await walkFrom(again, 'age')
    const young = await press(html, { choice: 'under-16' })
    expect(text(young)).toContain('这次只收满16岁的人的回答')
    expect((await home.submit(checkPage, { ...hiddenOf(young), go: 'send' })).status).toBe(422)
    for (const table of ['survey_answers', 'events', 'idempotency'] as const) {
      expect(await countRows(home, table)).toBe(0)
    }
  })

  it('lead from a page that answers a post back to its start', async () => {
    for (const name of ['check', 'thanks', 'under-16', 'outside']) {
      const response = await home.request(`${start}${name}/`)
      expect([response.status, response.headers.get('Location')]).toEqual([303, start])
    }
  })

  it('take nothing after the last day, and say so', async () => {
    const { html } = await walkFrom(await open(), null)
    home.time.now = Date.parse('2028-01-01T00:00:00+08:00')
    const late = await home.submit(checkPage, { ...hiddenOf(html), go: 'send' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('2027年12月31日')
    expect(await countRows(home, 'survey_answers')).toBe(0)
    expect(text(await (await home.request('/survey/')).text())).not.toContain('开始填写')
  })

  it('store nothing more when someone goes back after sending and changes an answer', async () => {
    const { html } = await walkFrom(await open(), null)
    await press(html, {}, 'send', checkPage)
    const changed = await press(await press(html, {}, 'change-safety', checkPage), { choice: 'safe' })
    const twice = await home.submit(checkPage, { ...hiddenOf(changed), go: 'send' })
    expect(twice.status).toBe(409)
    expect(await twice.text()).toContain('已经交过了')
    expect(await countRows(home, 'survey_answers')).toBe(1)
  })
})

describe('the results page', () => {
  const page = async () => text(await (await home.request(`${start}results/`)).text())

  it('stays closed at 29 and says why; opens at 30 with caveat and table', async () => {
    await post(home, 29, () => ({ safety: 'very-safe' }))
    expect(await page()).toContain('小于30份不公布')
    expect(await page()).not.toContain('%')
    await post(home, 1, () => ({ safety: 'very-safe' }))
    const opened = await page()
    for (const said of [
      '安全感率：100%',
      '不是随机抽样，不能推算全体居民，不计算抽样误差',
      '结果不称为统计',
      '收到约30份',
    ]) {
      expect(opened).toContain(said)
    }
    expect(opened).not.toContain('小于30份不公布')
  })
})
