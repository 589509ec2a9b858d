import { addressOf, cite, regulation } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { dangerNumbers, danger as dangerWords } from '../../content/words/danger.ts'
import { bodiesOf, dutyOf } from './bodies.ts'
import { channelsOf, numbersIn } from './channels.ts'
import { citationOf } from './citations.ts'
import { fieldOf } from './decide.ts'
import type { Action, Answer, AnswerBody, Channel, Draft, GuardKey, Note, Step } from './types.ts'

const GENERAL = '12345'
const silences = words.silences.map(([asked, said]) => ({ asked: new RegExp(asked), said }))
const offers = words.offers.map(([paragraphs, kind, url, label]) => ({ paragraphs, kind, url, label }))

function textOf(draft: Draft, bodies: readonly AnswerBody[]): string {
  const { reason, cited } = draft
  const places = cited.map(cite).join(words.join)
  if (draft.danger !== null) return `${dangerWords.label}。${dangerWords.kinds[draft.danger]}`
  if (reason === null) {
    const names = bodies.map(({ name }) => name).join(words.join)
    return bodies.length > 0
      ? words.text.bodies(names, cite(bodies[0]?.citations[0] ?? ''))
      : words.text.paragraphs(places)
  }
  if (reason.key === 'guard') return words.guards[reason.place as GuardKey].said
  if (reason.key === 'reference') return words.text.reference(places)
  if (reason.key === 'beyond') return words.text.beyond(reason.place ?? '', regulation.articles.length)
  if (reason.key === 'noParagraph') return words.text.noParagraph(reason.place ?? '')
  return reason.key === 'outside' ? words.text.outside(reason.place ?? '') : words.text[reason.key]
}

function notesOf(draft: Draft): Note[] {
  const silent = silences
    .filter(({ asked }) => draft.danger === null && asked.test(draft.folded))
    .map(({ said }): Note => ({ kind: 'silence', text: said }))
  const topic = dutyOf(draft)
  const basis: string[] =
    draft.danger !== null ? [dangerWords.after, dangerWords.rest, dangerWords.source] : [words.notes.text]
  if (topic?.lead === 'none') basis.push(topic.note ?? words.notes.noLead)
  else if (topic?.note !== undefined) basis.push(topic.note)
  return [...silent, ...basis.map((text): Note => ({ kind: 'basis', text }))]
}

function channelsFor(draft: Draft): Channel[] {
  if (draft.danger !== null) return channelsOf(dangerNumbers[draft.danger])
  const own = fieldOf(draft.folded)?.number
  const wanted =
    draft.outcome === 'answered' ? [...(dutyOf(draft)?.hotlines ?? []), GENERAL] : [own ?? GENERAL, GENERAL]
  return channelsOf([...numbersIn(draft.folded), ...wanted])
}

function actionsOf(draft: Draft): Action[] {
  if (draft.outcome !== 'answered') {
    const [first] = channelsFor(draft)
    if (first?.url == null) return []
    return [{ kind: 'hotline', url: first.url, label: words.actions.hotline(first.name, first.number), basis: null }]
  }
  const [basis = ''] = draft.cited
  const offered = offers
    .filter(({ paragraphs }) => draft.cited.some((id) => paragraphs.some((start) => id.startsWith(start))))
    .map(({ kind, url, label }): Action => ({ kind, url, label, basis }))
  const topic = dutyOf(draft)
  const report: Action[] =
    topic === undefined || topic.diverted === true
      ? []
      : [{ kind: 'report', url: '/report/', label: words.actions.report, basis: topic.basis }]
  const article = basis.split('.')[0] ?? ''
  const read: Action = { kind: 'read', url: addressOf(article), label: words.actions.read(cite(article)), basis }
  return [...report, ...offered, read]
}

/** Puts the answer together: one plain sentence, who, the quotes, what to do, what the regulation does not say. */
export const compose: Step = (draft) => {
  if (draft.outcome === null) return draft
  const bodies = bodiesOf(draft)
  const answer: Answer = {
    outcome: draft.outcome,
    text: textOf(draft, bodies),
    bodies,
    citations: draft.cited.flatMap(citationOf),
    notes: notesOf(draft),
    actions: actionsOf(draft),
    channels: channelsFor(draft),
    engine: { version: draft.version, lawSha: regulation.sha256, model: null },
  }
  return { ...draft, answer }
}
