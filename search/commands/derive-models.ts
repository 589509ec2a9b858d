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
import { type PackedModel, packModel } from '../topics/model.ts'
import { LIST } from '../topics/paragraph-signs.ts'
import { routeSignsOf } from '../topics/route-signs.ts'
import { signsOf } from '../topics/signs.ts'
import { simplify } from '../topics/simplify.ts'
import { type EverydayQuestion, paragraphsOf, readQuestions, wantsList } from './questions.ts'

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
const settings: LearnSettings = { rounds: 10, rate: 0.3, examplesMin: 2 }

/** What a question may be about: one paragraph, or all that a body must do. */
export const paragraphIds = [LIST, ...regulation.articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))]
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
export function dangerExamples(questions: readonly EverydayQuestion[]): Example[] {
  return questions
    .filter(({ expect }) => expect.length === 1 || !expect.includes('emergency'))
    .map(({ q, expect, danger }) => ({
      signs: dangerSignsOf(q, dangerCueOf(q)),
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
      signs: routeSignsOf(foldQuestion(question.q)),
      shares: sharesOf(routes, routesOf(question)),
      weight: question.expect.includes('refuse') ? REFUSAL_WEIGHT : 1,
    }))
    .filter(({ shares }) => shares.size > 0)
}

/** Every model by its file's name. */
export function deriveModels(questions = readQuestions()): Record<string, PackedModel> {
  return {
    danger: packModel(learn(dangerExamples(questions), dangerKinds, settings), 0.4),
    route: packModel(learn(routeExamples(questions), routes, settings), 0.3),
    paragraph: packModel(learn(paragraphExamples(questions), paragraphIds, settings), 0.4),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, model] of Object.entries(deriveModels()))
    writeFileSync(new URL(`../topics/models/${name}.json`, import.meta.url), `${JSON.stringify(model, null, 1)}\n`)
}
