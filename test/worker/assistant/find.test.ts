import { beforeAll, describe, expect, it } from 'vitest'
import { homeName, openHome } from '#home'
import { errors } from '../../../content/words/errors.ts'
import { find } from '../../../worker/assistant/find.ts'
import { type Context, contextFor } from '../../../worker/context.ts'
import { readSettings } from '../../../worker/settings.ts'
import { type TestHome, testKeys } from '../../support/home.ts'

/** A port of this machine where nobody listens. */
const nowhere = 'http://127.0.0.1:1'
const secret = 'a-key-that-may-search'

let home: TestHome
beforeAll(async () => {
  home = await openHome()
})

async function contextWith(environment: Record<string, string>): Promise<Context> {
  return contextFor({ ...home, settings: await readSettings({ ...testKeys, ...environment }) }, 'resident')
}

const refusal = (environment: Record<string, string>) =>
  contextWith(environment).then(
    () => '',
    (error: Error) => error.message,
  )

describe(`a search service in the configuration (${homeName})`, () => {
  it('is none when nothing is said, or nothing but an empty line', async () => {
    for (const environment of [{}, { MEILISEARCH_URL: '', MEILISEARCH_SEARCH_KEY: '' }]) {
      const { settings } = await contextWith(environment)
      expect(settings.meilisearch).toBeNull()
    }
  })

  it('that is down ends in the embedded engine, and the answer says so', async () => {
    const ctx = await contextWith({ MEILISEARCH_URL: nowhere, MEILISEARCH_SEARCH_KEY: secret })
    const input = { query: '网格员', limit: 20 }
    const answer = await find(ctx, input)
    // Refused; or, where the machine is busy, not within the 300 ms that it is waited for.
    expect(answer.engine).toMatch(/^embedded \(meilisearch: (?:unreachable|timeout)\)$/)
    expect(answer).toEqual({ ...(await find(await contextWith({}), input)), engine: answer.engine })
  })

  it('keeps its key out of every print and never takes the key that may write', async () => {
    const environment = { MEILISEARCH_URL: nowhere, MEILISEARCH_SEARCH_KEY: secret, MEILISEARCH_ADMIN_KEY: 'may-write' }
    const { settings } = await contextWith(environment)
    expect(JSON.stringify(settings)).not.toContain(secret)
    expect(settings.meilisearch?.key()).toBe(secret)
    expect(JSON.stringify(Object.values(settings))).not.toContain('may-write')
  })

  it('that is written wrongly is said in one sentence without its value', async () => {
    const { settings } = errors
    for (const MEILISEARCH_URL of ['meili:7700', 'ftp://meili', 'http://name:word@meili', 'http://'])
      expect(await refusal({ MEILISEARCH_URL }), MEILISEARCH_URL).toBe(settings.MEILISEARCH_URL)
    expect(await refusal({ MEILISEARCH_SEARCH_KEY: 'two words' })).toBe(settings.MEILISEARCH_SEARCH_KEY)
  })
})
