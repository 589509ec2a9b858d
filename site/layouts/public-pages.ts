import { bodies, dutiesOfTopic, dutyTopics, topics } from '../../content/duties/index.ts'
import { addressOfGuide, guideEntries } from '../../content/guides/index.ts'
import { regulation } from '../../content/regulation/index.ts'
import { versions } from '../../content/regulation/versions.ts'
import { waves } from '../../content/surveys/index.ts'
import { changesAddress, permanentAddress } from '../data/permanent-address.ts'

/** Addresses that a person may enter by. Later steps of a form are none: they need what was answered before. */
const fixed = [
  '/',
  '/regulation/',
  '/duties/',
  '/duties/topics/',
  '/duties/levels/',
  '/duties/articles/',
  '/guides/',
  '/search/',
  '/ask/',
  '/report/',
  '/report/sealed/',
  '/report/track/',
  '/volunteer/',
  '/volunteer/young/',
  '/volunteer/sign-up/',
  '/volunteer/mine/',
  '/survey/',
  '/hotlines/',
  '/hotlines/sheet/',
  '/accountability/',
  '/privacy/',
  '/accessibility/',
  '/about/',
  '/offline/',
  '/open-data/',
  '/law/',
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
  const surveys = built.has('/survey/[wave]/')
    ? waves.flatMap(({ id }) => [`/survey/${id}/`, `/survey/${id}/results/`])
    : []
  const topicCodes = [...topics, ...dutyTopics].map(({ code }) => code).filter((code) => dutiesOfTopic(code).length > 0)
  const explorer = [
    ...(built.has('/duties/bodies/[body]/') ? bodies.map(({ id }) => `/duties/bodies/${id}/`) : []),
    ...(built.has('/duties/topics/[topic]/') ? topicCodes.map((code) => `/duties/topics/${code}/`) : []),
  ]
  const guides = built.has('/guides/[guide]/') ? guideEntries.map(({ slug }) => addressOfGuide(slug)) : []
  const law = built.has('/law/[version]/art/[article]/') ? lawPages() : []
  return [
    ...fixed.filter((path) => built.has(path)),
    ...surveys,
    ...explorer,
    ...law,
    ...guides,
    ...regulation.articles.map(({ number }) => `/regulation/${number}/`),
  ]
}

/** What each amendment changed, and the earlier texts; the version in force is read under /regulation/. */
function lawPages(): string[] {
  return [
    ...versions.slice(1).map(({ version }) => changesAddress(version)),
    ...versions
      .slice(0, -1)
      .flatMap(({ version, articles }) => [
        permanentAddress(version),
        ...articles.map(({ number }) => `${permanentAddress(version, number)}/`),
      ]),
  ]
}
