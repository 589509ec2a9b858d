import { siteUrl } from './test.ts'

/** True in `npm run test:all`: every address in every mode; otherwise each page template once. */
export const isFull = Boolean(process.env.TEST_ALL)

let listed: Promise<string[]> | null = null

/** Every public path, from /sitemap.xml itself: no list of exclusions exists. */
export function allAddresses(): Promise<string[]> {
  listed ??= readSitemap()
  return listed
}

async function readSitemap(): Promise<string[]> {
  const answer = await fetch(`${siteUrl()}/sitemap.xml`)
  if (!answer.ok) throw new Error(`/sitemap.xml answers ${answer.status}`)
  const found = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  if (found.length === 0) throw new Error('/sitemap.xml lists nothing')
  return found
}

/** The template that a path is made by: /regulation/54/ and /regulation/1/ are one. */
const templateOf = (path: string): string =>
  path
    .replace(/^\/(regulation)\/\d+\/$/, '/$1/<n>/')
    .replace(/^\/(guides|duties\/bodies|duties\/topics)\/[^/]+\/$/, '/$1/<name>/')

/** Pages beside the sitemap that a reader meets: a full and an empty search, and the address that is not there. */
export const besides = [
  '/search/?q=%E7%BD%91%E6%A0%BC%E5%91%98',
  '/search/?q=zzqqzz',
  '/ask/?question=',
  '/no-such-page/',
]

/** Every second address: two workers share a walk evenly. */
export const halves = ['even', 'odd'] as const
export type Half = (typeof halves)[number]

/** One address per template, the article with three paragraphs for its kind; all of them in `test:all`. */
export async function addresses(half?: Half): Promise<string[]> {
  const chosen = await chooseAddresses()
  return half ? chosen.filter((_path, index) => index % 2 === halves.indexOf(half)) : chosen
}

async function chooseAddresses(): Promise<string[]> {
  const every = await allAddresses()
  if (isFull) return [...every, ...besides]
  const chosen = new Map<string, string>()
  for (const path of every)
    if (!chosen.has(templateOf(path)) || path === '/regulation/54/') chosen.set(templateOf(path), path)
  return [...chosen.values(), ...besides]
}
