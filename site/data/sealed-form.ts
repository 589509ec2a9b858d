import { findTopic, type Topic, topics } from '../../content/duties/topics.ts'
import { findHotline } from '../../content/hotlines/index.ts'
import { addressOf, cite, findParagraph, type ParagraphId, paragraphText } from '../../content/regulation/index.ts'
import { matters } from '../../content/words/matters.ts'
import { type MatterKind, matterKinds } from '../../worker/contract/matters.ts'

/** The law's words for a topic, as the built page carries them, so that no script has to. */
export interface LawOfTopic {
  readonly title: string
  readonly url: string
  readonly quote: string
}

export interface TopicChoice {
  readonly code: string
  readonly label: string
  readonly isDiverted: boolean
  readonly basis: LawOfTopic
  /** Who takes it in first, where the paragraph of the topic does not say it. */
  readonly unitBasis: LawOfTopic | null
  readonly note: string
  /** Lines for this topic, beside the form. */
  readonly lines: readonly { readonly number: string; readonly name: string; readonly isTelephone: boolean }[]
}

export interface KindChoice {
  readonly value: string
  readonly label: string
  readonly hint: string
}

/** Every topic with the words that make somebody responsible; `other` stands last, as in the table. */
export function topicChoices(): TopicChoice[] {
  return topics.map((topic) => ({
    code: topic.code,
    label: topic.label,
    isDiverted: topic.diverted === true,
    basis: lawOf(topic.basis, topic.span),
    unitBasis: topic.unitBasis === topic.basis ? null : lawOf(topic.unitBasis, sentenceNaming(topic)),
    // Where a further question is to come, the note speaks of that question.
    note: (topic.choices ? undefined : topic.note) ?? '',
    lines: (topic.hotlines ?? []).flatMap(lineOf),
  }))
}

/** The kinds of a matter, first those for which somebody may be afraid. */
export function kindChoices(): KindChoice[] {
  const quiet: readonly MatterKind[] = ['tip', 'complaint']
  const kinds = [...quiet, ...matterKinds.filter((kind) => !quiet.includes(kind))]
  return kinds.map((kind) => ({ value: kind, ...matters.kinds[kind] }))
}

function lineOf(number: string): TopicChoice['lines'] {
  const hotline = findHotline(number)
  return hotline ? [{ number, name: hotline.name, isTelephone: hotline.kind === 'telephone' }] : []
}

function lawOf(id: ParagraphId, quote: string): LawOfTopic {
  return { title: cite(id), url: addressOf(id), quote }
}

/** The first sentence that names the unit, as worker/matters/routing.ts quotes it. */
function sentenceNaming({ unit, unitBasis }: Topic): string {
  const paragraph = findParagraph(unitBasis)
  const text = paragraph ? paragraphText(paragraph) : ''
  return (text.match(/[^。]+。?/g) ?? []).find((sentence) => sentence.includes(unit)) ?? text
}

/** Where the danger of a topic is told: the telephones of what is never taken in. */
export function divertedTels(): readonly string[] {
  return findTopic('national-security')?.hotlines ?? []
}
