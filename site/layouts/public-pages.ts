import { regulation } from '../../content/regulation/index.ts'

/** Addresses that a person may enter by. Later steps of a form are none: they need what was answered before. */
const fixed = [
  '/',
  '/regulation/',
  '/search/',
  '/ask/',
  '/report/',
  '/report/track/',
  '/volunteer/',
  '/survey/',
  '/hotlines/',
  '/privacy/',
  '/accessibility/',
  '/about/',
] as const

/** Every public address. `files` are the page files relative to site/pages, so that nothing is listed that is not built. */
export function publicPages(files: readonly string[]): string[] {
  const built = new Set(
    files.map((file) =>
      file
        .slice(1)
        .replace(/(index)?\.astro$/, '')
        .replace(/\/?$/, '/'),
    ),
  )
  return [
    ...fixed.filter((path) => built.has(path)),
    ...regulation.articles.map(({ number }) => `/regulation/${number}/`),
  ]
}
