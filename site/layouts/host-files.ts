import { regulation } from '../../content/regulation/index.ts'

/** Short addresses for print and speech; what stands behind them may move, they may not. */
export const shortAddresses: Readonly<Record<string, string>> = {
  '/t': '/report/',
  '/v': '/volunteer/',
  '/s': '/survey/',
  '/a': '/ask/',
}

/**
 * The `_headers` file: the same list on every asset answer, `data` instead where open data lies, and a year of keeping
 * for files named by their hash. A name set twice would be joined with a comma, so `!` drops the earlier one first.
 */
export function renderHeaders(
  headers: Readonly<Record<string, string>>,
  data: Readonly<Record<string, string>> = {},
): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  const open = Object.entries(data).flatMap(([name, value]) => [
    ...(name in headers ? [`  ! ${name}`] : []),
    `  ${name}: ${value}`,
  ])
  const keep = ['/_assets/*', '  Cache-Control: public, max-age=31536000, immutable', '']
  return ['/*', ...lines, '', ...(open.length > 0 ? ['/data/*', ...open, ''] : []), ...keep].join('\n')
}

/** The `_redirects` file: short addresses and the permanent addresses of each article under the version's date. */
export function renderRedirects(): string {
  const short = Object.entries(shortAddresses).flatMap(([from, to]) => [`${from} ${to} 302`, `${from}/ ${to} 302`])
  const law = regulation.articles.flatMap(({ number }) => {
    const from = `/law/${regulation.version}/art/${number}`
    return [`${from} /regulation/${number}/ 301`, `${from}/ /regulation/${number}/ 301`]
  })
  return [...short, ...law, ''].join('\n')
}
