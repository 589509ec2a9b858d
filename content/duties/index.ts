export { bodies, bodyNamed, everydayNames, findBody, narrowerThan } from './bodies/index.ts'
export type { Body, BodyKind, Duty, DutySubject, EverydayName } from './bodies/types.ts'
export { type DutyTopic, dutyTopicLabel, dutyTopics } from './duty-topics.ts'
export {
  articlesNaming,
  duties,
  dutiesOfArticle,
  dutiesOfBody,
  dutiesOfSource,
  dutiesOfTopic,
  dutiesWithin,
  mentionsOf,
} from './graph.ts'
export { dutyRows } from './records/index.ts'
export { findTopic, isTopicCode, type Topic, type TopicCode, topics } from './topics.ts'
export type { DutyRow, Level, Modality, PartnerRole, TopicChoice } from './types.ts'
