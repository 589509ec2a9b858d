import { type FirstIds, firstIds } from '../../content/amendments/first-ids.ts'
import {
  type Article,
  crossReferences,
  type Paragraph,
  type Regulation,
  toHan,
} from '../../content/regulation/index.ts'
import { akomaMeta } from './akoma-meta.ts'
import { element, type Xml, xmlFile } from './xml.ts'

export const akomaNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** The id of a provision in Akoma Ntoso: a54.p3 is art_54__para_3, a11.p2.i4 is art_11__para_2__point_4. */
export function eIdOf(id: string): string {
  const [article = '', paragraph, item] = id.split('.')
  const parts = [`art_${article.slice(1)}`]
  if (paragraph) parts.push(`para_${paragraph.slice(1)}`)
  if (item) parts.push(`point_${item.slice(1)}`)
  return parts.join('__')
}

/**
 * The newest version as Akoma Ntoso 3.0. `eId` says where a provision stands now, `wId` where it stood when it came into
 * the law; one that came in later carries the date of its version, so that it takes no other's name.
 */
export function renderAkomaNtoso(versions: readonly Regulation[]): string {
  const law = versions[versions.length - 1]
  if (!law) throw new RangeError('no version')
  const ids = firstIds(versions)
  const body = law.chapters.map((chapter) => {
    const eId = `chp_${chapter.number}`
    const articles = law.articles.filter((one) => one.chapter === chapter.number)
    return element('chapter', { eId, wId: eId }, [
      element('num', {}, [chapter.label]),
      element('heading', {}, [chapter.title]),
      ...articles.map((article) => renderArticle(article, idsBy(ids, versions))),
    ])
  })
  const contains = versions.length > 1 ? 'singleVersion' : 'originalVersion'
  const act = element('act', { name: 'regulation', contains }, [
    akomaMeta(versions),
    renderPreface(law),
    element('body', { eId: 'body', wId: 'body' }, body),
  ])
  return xmlFile(element('akomaNtoso', { xmlns: akomaNamespace }, [act]))
}

type IdsOf = (id: string) => { eId: string; wId: string }

function idsBy(ids: FirstIds, versions: readonly Regulation[]): IdsOf {
  return (id) => {
    const owner = id.split('.').slice(0, 2).join('.')
    const first = ids.get(owner) ?? { id: owner, version: versions[0]?.version ?? '' }
    const wId = eIdOf(first.id + id.slice(owner.length))
    return { eId: eIdOf(id), wId: first.version === versions[0]?.version ? wId : `${wId}-${first.version}` }
  }
}

function renderPreface({ title, announcement }: Regulation): Xml {
  const { heading, number, text, signedBy, signed } = announcement
  return element('preface', { eId: 'preface', wId: 'preface' }, [
    element('longTitle', { eId: 'preface__longTitle', wId: 'preface__longTitle' }, [
      element('p', {}, [element('docTitle', {}, [title])]),
    ]),
    element('container', { name: 'announcement', eId: 'preface__container_1', wId: 'preface__container_1' }, [
      ...[heading, number, text, signedBy].map((line) => element('p', {}, [line])),
      element('p', {}, [element('docDate', { date: signed }, [signed])]),
    ]),
  ])
}

function renderArticle(article: Article, idsOf: IdsOf): Xml {
  return element('article', idsOf(article.id), [
    element('num', {}, [article.label]),
    ...article.paragraphs.map((paragraph) => renderParagraph(paragraph, idsOf)),
  ])
}

function renderParagraph(paragraph: Paragraph, idsOf: IdsOf): Xml {
  const lead = element('p', {}, withReferences(paragraph))
  const ids = idsOf(paragraph.id)
  if (paragraph.items.length === 0) return element('paragraph', ids, [element('content', {}, [lead])])
  const points = paragraph.items.map(({ id, number, text }) =>
    element('point', idsOf(id), [
      element('num', {}, [`（${toHan(number)}）`]),
      element('content', {}, [element('p', {}, [text])]),
    ]),
  )
  return element('paragraph', ids, [element('intro', {}, [lead]), ...points])
}

/** The words of a paragraph, with the one reference to another provision as a link. */
function withReferences({ id, text }: Paragraph): (Xml | string)[] {
  const reference = crossReferences.find(({ from, phrase }) => from === id && text.includes(phrase))
  if (!reference) return [text]
  const at = text.indexOf(reference.phrase)
  const link = element('ref', { href: `#${eIdOf(reference.to)}` }, [reference.phrase])
  return [text.slice(0, at), link, text.slice(at + reference.phrase.length)].filter((piece) => piece !== '')
}
