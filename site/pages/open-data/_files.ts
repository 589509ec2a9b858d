import { regulation } from '../../../content/regulation/index.ts'
import { openData } from '../../../content/words/open-data.ts'

const words = openData.files.rows

/** Every data file that the page tells of, with its format and its type as served. */
export const dataFiles = [
  { href: '/data/regulation.json', format: 'JSON', type: 'application/json', name: words.regulation },
  { href: '/data/articles/54.json', format: 'JSON', type: 'application/json', name: words.article },
  { href: '/data/regulation.akn.xml', format: 'XML', type: 'application/xml', name: words.akn },
  { href: '/data/duties.json', format: 'JSON', type: 'application/json', name: words.duties },
  { href: '/data/duties.csv', format: 'CSV', type: 'text/csv', name: words.dutiesCsv },
  {
    href: `/data/versions/${regulation.version}.json`,
    format: 'JSON',
    type: 'application/json',
    name: words.versions,
  },
  { href: '/data/changes.xml', format: 'Atom', type: 'application/atom+xml', name: words.feed },
  { href: '/data/regulation.schema.json', format: 'JSON Schema', type: 'application/schema+json', name: words.schema },
  {
    href: '/data/article.schema.json',
    format: 'JSON Schema',
    type: 'application/schema+json',
    name: words.articleSchema,
  },
  { href: '/data/ledger-head.txt', format: 'TXT', type: 'text/plain', name: words.ledger },
] as const
