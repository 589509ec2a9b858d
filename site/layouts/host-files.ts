import { regulation } from '../../content/regulation/index.ts'
import { permanentAddress } from '../data/permanent-address.ts'

/** Short addresses for print and speech; what stands behind them may move, they may not. */
export const shortAddresses: Readonly<Record<string, string>> = {
  '/t': '/report/',
  '/v': '/volunteer/',
  '/s': '/survey/',
  '/a': '/ask/',
}

/**
 * The `_headers` file: the same list on every asset answer, `data` instead where open data lies, and a year of keeping
 * for files named by their hash; `types` for files whose name does not tell what they are; `files` for those with headers of their own. A name set twice would be joined with a comma, so `!` drops the earlier one first.
 */
export function renderHeaders(
  headers: Readonly<Record<string, string>>,
  data: Readonly<Record<string, string>> = {},
  types: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  const open = Object.entries(data).flatMap(([name, value]) => [
    ...(name in headers ? [`  ! ${name}`] : []),
    `  ${name}: ${value}`,
  ])
  const typed = Object.entries(types).flatMap(([path, type]) => [
    path,
    '  ! Content-Type',
    `  Content-Type: ${type}`,
    '',
  ])
  const single = Object.entries(files).flatMap(([path, own]) => [
    path,
    ...Object.entries(own).flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`]),
    '',
  ])
  const keep = ['/_assets/*', '  Cache-Control: public, max-age=31536000, immutable', '']
  return ['/*', ...lines, '', ...(open.length > 0 ? ['/data/*', ...open, ''] : []), ...typed, ...single, ...keep].join(
    '\n',
  )
}

/**
 * The `_redirects` file: short addresses, and the permanent addresses of the version in force. They lead on for now and
 * not for good (302): once another version comes, the earlier text itself stands there (pages/law).
 */
export function renderRedirects(): string {
  const short = Object.entries(shortAddresses).flatMap(([from, to]) => [`${from} ${to} 302`, `${from}/ ${to} 302`])
  const law = [undefined, ...regulation.articles.map(({ number }) => number)].flatMap((number) => {
    const from = permanentAddress(regulation.version, number).replace(/\/$/, '')
    const to = number === undefined ? '/regulation/' : `/regulation/${number}/`
    return [`${from} ${to} 302`, `${from}/ ${to} 302`]
  })
  return [...short, ...law, ''].join('\n')
}
