import { type Topic, topics } from '../../content/duties/topics.ts'
import type { Example } from '../topics/learn.ts'
import { simplify } from '../topics/simplify.ts'
import { topicSignsOf } from '../topics/topic-signs.ts'
import { type EverydayQuestion, paragraphsOf, type ReportMessage } from './questions.ts'
import { sharesOf } from './shares.ts'

/** A question about the law is written otherwise than a report, and its topic is only inferred. */
const QUESTION_WEIGHT = 0.4
/** Where several topics are right, the best has this share. */
const BEST_SHARE = 0.7

export const topicCodes: readonly string[] = topics.map(({ code }) => code)

const named = topics.filter(({ code }) => code !== 'other')
/** Articles of several matters at once: only the paragraph tells which. */
const wideArticles = [14, 15, 32]

/** The topics of which a paragraph is the basis; else the only one whose basis is in the same article. */
function topicsOf(id: string): Topic[] {
  const own = named.filter(({ basis }) => basis === id)
  if (own.length > 0) return own
  const article = id.split('.')[0]
  if (wideArticles.some((number) => article === `a${number}`)) return []
  const near = named.filter(({ basis }) => basis.split('.')[0] === article)
  return near.length === 1 ? near : []
}

/** Which topics a question asks about, where one article alone answers it. */
function askedTopics(question: EverydayQuestion): string[] {
  const answering = question.articles.filter(({ grade }) => grade === 2)
  if (!question.expect.includes('answer') || answering.length !== 1) return []
  return [...new Set(paragraphsOf(question).flatMap((id) => topicsOf(id).map(({ code }) => code)))]
}

function sharesOfMessage({ topics: right }: ReportMessage): Map<number, number> {
  const [best = '', ...others] = right
  if (others.length === 0) return sharesOf(topicCodes, [best])
  const rest = (1 - BEST_SHARE) / others.length
  return new Map(right.map((code, at) => [topicCodes.indexOf(code), at === 0 ? BEST_SHARE : rest]))
}

/** What a report is about: from messages, from questions that one article answers, and from the words of the form. */
export function topicExamples(questions: readonly EverydayQuestion[], messages: readonly ReportMessage[]): Example[] {
  const written = messages.map((message) => ({
    signs: topicSignsOf(simplify(message.q)),
    shares: sharesOfMessage(message),
  }))
  const asked = questions.map((question) => ({ text: question.q, codes: askedTopics(question) }))
  const said = topics.flatMap(({ code, label, hint, span }) =>
    [label, hint, span].map((text) => ({ text, codes: [code] })),
  )
  const inferred = [...said, ...asked]
    .filter(({ codes }) => codes.length > 0)
    .map(({ text, codes }) => ({
      signs: topicSignsOf(simplify(text)),
      shares: sharesOf(topicCodes, codes),
      weight: QUESTION_WEIGHT,
    }))
  return [...inferred, ...written]
}
