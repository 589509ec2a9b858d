import { findBody, type Topic } from '../../content/duties/index.ts'
import { findTopic, topics } from '../../content/duties/topics.ts'
import { addressOf, cite, regulation } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { danger as dangerWords } from '../../content/words/danger.ts'
import { bodiesOf, dutiesBehind } from './bodies.ts'
import { channelsOf, numbersIn } from './channels.ts'
import { citationOf } from './citations.ts'
import { fieldOf } from './decide.ts'
import { hasNoLead } from './roles.ts'
import { numbersOf, textOf } from './say.ts'
import type { Action, Answer, Channel, Draft, Note, Step, Why } from './types.ts'

const GENERAL = '12345'
const REJECTED_MAX = 5
const offers = words.offers.map(([paragraphs, kind, url, label]) => ({ paragraphs, kind, url, label }))
const known = topics.filter(({ code }) => code !== 'other')

/** The row of the routing table whose basis the answer cites: first of all, or because the question sounds like it. */
function routeOf(draft: Draft): Topic | undefined {
  const first = known.find(({ basis }) => basis === draft.cited[0])
  if (first !== undefined || draft.topic === null) return first
  const asked = findTopic(draft.topic)
  return asked !== undefined && draft.cited.includes(asked.basis) ? asked : undefined
}

/** What the report form opens with: the route, or the topic of another quoted paragraph of the first one's article. */
function reportTopicOf(draft: Draft): Topic | undefined {
  const [article] = (draft.cited[0] ?? '').split('.')
  const beside = known.find(({ basis }) => draft.cited.includes(basis) && basis.split('.')[0] === article)
  return routeOf(draft) ?? beside
}

const isAnswer = ({ outcome }: Draft) => outcome === 'answered' || outcome === 'partial'

function notesOf(draft: Draft): Note[] {
  if (draft.danger !== null) return [dangerWords.after, dangerWords.rest, dangerWords.source].map(toBasis)
  const silent =
    draft.outcome === 'refused' ? [] : draft.silent.map(({ said }): Note => ({ kind: 'silence', text: said }))
  const route = isAnswer(draft) ? routeOf(draft) : undefined
  const [duty] = isAnswer(draft) && draft.listed.length === 0 ? dutiesBehind(draft) : []
  const basis: string[] = [words.notes.text]
  if (route?.note !== undefined) basis.push(route.note)
  else if (duty !== undefined && hasNoLead(duty)) basis.push(words.notes.noLead)
  return [...silent, ...basis.map(toBasis)]
}

function toBasis(text: string): Note {
  return { kind: 'basis', text }
}

function channelsFor(draft: Draft): Channel[] {
  if (draft.danger !== null) return channelsOf(numbersOf(draft))
  const own = fieldOf(draft.folded)?.number
  const wanted = isAnswer(draft) ? [...(routeOf(draft)?.hotlines ?? []), GENERAL] : [own ?? GENERAL, GENERAL]
  return channelsOf([...numbersIn(draft.folded), ...wanted])
}

function actionsOf(draft: Draft): Action[] {
  if (!isAnswer(draft)) {
    const [first] = channelsFor(draft)
    if (first?.url == null) return []
    return [{ kind: 'hotline', url: first.url, label: words.actions.hotline(first.name, first.number), basis: null }]
  }
  const [basis = ''] = draft.cited
  if (draft.listed.length > 0) return draft.listed.map(({ id }) => readBody(id, basis))
  const offered = offers
    .filter(({ paragraphs }) => draft.cited.some((id) => paragraphs.some((start) => id.startsWith(start))))
    .map(({ kind, url, label }): Action => ({ kind, url, label, basis }))
  const route = reportTopicOf(draft)
  const report: Action[] =
    route === undefined || route.diverted === true
      ? []
      : [{ kind: 'report', url: '/report/', label: words.actions.report, basis: route.basis }]
  const article = basis.split('.')[0] ?? ''
  const read: Action = { kind: 'read', url: addressOf(article), label: words.actions.read(cite(article)), basis }
  return [...report, ...offered, read]
}

/** After a list of duties: the body's own page, which has them all with what each paragraph says. */
function readBody(id: string, basis: string): Action {
  return { kind: 'read', url: `/duties/bodies/${id}/`, label: words.actions.readBody(findBody(id)?.name ?? ''), basis }
}

function whyOf(draft: Draft, duties: readonly { readonly id: string }[]): Why {
  if (draft.danger !== null || draft.outcome === 'refused') return { intent: null, words: [], duties: [], rejected: [] }
  const rejected = draft.evidence.map(({ id }) => id).filter((id) => !draft.cited.includes(id))
  return {
    intent: draft.intent,
    words: draft.probes,
    duties: duties.map(({ id }) => id),
    rejected: rejected.slice(0, REJECTED_MAX),
  }
}

/** Puts the answer together: one plain sentence, who, the quotes, what to do, what the regulation does not say. */
export const compose: Step = (draft) => {
  if (draft.outcome === null) return draft
  const duties = dutiesBehind(draft)
  const answer: Answer = {
    outcome: draft.outcome,
    text: textOf(draft, duties),
    bodies: isAnswer(draft) ? bodiesOf(draft) : [],
    citations: draft.cited.flatMap(citationOf),
    notes: notesOf(draft),
    actions: actionsOf(draft),
    channels: channelsFor(draft),
    choices: draft.outcome === 'clarify' ? words.vagueChoices : [],
    why: whyOf(draft, isAnswer(draft) ? duties : []),
    engine: { version: draft.version, lawSha: regulation.sha256, model: null },
  }
  return { ...draft, answer }
}
