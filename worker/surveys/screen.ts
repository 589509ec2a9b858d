import { addressOf, cite, findParagraph, type ParagraphId, paragraphText } from '../../content/regulation/index.ts'
import {
  type Answer,
  type Answers,
  askedQuestions,
  declined,
  legalHeader,
  type Option,
  optionsOf,
  orderOptions,
  type Question,
  rowsOf,
  type Wave,
} from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'
import { faultSentence } from './fault.ts'
import type { Step } from './walk.ts'

interface Choice {
  readonly value: string
  readonly label: string
  readonly on: boolean
}

/** Choices in three runs: those of the scale, the first that stands apart (after a double rule), the rest of them. */
interface Choices {
  readonly options: readonly Choice[]
  readonly apart: readonly Choice[]
  readonly rest: readonly Choice[]
}

/** What the page of a question shows. @param seed draws the order of shuffled choices */
export function questionScreen(ctx: Context, wave: Wave, step: Step & { kind: 'question' }, seed: string) {
  const { question, answers, shown, fault } = step
  const { form } = ctx.words.surveys
  const { questions } = wave.questionnaire
  const total = questions[questions.length - 1]?.number ?? 0
  const sentence = fault && faultSentence(ctx, question, fault)
  const options = orderOptions(question, optionsOf(question, answers), seed)
  const first = askedQuestions(wave.questionnaire, answers)[0]
  const isFirst = first?.id === question.id
  const ties = options.flatMap(({ label, basis }) =>
    basis ? [{ label, url: addressOf(basis), title: cite(basis) }] : [],
  )
  return {
    kick: legalHeader(wave).kind,
    step: form.step(question.number, total),
    steps: Array.from({ length: total }, (_, index) => ({ on: index < question.number })),
    phrases: question.phrases,
    opening: wave.questionnaire.opening,
    hint: question.hint ?? null,
    radio: question.kind === 'single' ? choicesOf(options, chosenIn(shown)) : null,
    checkbox: question.kind === 'multiple' ? choicesOf(options, chosenIn(shown)) : null,
    grid: question.kind === 'grid' ? { rows: gridRows(question, answers, options, shown) } : null,
    why: question.why,
    // 第五十九条 stands with the first question and is not repeated with every one that rests on it.
    cite: isFirst || question.basis !== first?.basis ? citation(question) : null,
    hasTies: ties.length > 0,
    ties,
    canGoBack: !isFirst || step.isChanging,
    back: step.isChanging ? form.backToCheck : form.back,
    hasErrors: sentence !== null,
    errors: sentence === null ? [] : [{ field: 'choice', message: sentence }],
    bad: { choice: sentence !== null },
    error: { choice: sentence ?? '' },
  }
}

/** What the check page shows: every question that was asked, in words, with what was answered. */
export function checkScreen(ctx: Context, wave: Wave, answers: Answers) {
  const rows = askedQuestions(wave.questionnaire, answers).map((question) => ({
    id: question.id,
    question: question.phrases.join(''),
    answer: answerText(ctx, question, answers),
  }))
  return { kick: legalHeader(wave).kind, rows }
}

function answerText(ctx: Context, question: Question, answers: Answers): string {
  const { check } = ctx.words.surveys
  const answer = answers[question.id]
  if (answer === undefined || answer === declined) return check.declined
  const labels = new Map(optionsOf(question, answers).map(({ code, label }) => [code, label]))
  const say = (code: string) => labels.get(code) ?? code
  if (typeof answer === 'string') return say(answer)
  if (Array.isArray(answer)) return answer.map(say).join(check.sentence)
  const lines = Object.entries(answer as Readonly<Record<string, string>>)
  const rows = new Map(rowsOf(question, answers).map(({ code, label }) => [code, label]))
  return lines.map(([row, code]) => `${rows.get(row) ?? row}${check.pair}${say(code)}`).join('\n')
}

function gridRows(question: Question, answers: Answers, options: readonly Option[], shown: Answer | null) {
  const chosen = typeof shown === 'object' && shown !== null && !Array.isArray(shown) ? shown : {}
  const byRow = chosen as Readonly<Record<string, string>>
  return rowsOf(question, answers).map(({ code, label }) => ({
    code,
    row: label,
    ...choicesOf(options, [byRow[code] ?? '']),
  }))
}

function choicesOf(all: readonly Option[], chosen: readonly string[]): Choices {
  const choice = ({ code, label }: Option): Choice => ({ value: code, label, on: chosen.includes(code) })
  const apart = all.filter((option) => option.apart).map(choice)
  return {
    options: all.filter((option) => !option.apart).map(choice),
    apart: apart.slice(0, 1),
    rest: apart.slice(1),
  }
}

function chosenIn(answer: Answer | null): readonly string[] {
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? answer : []
}

function citation({ basis }: Question): { url: string; title: string; quote: string } | null {
  const paragraph = findParagraph(basis as ParagraphId)
  return paragraph ? { url: addressOf(basis), title: cite(basis), quote: paragraphText(paragraph) } : null
}
