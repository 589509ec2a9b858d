/** Codes and limits of what is said about a matter after it was taken in: plain constants, so that the browser may show them. */
export const residentActions = [
  'withdraw',
  'add',
  'answer',
  'confirm',
  'not-solved',
  'correct',
  'copy',
  'delete',
] as const
/** What the holder of the code can do now; the table of worker/matters/rules.ts says when. */
export type ResidentAction = (typeof residentActions)[number]

/**
 * `correction`: what the person says is wrong; `earlier`: the text that a corrected one replaced; `notice`: the reason
 * that a unit gives for a step.
 */
export const messageKinds = [
  'addition',
  'correction',
  'earlier',
  'answer',
  'not-solved',
  'question',
  'notice',
  'reply',
] as const
export type MessageKind = (typeof messageKinds)[number]

export const messageAuthors = ['resident', 'unit'] as const
export type MessageAuthor = (typeof messageAuthors)[number]

/** How a reply ends a matter; none of them says that the person agrees. */
export const outcomes = ['solved', 'partly', 'cannot-now', 'not-supported'] as const
export type Outcome = (typeof outcomes)[number]

export const dialogueLimits = {
  messageCharsMin: 2,
  messageCharsMax: 2000,
  /** Messages of one matter, both sides together. */
  messagesMax: 200,
  /** Workdays that a question waits before the handler goes on with what is known; a later answer still counts. */
  answerWorkdays: 5,
  /** Workdays without a word after which a matter is closed, unconfirmed. */
  confirmWorkdays: 10,
} as const
