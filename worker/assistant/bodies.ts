import { findTopic, type Topic, topics } from '../../content/duties/topics.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import type { AnswerBody, BodyRole, Draft, Modality } from './types.ts'

const modalities = words.modalities.map(([word, modality]) => ({ word, modality: modality as Modality }))
const levels = words.levels.map(([start, level]) => ({ start: new RegExp(start), level }))

/** The modality that the span's own word gives; `is` where it has none. */
function modalityOf(span: string): Modality {
  return modalities.find(({ word }) => span.includes(word))?.modality ?? 'is'
}

/** Several bodies side by side lead alike; with 会同 the first leads and brings the others in. */
function roleOf({ lead, span }: Topic, at: number): BodyRole {
  if (lead === 'none') return 'joint'
  return at === 0 || !span.includes(words.together) ? 'lead' : 'joint'
}

function bodiesFrom(topic: Topic): AnswerBody[] {
  const { code, basis, span, bodies } = topic
  return bodies.map((name, at) => ({
    id: `${code}.${at + 1}`,
    name,
    role: roleOf(topic, at),
    modality: modalityOf(span),
    level: levels.find(({ start }) => start.test(name))?.level ?? null,
    citations: [basis],
  }))
}

const known = topics.filter(({ code }) => code !== 'other')

/** The row of the routing table whose basis the answer cites: first of all, or because the question sounds like it. */
export function dutyOf(draft: Draft): Topic | undefined {
  const first = known.find(({ basis }) => basis === draft.cited[0])
  if (first !== undefined || draft.topic === null) return first
  const asked = findTopic(draft.topic)
  return asked !== undefined && draft.cited.includes(asked.basis) ? asked : undefined
}

/** Who is responsible, in the words of the cited span; empty where no duty is known for the paragraph yet. */
export function bodiesOf(draft: Draft): AnswerBody[] {
  const topic = dutyOf(draft)
  return topic === undefined ? [] : bodiesFrom(topic)
}
