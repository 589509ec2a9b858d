import { countiesOf } from '../places/index.ts'
import { type Answers, declined, type Ending, type Option, type Question, type Questionnaire } from './types.ts'

/** The choices of a question for someone who gave these answers. */
export function optionsOf(question: Question, answers: Answers): readonly Option[] {
  if (question.options !== 'counties') return question.options
  return countiesOf(String(answers.area ?? '')).map(({ code, name }) => ({ code, label: name }))
}

/** The rows of a grid that are asked: those chosen in the question that `rowsFrom` names. */
export function rowsOf(question: Question, answers: Answers): readonly Option[] {
  const rows = question.rows ?? []
  if (question.rowsFrom === undefined) return rows
  const chosen = codesOf(answers, question.rowsFrom)
  return rows.filter(({ code }) => chosen.includes(code))
}

/** The codes chosen in a question; none when it was declined or not answered. */
export function codesOf(answers: Answers, id: string): readonly string[] {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  if (answer === undefined || answer === declined) return []
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? answer : []
}

/** Whether a question is asked of someone who gave these answers. A declined question opens no further ones. */
export function isAsked(question: Question, answers: Answers): boolean {
  const { when } = question
  if (!when) return true
  const codes = codesOf(answers, when.question)
  if ('anyOf' in when) return codes.some((code) => when.anyOf.includes(code))
  return codes.length > 0 && !codes.some((code) => when.noneOf.includes(code))
}

/** The questions asked of someone who gave these answers, in order, up to the one that ends it. */
export function askedQuestions({ questions }: Questionnaire, answers: Answers): readonly Question[] {
  const asked = questions.filter((question) => isAsked(question, answers))
  const end = asked.findIndex((question) => endOf(question, answers) !== null)
  return end < 0 ? asked : asked.slice(0, end + 1)
}

/** The question after this one; the first when `at` is null; null after the last. */
export function nextQuestion(questionnaire: Questionnaire, answers: Answers, at: string | null): Question | null {
  const asked = askedQuestions(questionnaire, answers)
  return asked[asked.findIndex(({ id }) => id === at) + 1] ?? null
}

/** The question before this one; null before the first. */
export function previousQuestion(questionnaire: Questionnaire, answers: Answers, at: string): Question | null {
  const asked = askedQuestions(questionnaire, answers)
  return asked[asked.findIndex(({ id }) => id === at) - 1] ?? null
}

/** The first question that is asked and neither answered nor declined. */
export function firstOpen(questionnaire: Questionnaire, answers: Answers): Question | null {
  return askedQuestions(questionnaire, answers).find(({ id }) => !Object.hasOwn(answers, id)) ?? null
}

/** Whether every question that is asked was answered or declined. */
export function isComplete(questionnaire: Questionnaire, answers: Answers): boolean {
  return firstOpen(questionnaire, answers) === null
}

/** Why these answers end the questionnaire before its last question, or null. */
export function endingOf({ questions }: Questionnaire, answers: Answers): Ending | null {
  for (const question of questions) {
    const ending = endOf(question, answers)
    if (ending) return ending
  }
  return null
}

/** The answers to questions that are asked: what a change made idle is dropped, grid rows included. */
export function prune(questionnaire: Questionnaire, answers: Answers): Answers {
  let kept: Answers = {}
  for (const question of questionnaire.questions) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    if (answer === undefined || !isAsked(question, kept)) continue
    if (question.options === 'counties' && !isAmong(optionsOf(question, kept), answer)) continue
    if (question.kind === 'grid' && !fitsRows(question, kept, answer)) continue
    kept = { ...kept, [question.id]: answer }
  }
  return kept
}

function isAmong(options: readonly Option[], answer: Answers[string]): boolean {
  return answer === declined || options.some(({ code }) => code === answer)
}

function fitsRows(question: Question, answers: Answers, answer: Answers[string]): boolean {
  if (answer === declined) return true
  const rows = rowsOf(question, answers).map(({ code }) => code)
  return typeof answer === 'object' && Object.keys(answer).sort().join() === [...rows].sort().join()
}

function endOf(question: Question, answers: Answers): Ending | null {
  if (!question.ends || !isAsked(question, answers)) return null
  const [code = ''] = codesOf(answers, question.id)
  return Object.hasOwn(question.ends, code) ? (question.ends[code] ?? null) : null
}
