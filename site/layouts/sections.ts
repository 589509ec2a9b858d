import { site } from '../../content/words/site.ts'

export type Section = keyof typeof site.sections

type Link = { readonly key: string; readonly href: string; readonly text: string }

const addresses = {
  regulation: '/regulation/',
  duties: '/duties/',
  guides: '/guides/',
  search: '/search/',
  ask: '/ask/',
  report: '/report/',
  track: '/report/track/',
  volunteer: '/volunteer/',
  survey: '/survey/',
  hotlines: '/hotlines/',
  accountability: '/accountability/',
  privacy: '/privacy/',
  accessibility: '/accessibility/',
  about: '/about/',
  openData: '/open-data/',
  sitemap: '/sitemap.xml',
} as const

/** Entries of the masthead. `wide` ones hide on a phone, where 更多 leads to the footer instead. */
export const mastLinks: readonly (Link & { readonly wide: boolean })[] = (
  Object.keys(site.sections) as readonly Section[]
).map((key) => ({
  key,
  href: addresses[key],
  text: site.sections[key],
  wide: key === 'duties' || key === 'guides' || key === 'volunteer' || key === 'survey' || key === 'hotlines',
}))

/** Every section of the site, for the footer. Only addresses that exist. */
export const footLinks: readonly Link[] = (
  Object.keys(site.footSections) as readonly (keyof typeof site.footSections)[]
).map((key) => ({ key, href: addresses[key], text: site.footSections[key] }))
