// Writes search/topics/models/*.json: node search/commands/derive-models.ts
// To be run when content/questions, the law or the words that lead to it change. Takes about a minute.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { paragraphText, regulation } from '../../content/regulation/index.ts'
import { foldMarks } from '../text/fold.ts'
import { type Example, type LearnSettings, learn } from '../topics/learn.ts'
import { type PackedModel, packModel } from '../topics/model.ts'
import { runsOf, signsOf } from '../topics/signs.ts'
import { simplify } from '../topics/simplify.ts'
import { type EverydayQuestion, paragraphsOf, readQuestions } from './questions.ts'

/** More paragraphs than this answer a question for a whole list, which tells nothing of their words. */
const PARAGRAPHS_MAX = 6
/** A piece of the law that is shorter has too few words to learn from. */
const PIECE_CHARS_MIN = 4
const PIECES = /[。；;]/
/** A cry for help unheard weighs as much as so many false alarms. */
const DANGER_WEIGHT = 2
const settings: LearnSettings = { rounds: 10, rate: 0.3, examplesMin: 2 }

export const paragraphIds = regulation.articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))
export const dangerKinds = [
  'none',
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

/** The same share for each class. */
function sharesOf(classes: readonly string[], named: readonly string[]): Map<number, number> {
  const places = named.map((name) => classes.indexOf(name)).filter((place) => place >= 0)
  return new Map(places.map((place) => [place, 1 / places.length]))
}

/** Which paragraph: from questions that one answers, and from the law itself. */
export function paragraphExamples(questions: readonly EverydayQuestion[]): Example[] {
  const asked = questions
    .filter(({ expect }) => expect.includes('answer'))
    .map((question) => ({ text: question.q, ids: paragraphsOf(question) }))
    .filter(({ ids }) => ids.length > 0 && ids.length <= PARAGRAPHS_MAX)
  const written = regulation.articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      paragraphText(paragraph)
        .split(PIECES)
        .filter((piece) => piece.length >= PIECE_CHARS_MIN)
        .map((text) => ({ text, ids: [paragraph.id] })),
    ),
  )
  return [...asked, ...written].map(({ text, ids }) => ({
    signs: signsOf(foldQuestion(text)),
    shares: sharesOf(paragraphIds, ids),
  }))
}

/** Danger now, and of which kind. Where both answers are right, the line teaches nothing. */
export function dangerExamples(questions: readonly EverydayQuestion[]): Example[] {
  return questions
    .filter(({ expect }) => expect.length === 1 || !expect.includes('emergency'))
    .map(({ q, expect, danger }) => ({
      signs: runsOf(foldQuestion(q)),
      shares: sharesOf(dangerKinds, [expect[0] === 'emergency' ? (danger ?? '') : 'none']),
      weight: expect[0] === 'emergency' ? DANGER_WEIGHT : 1,
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
      signs: signsOf(foldQuestion(question.q)),
      shares: sharesOf(routes, routesOf(question)),
    }))
    .filter(({ shares }) => shares.size > 0)
}

/** Every model by its file's name. */
export function deriveModels(questions = readQuestions()): Record<string, PackedModel> {
  return {
    danger: packModel(learn(dangerExamples(questions), dangerKinds, settings), 0.4),
    route: packModel(learn(routeExamples(questions), routes, settings), 0.3),
    paragraph: packModel(learn(paragraphExamples(questions), paragraphIds, settings), 0.5),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, model] of Object.entries(deriveModels()))
    writeFileSync(new URL(`../topics/models/${name}.json`, import.meta.url), `${JSON.stringify(model, null, 1)}\n`)
}
