import { findTopic } from '../../content/duties/topics.ts'

/** What is said where the person is asked how to be reached: who never learns it. Null where the topic names nobody. */
export function whoNeverLearns(topicCode: string): string | null {
  const topic = findTopic(topicCode)
  return (topic?.neverReceive && topic.note) ?? null
}
