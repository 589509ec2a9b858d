import type { TopicCode } from '../../content/duties/topics.ts'
import { openModel, type PackedModel } from './model.ts'
import { sentencesOf } from './sentences.ts'
import { topicSignsOf } from './topic-signs.ts'

/** A topic and how likely it is, between 0 and 1. */
export interface RankedTopic {
  readonly code: TopicCode
  readonly chance: number
}

/** Longer texts are read in their first part; the doors limit them before. */
const TEXT_CHARS_MAX = 4000

/** Every topic by a model, the most likely first. A long text counts half as a whole, half as its sentences. */
export function createRanking(model: PackedModel): (text: string) => RankedTopic[] {
  let recognise: ReturnType<typeof openModel> | null = null
  return (text) => {
    recognise ??= openModel(model)
    const read = text.slice(0, TEXT_CHARS_MAX)
    const sentences = sentencesOf(read)
    const sums = new Map(recognise(topicSignsOf(read)))
    for (const sentence of sentences)
      for (const [code, chance] of recognise(topicSignsOf(sentence)))
        sums.set(code, (sums.get(code) ?? 0) + chance / sentences.length)
    const parts = sentences.length > 0 ? 2 : 1
    return [...sums]
      .map(([code, sum]) => ({ code: code as TopicCode, chance: sum / parts }))
      .sort((a, b) => b.chance - a.chance)
  }
}
