import { optionsOf, rowsOf } from './path.ts'
import { type Answer, type Answers, declined, type Question } from './types.ts'

/** What is wrong with an answer; the sentences stand in content/words/surveys.ts. */
export type Fault = 'choose' | 'chooseRows' | 'tooMany' | 'alone' | 'unknown'

/** Judges an answer to a question by its choices, its most and its rows; null when it may stand. */
export function judgeAnswer(question: Question, answers: Answers, answer: Answer): Fault | null {
  if (answer === declined) return null
  const codes = optionsOf(question, answers).map(({ code }) => code)
  if (question.kind === 'single') return judgeSingle(codes, answer)
  if (question.kind === 'multiple') return judgeMultiple(question, codes, answer)
  return judgeGrid(
    rowsOf(question, answers).map(({ code }) => code),
    codes,
    answer,
  )
}

function judgeSingle(codes: readonly string[], answer: Answer): Fault | null {
  if (typeof answer !== 'string') return 'unknown'
  if (answer === '') return 'choose'
  return codes.includes(answer) ? null : 'unknown'
}

function judgeMultiple(question: Question, codes: readonly string[], answer: Answer): Fault | null {
  if (!Array.isArray(answer)) return 'unknown'
  if (answer.length === 0) return 'choose'
  if (new Set(answer).size < answer.length || !answer.every((code) => codes.includes(code))) return 'unknown'
  const options = question.options === 'counties' ? [] : question.options
  const isAlone = (code: string) => options.some((option) => option.code === code && option.alone)
  if (answer.length > 1 && answer.some(isAlone)) return 'alone'
  return answer.length > (question.max ?? codes.length) ? 'tooMany' : null
}

function judgeGrid(rows: readonly string[], codes: readonly string[], answer: Answer): Fault | null {
  if (typeof answer !== 'object' || Array.isArray(answer)) return 'unknown'
  const chosen: [string, unknown][] = Object.entries(answer)
  if (!chosen.every(([row, code]) => rows.includes(row) && codes.includes(String(code)))) return 'unknown'
  return chosen.length < rows.length ? 'chooseRows' : null
}
