export { findTopic, isTopicCode, type Topic, type TopicCode, topics } from './topics.ts'
export type { TopicChoice } from './types.ts'
