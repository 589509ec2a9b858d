import { type Article, citeFull, type Regulation } from '../../content/regulation/index.ts'
import { openData } from '../../content/words/open-data.ts'
import { site } from '../../content/words/site.ts'
import { absolute } from '../layouts/site-url.ts'
import { permanentAddress } from './permanent-address.ts'

/** What a page tells machines about itself, in the words of schema.org. */
export type JsonLd = Readonly<Record<string, unknown>>

const context = 'https://schema.org'
const inLanguage = 'zh-Hans'
const words = openData.jsonLd

/** Any page that has nothing more to say. */
export function pageLd(name: string, description: string, path: string): JsonLd {
  const isPartOf = { '@type': 'WebSite', name: site.name, url: absolute('/') }
  if (path === '/')
    return { '@context': context, '@type': 'WebSite', name, description, url: absolute(path), inLanguage }
  return { '@context': context, '@type': 'WebPage', name, description, url: absolute(path), inLanguage, isPartOf }
}

/** An article page: which part of which law, in which version, since when in force. */
export function articleLd(law: Regulation, article: Article): JsonLd {
  return {
    '@context': context,
    ...legislation(law),
    '@id': absolute(permanentAddress(law.version, article.number)),
    url: absolute(`/regulation/${article.number}/`),
    name: `${law.title}${article.label}`,
    legislationIdentifier: citeFull(article.id),
    isPartOf: {
      '@type': 'Legislation',
      '@id': absolute(permanentAddress(law.version)),
      name: law.title,
      legislationIdentifier: lawIdentifier(law),
      url: absolute('/regulation/'),
    },
    encoding: [encoding(`/data/articles/${article.number}.json`, 'application/json')],
  }
}

/** The page of the whole text. */
export function lawLd(law: Regulation): JsonLd {
  return {
    '@context': context,
    ...legislation(law),
    '@id': absolute(permanentAddress(law.version)),
    url: absolute('/regulation/'),
    name: law.title,
    legislationIdentifier: lawIdentifier(law),
    encoding: [
      encoding('/data/regulation.json', 'application/json'),
      encoding('/data/regulation.akn.xml', 'application/xml'),
    ],
  }
}

/** The page about the data: a data set with its files. */
export function datasetLd(law: Regulation, files: readonly { href: string; type: string; name: string }[]): JsonLd {
  return {
    '@context': context,
    '@type': 'Dataset',
    name: openData.title,
    description: openData.description,
    url: absolute('/open-data/'),
    inLanguage,
    version: law.version,
    isAccessibleForFree: true,
    distribution: files.map(({ href, type, name }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: absolute(href),
      encodingFormat: type,
    })),
  }
}

/** As it stands in a page: no text in it can close the element or open a comment. */
export function serializeLd(data: JsonLd): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}

function legislation(law: Regulation) {
  return {
    '@type': 'Legislation',
    inLanguage,
    legislationType: words.type,
    legislationDate: law.passed,
    legislationDateVersion: law.version,
    legislationLegalForce: `${context}/InForce`,
    legislationLegalValue: `${context}/UnofficialLegalValue`,
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: words.jurisdiction },
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: law.announcement.signedBy },
    datePublished: law.publication.date,
  }
}

function lawIdentifier(law: Regulation): string {
  return `${law.announcement.heading}${law.announcement.number}`
}

function encoding(path: string, encodingFormat: string) {
  return { '@type': 'MediaObject', contentUrl: absolute(path), encodingFormat }
}
