import { nearHome } from './rows/near-home.ts'
import { people } from './rows/people.ts'
import { safety } from './rows/safety.ts'
import { trades } from './rows/trades.ts'
import type { TopicShape } from './types.ts'

const rows = [...nearHome, ...safety, ...trades, ...people] as const

/** The code of a topic: permanent, kebab-case, stored with each matter. */
export type TopicCode = (typeof rows)[number]['code']

/** One row of the routing table; see types.ts for what each field promises. */
export type Topic = TopicShape & { code: TopicCode }

/** Every topic that a person can choose, in the order of the form; `other` comes last. */
export const topics: readonly Topic[] = rows

const byCode = new Map<string, Topic>(topics.map((topic) => [topic.code, topic]))

/** The topic of a code, or undefined for anything else. */
export function findTopic(code: string): Topic | undefined {
  return byCode.get(code)
}

/** Whether a string from outside is a topic's code. */
export function isTopicCode(code: string): code is TopicCode {
  return byCode.has(code)
}
