import { findTopic, type Topic } from '../../content/duties/topics.ts'
import { type Place, placeName } from '../../content/places/index.ts'
import { addressOf, cite, findParagraph, type ParagraphId, paragraphText } from '../../content/regulation/index.ts'
import type { Basis, Route } from './types.ts'

/** Whether nothing of this topic may be stored: the person is sent to the telephone (第二十七条第二款). */
export function isDiverted(topic: string): boolean {
  return findTopic(topic)?.diverted === true
}

/**
 * Topic and place give the unit that takes the matter in first, with the words that say so.
 * An unknown topic (one that a later version dropped) is routed like `other`: no matter is without an owner.
 */
export function routeMatter(topicCode: string, place: Place): Route {
  const topic = findTopic(topicCode) ?? requireTopic('other')
  const basis = basisOf(topic.basis, topic.span)
  const unitBasis =
    topic.unitBasis === topic.basis ? undefined : basisOf(topic.unitBasis, sentenceNaming(topic.unitBasis, topic.unit))
  return {
    unit: topic.unit,
    place: placeName(place),
    basis,
    ...(unitBasis && { unitBasis }),
    lead: topic.lead,
    // Where a further question is to come, the note speaks of that question.
    ...(topic.note && !topic.choices && { note: topic.note }),
  }
}

function requireTopic(code: string): Topic {
  const topic = findTopic(code)
  if (!topic) throw new Error(`no topic ${code}`)
  return topic
}

function basisOf(id: ParagraphId, quote: string): Basis {
  const paragraph = findParagraph(id)
  if (!paragraph) throw new Error(`no paragraph ${id}`)
  return { id, article: paragraph.article, paragraph: paragraph.number, title: cite(id), url: addressOf(id), quote }
}

/** The first sentence of a paragraph that names the unit; the whole paragraph when none does so literally. */
function sentenceNaming(id: ParagraphId, unit: string): string {
  const paragraph = findParagraph(id)
  const text = paragraph ? paragraphText(paragraph) : ''
  const sentences = text.match(/[^。]+。?/g) ?? []
  return sentences.find((sentence) => sentence.includes(unit)) ?? text
}
