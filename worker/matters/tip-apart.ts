import type { TopicCode } from '../../content/duties/topics.ts'
import type { MatterKind } from '../contract/matters.ts'

/** What a complaint of these is about may be a crime as well: the lead belongs into a tip of its own. */
const crimeTopics: readonly string[] = [
  'gangs',
  'drugs',
  'dangerous-items',
  'fund-raising',
  'telecom-fraud',
] satisfies TopicCode[]

/**
 * Whether a matter is offered a second one beside it: a complaint may need the name, for mediation, a tip may not have
 * it. Nothing of the one goes into the other, and nothing ties the two.
 */
export function offersTipApart(kind: MatterKind | string, topic: string): boolean {
  return kind === 'complaint' && crimeTopics.includes(topic)
}
