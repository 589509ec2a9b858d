import { findTopic, type Topic } from '../../content/duties/topics.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import type { AnswerBody, Draft, Modality } from './types.ts'

const modalities = words.modalities.map(([word, modality]) => ({ word, modality: modality as Modality }))
const levels = words.levels.map(([start, level]) => ({ start: new RegExp(start), level }))

/** The modality that the span's own word gives; `is` where it has none. */
function modalityOf(span: string): Modality {
  return modalities.find(({ word }) => span.includes(word))?.modality ?? 'is'
}

function bodiesFrom({ code, basis, span, bodies, lead }: Topic): AnswerBody[] {
  return bodies.map((name, at) => ({
    id: `${code}.${at + 1}`,
    name,
    role: lead === 'named' && at === 0 ? 'lead' : 'joint',
    modality: modalityOf(span),
    level: levels.find(({ start }) => start.test(name))?.level ?? null,
    citations: [basis],
  }))
}

/** The row of the routing table that an answer rests on: its basis must be among the paragraphs cited first. */
export function dutyOf(draft: Draft): Topic | undefined {
  const topic = draft.topic === null ? undefined : findTopic(draft.topic)
  return topic !== undefined && draft.cited[0] === topic.basis ? topic : undefined
}

/** Who is responsible, in the words of the cited span; empty where no duty is known for the paragraph yet. */
export function bodiesOf(draft: Draft): AnswerBody[] {
  const topic = dutyOf(draft)
  return topic === undefined ? [] : bodiesFrom(topic)
}
