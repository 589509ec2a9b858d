import { dutiesOfTopic, dutyTopics, topics } from '../../content/duties/index.ts'
import { addressOfGuide, guideEntries } from '../../content/guides/index.ts'
import { regulation } from '../../content/regulation/index.ts'

/** Stands in, without network, for every page that is not saved. */
export const offlinePage = '/offline/'
/** The two saved pages that the Worker fills online; saved are their empty forms, the same for everybody. */
export const emptyForms = ['/search/', '/ask/'] as const

const fixed = [
  '/',
  '/regulation/',
  '/guides/',
  '/hotlines/',
  '/hotlines/sheet/',
  '/duties/',
  '/duties/topics/',
  '/duties/levels/',
  '/duties/articles/',
  '/privacy/',
  '/accessibility/',
  '/about/',
  offlinePage,
  ...emptyForms,
] as const

/** Every address that is saved on a device. No page with anything of a person in it is among them; a test says so. */
export function savedPages(): string[] {
  const codes = [...topics, ...dutyTopics].map(({ code }) => code).filter((code) => dutiesOfTopic(code).length > 0)
  return [
    ...fixed,
    ...regulation.articles.map(({ number }) => `/regulation/${number}/`),
    ...guideEntries.map(({ slug }) => addressOfGuide(slug)),
    ...codes.map((code) => `/duties/topics/${code}/`),
  ]
}
