import type { Regulation } from '../../content/regulation/index.ts'
import { editorName } from './editor.ts'
import { element, type Xml } from './xml.ts'

/** Who speaks, by the names that the rest of the file refers to. */
const author = '#standing-committee'
const editor = '#portal'

type Names = { work: string; expression: string; manifestation: string; master: string; showAs: string }

/** Identification, publication, lifecycle and references: what Akoma Ntoso wants to know before the text. */
export function akomaMeta(versions: readonly Regulation[]): Xml {
  const [first] = versions
  const law = versions[versions.length - 1]
  if (!first || !law) throw new RangeError('no version')
  const number = first.announcement.number.replace(/\D/g, '')
  const work = `/akn/cn-jx/act/regulation/${first.passed}/${number}`
  const expressionOf = (version: string) => `${work}/zho@${version}`
  const expression = expressionOf(law.version)
  const names = {
    work,
    expression,
    manifestation: `${expression}.xml`,
    master: expressionOf(first.version),
    showAs: first.title,
  }
  const { date, source } = law.publication
  return element('meta', {}, [
    element('identification', { source: editor }, [
      renderWork(first, names, number),
      renderExpression(law, names),
      renderManifestation(law, names),
    ]),
    element('publication', { date, name: 'web', showAs: source }),
    renderLifecycle(versions),
    renderReferences(versions, expressionOf),
  ])
}

function renderWork(first: Regulation, { work }: Names, number: string): Xml {
  return element('FRBRWork', {}, [
    ...frbr(`${work}/!main`, work, first.passed, 'passed', author),
    element('FRBRcountry', { value: 'cn' }),
    element('FRBRsubtype', { value: 'regulation' }),
    element('FRBRnumber', { value: number }),
    element('FRBRname', { value: first.title }),
  ])
}

function renderExpression(law: Regulation, { expression, master, showAs }: Names): Xml {
  return element('FRBRExpression', {}, [
    ...frbr(`${expression}/!main`, expression, law.version, 'in-force', author),
    ...(master === expression ? [] : [element('FRBRmasterExpression', { href: master, showAs })]),
    element('FRBRlanguage', { language: 'zho' }),
  ])
}

function renderManifestation(law: Regulation, { expression, manifestation }: Names): Xml {
  return element('FRBRManifestation', {}, [
    ...frbr(`${expression}/!main.xml`, manifestation, law.version, 'markup', editor),
    element('FRBRformat', { value: 'application/xml' }),
  ])
}

function frbr(self: string, uri: string, date: string, name: string, who: string): Xml[] {
  return [
    element('FRBRthis', { value: self }),
    element('FRBRuri', { value: uri }),
    element('FRBRdate', { date, name }),
    element('FRBRauthor', { href: who, as: who === author ? '#author' : '#editor' }),
  ]
}

/** The day on which it was passed first, then each day on which a version came into force. */
function renderLifecycle(versions: readonly Regulation[]): Xml {
  const events = versions.map(({ version, passed }, index) => {
    const eId = `lifecycle__event_${index + 1}`
    const [date, type] = index === 0 ? [passed, 'generation'] : [version, 'amendment']
    return element('eventRef', { eId, wId: eId, date, source: `#source_${index + 1}`, type })
  })
  return element('lifecycle', { source: editor }, events)
}

function renderReferences(versions: readonly Regulation[], expressionOf: (version: string) => string): Xml {
  const sources = versions.map(({ version, announcement, title }, index) => {
    const eId = `source_${index + 1}`
    const showAs = index === 0 ? title : announcement.number
    return element(index === 0 ? 'original' : 'passiveRef', { eId, wId: eId, href: expressionOf(version), showAs })
  })
  const named = (name: string, eId: string, href: string, showAs: string) =>
    element(name, { eId, wId: eId, href, showAs })
  return element('references', { source: editor }, [
    ...sources,
    named(
      'TLCOrganization',
      author.slice(1),
      '/akn/ontology/organization/cn-jx/standing-committee',
      versions[0]?.announcement.signedBy ?? '',
    ),
    named('TLCOrganization', editor.slice(1), '/akn/ontology/organization/cn-jx/portal', editorName()),
    named('TLCRole', 'author', '/akn/ontology/role/author', 'author'),
    named('TLCRole', 'editor', '/akn/ontology/role/editor', 'editor'),
  ])
}
