import { describe, expect, test } from 'vitest'
import { renderHeaders, renderRedirects } from '../../site/layouts/host-files.ts'
import { publicPages } from '../../site/layouts/public-pages.ts'
import { pageHeaders } from '../../worker/contract/headers.ts'

describe('addresses', () => {
  const redirects = renderRedirects().split('\n')

  test.each([
    ['/t', '/report/'],
    ['/v', '/volunteer/'],
    ['/s', '/survey/'],
    ['/a', '/ask/'],
    ['/law/2023-01-01/art/1', '/regulation/1/'],
    ['/law/2023-01-01/art/63', '/regulation/63/'],
  ])('%s resolves to %s, with and without a slash', (from, to) => {
    expect(redirects.some((line) => line.startsWith(`${from} ${to} `))).toBe(true)
    expect(redirects.some((line) => line.startsWith(`${from}/ ${to} `))).toBe(true)
  })

  test('the sitemap lists no page that is not built', () => {
    const listed = publicPages(['./index.astro', './regulation/index.astro', './report/track/index.astro'])
    expect(listed.slice(0, 4)).toEqual(['/', '/regulation/', '/report/track/', '/regulation/1/'])
    expect(listed).toHaveLength(66)
  })

  test('every security header of the Worker stands in the headers file', () => {
    const lines = renderHeaders(pageHeaders)
    for (const [name, value] of Object.entries(pageHeaders)) expect(lines).toContain(`  ${name}: ${value}`)
  })
})
