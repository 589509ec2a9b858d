import { createHash } from 'node:crypto'
import { compareVersions } from '../../content/amendments/compare-versions.ts'
import type { Regulation } from '../../content/regulation/index.ts'
import { type DataChange, dataChanges } from '../../content/words/data-changes.ts'
import { openData as words } from '../../content/words/open-data.ts'
import { regulation as lawWords } from '../../content/words/regulation.ts'
import { absolute } from '../layouts/site-url.ts'
import { editorName } from './editor.ts'
import { changesAddress, permanentAddress } from './permanent-address.ts'
import { element, type Xml, xmlFile } from './xml.ts'

type Entry = { id: string; date: string; title: string; summary: string; path: string }

/** The Atom feed: every version of the law, and every change of the data files, the newest first. */
export function renderFeed(versions: readonly Regulation[], changes: readonly DataChange[] = dataChanges): string {
  const entries = [
    ...versions.map((law, index) => versionEntry(law, versions[index - 1])),
    ...changes.map(({ date, title, summary }) => ({
      id: idOf(`data ${date} ${title}`),
      date,
      title,
      summary,
      path: '/open-data/',
    })),
  ].sort((a, b) => b.date.localeCompare(a.date))
  const title = versions[0]?.title ?? ''
  return xmlFile(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' }, [
      element('title', {}, [words.feed.title(title)]),
      element('subtitle', {}, [words.feed.subtitle]),
      element('id', {}, [idOf(`feed ${title}`)]),
      element('updated', {}, [instantOf(entries[0]?.date ?? '')]),
      element('author', {}, [element('name', {}, [editorName()])]),
      link('self', '/data/changes.xml', 'application/atom+xml'),
      link('alternate', '/law/', 'text/html'),
      ...entries.map(renderEntry),
    ]),
  )
}

function versionEntry(law: Regulation, before: Regulation | undefined): Entry {
  const path = before ? changesAddress(law.version) : permanentAddress(law.version)
  const changes = before ? compareVersions(before, law) : []
  const count = (fate: string) => changes.filter((one) => one.fate === fate).length
  const summary = before
    ? words.feed.amended(count('changed'), count('added'), count('removed'))
    : words.feed.first(law.articles.length)
  return {
    id: idOf(`law ${law.version} ${law.sha256}`),
    date: law.version,
    title: words.feed.version(lawWords.date(law.version)),
    summary,
    path,
  }
}

function renderEntry({ id, date, title, summary, path }: Entry): Xml {
  return element('entry', {}, [
    element('title', {}, [title]),
    element('id', {}, [id]),
    element('updated', {}, [instantOf(date)]),
    link('alternate', path, 'text/html'),
    element('summary', {}, [summary]),
  ])
}

function link(rel: string, path: string, type: string): Xml {
  return element('link', { rel, type, href: absolute(path) })
}

/** Midnight in Jiangxi. */
function instantOf(date: string): string {
  return `${date}T00:00:00+08:00`
}

/** A name that stays when the site gets another address: a UUID of version 8 made from what the entry is about. */
function idOf(about: string): string {
  const hex = createHash('sha256').update(about).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
