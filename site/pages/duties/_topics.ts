import { dutiesOfTopic, dutyTopics, topics } from '../../../content/duties/index.ts'

const used = ({ code }: { readonly code: string }) => dutiesOfTopic(code).length > 0

/** The topics of duties: what residents meet, as on the form, then the work of the bodies; only those with a duty. */
export const topicGroups = [
  { key: 'matters', topics: topics.filter(used) },
  { key: 'work', topics: dutyTopics.filter(used) },
] as const
