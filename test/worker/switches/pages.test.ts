import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { switches as words } from '../../../content/words/switches.ts'
import type { SwitchName } from '../../../worker/contract/switches.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { answers, submit } from '../matters/plain-form.ts'
import { count } from '../matters/told.ts'
import { fieldwork } from '../surveys/respondent.ts'
import { filled } from '../volunteers/sample.ts'

// These pages are the built ones: test/run.ts builds the site before it runs them.

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = fieldwork
})

async function turnOff(name: SwitchName): Promise<void> {
  const supervisor = await signIn(home, 'supervisor')
  const body = { to: 'off', version: 0, reason: 'safety', note: '<b>下午</b>恢复' }
  expect((await supervisor.post(`/api/staff/switches/${name}`, body)).status).toBe(200)
}

/** Pages where something begins, and what of their form must be gone while it is off. */
const entrances: readonly (readonly [SwitchName, string, string])[] = [
  ['submissions', '/report/', 'name="kind"'],
  ['submissions', '/report/sealed/', '<astro-island'],
  ['submissions', '/volunteer/sign-up/', 'name="adult"'],
  ['assistant', '/ask/', 'name="q"'],
  ['survey', '/survey/', 'href="/survey/2026-open/"'],
  ['survey', '/survey/2026-open/', 'name="choice"'],
]

describe('a page whose switch is off', () => {
  it('says why, since when and where else, shows no form to begin with, and nothing of it while it is on', async () => {
    for (const [name, path, form] of entrances) {
      home = await openHome()
      home.time.now = fieldwork
      const on = await (await home.request(path)).text()
      expect(on, path).not.toContain('closed-title')
      expect(on, path).toContain(form)
      await turnOff(name)
      const answer = await home.request(path)
      const off = await answer.text()
      expect(answer.status).toBe(200)
      for (const part of [words.titles[name], words.reasons.safety, words.others[name], '12月1日12:00']) {
        expect(off, path).toContain(part)
      }
      // What the supervisor typed is text, whatever it looks like.
      expect(off).toContain('&lt;b&gt;下午')
      expect(off, path).not.toContain(form)
      expect(off.match(/<h1/g), path).toHaveLength(1)
      expect(off).not.toContain('<!--fill:')
    }
  })

  it('gives the last step back with all that was written, stores nothing, and the same form goes through later', async () => {
    await turnOff('submissions')
    const [html, response] = await submit(home, '/report/check/', { ...answers, key: 'switch-test-key-0001', go: '' })
    expect(response.status).toBe(503)
    expect(html).toContain(words.titles.submissions)
    expect(html).toContain('value="switch-test-key-0001"')
    expect(html).toContain(answers.text)
    expect(await count(home, 'matters')).toBe(0)
    const supervisor = await signIn(home, 'supervisor')
    await supervisor.post('/api/staff/switches/submissions', { to: 'on', version: 1 })
    const [, sent] = await submit(home, '/report/check/', { ...answers, key: 'switch-test-key-0001' })
    expect(sent.status).toBe(200)
    expect(await count(home, 'matters')).toBe(1)
  })

  it('keeps a question in its box and a sign-up in its form, and stores neither', async () => {
    await turnOff('assistant')
    await turnOff('submissions')
    const asked = await home.submit('/ask/', { q: '物业不管，该找谁？' })
    const ask = await asked.text()
    expect([asked.status, asked.headers.get('Cache-Control')]).toEqual([503, 'no-store'])
    expect(ask).toContain('物业不管，该找谁？')
    expect(ask).toContain(words.titles.assistant)
    const signed = await home.submit('/volunteer/sign-up/check/', { ...filled, key: 'switch-test-key-0002' })
    expect(signed.status).toBe(503)
    expect(await signed.text()).toContain('value="switch-test-key-0002"')
    expect(await count(home, 'volunteers')).toBe(0)
  })

  it('leaves tracking as it is', async () => {
    await turnOff('submissions')
    const page = await (await home.request('/report/track/')).text()
    expect(page).not.toContain('closed-title')
    expect(page).toContain('name="receipt"')
  })
})
