// Writes search/topics/models/*.json: node search/commands/derive-models.ts
// To be run when content/questions, the law or the words that lead to it change. Takes about a minute.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { glosses } from '../../content/glosses/index.ts'
import { paragraphText, regulation } from '../../content/regulation/index.ts'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { foldMarks } from '../text/fold.ts'
import { dangerCueOf } from '../topics/danger-cues.ts'
import { dangerSignsOf } from '../topics/danger-signs.ts'
import { type Example, type LearnSettings, learn } from '../topics/learn.ts'
import { learnFew } from '../topics/learn-few.ts'
import { type PackedModel, type Packing, packModel } from '../topics/model.ts'
import { LIST } from '../topics/paragraph-signs.ts'
import { routeSignsOf } from '../topics/route-signs.ts'
import { signsOf } from '../topics/signs.ts'
import { simplify } from '../topics/simplify.ts'
import {
  type EverydayQuestion,
  paragraphsOf,
  type ReportMessage,
  readMessages,
  readQuestions,
  wantsList,
} from './questions.ts'
import { sharesOf } from './shares.ts'
import { topicCodes, topicExamples } from './topic-examples.ts'

/** More paragraphs than this answer a question for a whole list, which tells nothing of their words. */
const PARAGRAPHS_MAX = 6
/** A piece of the law that is shorter has too few words to learn from. */
const PIECE_CHARS_MIN = 4
const PIECES = /[。；;]/
/** A word says less than a sentence. */
const WORD_WEIGHT = 0.5
/** A cry for help unheard weighs as much as so many false alarms. */
const DANGER_WEIGHT = 2
/** What must not be answered weighs as much as so many lawful questions. */
const REFUSAL_WEIGHT = 2
export const settings: LearnSettings = { rounds: 10, rate: 0.3, examplesMin: 2 }
export const topicSettings: LearnSettings = { ...settings, rounds: 20 }
/** What a browser fetches, as data, while somebody writes: with fewer signs it misses more (`measure-models.ts`). */
export const topicSize = {
  signsMax: 6500,
  packing: { least: 0.8, onlyFor: true, steps: { weight: 1, rarity: 1 } },
} as const
export const dangerSize = {
  signsMax: 10_000,
  packing: { least: 0.5, onlyFor: true, steps: { weight: 0.5, rarity: 0.5 } },
} as const

/** What a question may be about: one paragraph, or all that a body must do. */
export const paragraphIds = [LIST, ...regulation.articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))]
const NONE = 'none'
export const dangerKinds = [
  NONE,
  'fire',
  'leak',
  'rescue',
  'self-harm',
  'violence',
  'traffic',
  'medical',
  'crime',
  'missing',
  'fraud',
]
export const routes = ['answer', 'silent', 'outside', 'machine', 'person', 'judgement', 'made']

export const foldQuestion = (text: string) => foldMarks(simplify(text)).text

/** Which paragraph: from questions that one answers, from the law itself, from its glosses and from everyday words. */
export function paragraphExamples(questions: readonly EverydayQuestion[]): Example[] {
  const asked = questions
    .filter(({ expect }) => expect.includes('answer'))
    .map((question) => ({ text: question.q, ids: wantsList(question) ? [LIST] : paragraphsOf(question) }))
    .filter(({ ids }) => ids.length > 0 && ids.length <= PARAGRAPHS_MAX)
  const written = regulation.articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      paragraphText(paragraph)
        .split(PIECES)
        .filter((piece) => piece.length >= PIECE_CHARS_MIN)
        .map((text) => ({ text, ids: [paragraph.id] })),
    ),
  )
  const plain = glosses.flatMap(({ of, says }) => says.map((text) => ({ text, ids: [of] })))
  const words = lexicon.map(({ said, provisions }) => ({ text: said, ids: provisions, weight: WORD_WEIGHT }))
  return [...asked, ...written, ...plain, ...words].map(({ text, ids, ...more }) => ({
    signs: signsOf(foldQuestion(text)),
    shares: sharesOf(paragraphIds, ids),
    ...more,
  }))
}

/** Danger now, and of which kind. Where both answers are right, the line teaches nothing. */
export function dangerExamples(questions: readonly EverydayQuestion[], messages: readonly ReportMessage[]): Example[] {
  const asked = questions
    .filter(({ expect }) => expect.length === 1 || !expect.includes('emergency'))
    .map(({ q, expect, danger }) => ({ q, kind: expect[0] === 'emergency' ? (danger ?? '') : NONE }))
  const calm = messages.filter(({ alarm }) => !alarm).map(({ q }) => ({ q, kind: NONE }))
  return [...asked, ...calm].map(({ q, kind }) => ({
    signs: dangerSignsOf(simplify(q), dangerCueOf(simplify(q))),
    shares: sharesOf(dangerKinds, [kind]),
    weight: kind === NONE ? 1 : DANGER_WEIGHT,
  }))
}

function routesOf({ expect, says, guard }: EverydayQuestion): string[] {
  return expect.flatMap((outcome) => {
    if (outcome === 'redirect') return says === 'out_of_scope' ? 'outside' : 'silent'
    if (outcome === 'refuse') return guard ?? []
    return outcome === 'answer' ? outcome : []
  })
}

/** Whether the regulation answers, is silent, or the question is refused. */
export function routeExamples(questions: readonly EverydayQuestion[]): Example[] {
  return questions
    .filter(({ expect }) => !expect.includes('emergency'))
    .map((question) => ({
      signs: routeSignsOf(foldQuestion(question.q)),
      shares: sharesOf(routes, routesOf(question)),
      weight: question.expect.includes('refuse') ? REFUSAL_WEIGHT : 1,
    }))
    .filter(({ shares }) => shares.size > 0)
}

interface Size {
  readonly signsMax: number
  readonly packing: Packing
}

/** A model of the few signs that say most. */
export function packSmall(
  examples: readonly Example[],
  classes: readonly string[],
  by: LearnSettings,
  { signsMax, packing }: Size,
): PackedModel {
  const packed = packModel(learnFew(examples, classes, by, signsMax), packing)
  // In order, so that neighbours share their beginnings: a tenth less after gzip.
  return { ...packed, signs: packed.signs.split('\n').sort().join('\n') }
}

/** Every model by its file's name. */
export function deriveModels(questions = readQuestions(), messages = readMessages()): Record<string, PackedModel> {
  const danger = dangerExamples(questions, messages)
  const topic = topicExamples(questions, messages)
  return {
    danger: packModel(learn(danger, dangerKinds, settings), { least: 0.4 }),
    'danger-small': packSmall(danger, dangerKinds, settings, dangerSize),
    route: packModel(learn(routeExamples(questions), routes, settings), { least: 0.3 }),
    paragraph: packModel(learn(paragraphExamples(questions), paragraphIds, settings), { least: 0.4 }),
    topic: packSmall(topic, topicCodes, topicSettings, topicSize),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, model] of Object.entries(deriveModels()))
    writeFileSync(new URL(`../topics/models/${name}.json`, import.meta.url), `${JSON.stringify(model, null, 1)}\n`)
}
