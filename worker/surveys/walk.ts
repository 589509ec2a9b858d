import {
  type Answer,
  type Answers,
  askedQuestions,
  declined,
  type Ending,
  endingOf,
  type Fault,
  firstOpen,
  judgeAnswer,
  nextQuestion,
  previousQuestion,
  prune,
  type Question,
  type Questionnaire,
} from '../../content/surveys/index.ts'

/** What a person sees next: a question, the check of all answers, or an end before the last question. */
export type Step =
  | {
      readonly kind: 'question'
      readonly question: Question
      readonly answers: Answers
      /** What is chosen when the screen opens: the earlier answer, or what was wrong. */
      readonly shown: Answer | null
      readonly fault: Fault | null
      /** Came from the check page and goes back there. */
      readonly isChanging: boolean
    }
  | { readonly kind: 'check'; readonly answers: Answers }
  | { readonly kind: 'end'; readonly ending: Ending; readonly question: string; readonly answers: Answers }

/** What was pressed. `change` and `again` name a question. */
export type Press =
  | { readonly go: 'next' | 'skip' | 'back' | 'check' }
  | { readonly go: 'change' | 'again'; readonly question: string }

/** One screen as it came back, with all earlier answers. */
export interface Screen {
  readonly at: string
  readonly carried: Answers
  readonly choices: readonly string[]
  readonly rows: Readonly<Record<string, string>>
  readonly isChanging: boolean
}

/** The first screen. */
export function begin(questionnaire: Questionnaire): Step {
  const first = nextQuestion(questionnaire, {}, null)
  return first ? show(first, {}, false) : { kind: 'check', answers: {} }
}

/** From one screen to the next. Nothing is stored: the answers travel with the form. */
export function walk(questionnaire: Questionnaire, screen: Screen, press: Press): Step {
  const carried = tidy(questionnaire, screen.carried)
  const asked = askedQuestions(questionnaire, carried)
  if (press.go === 'change' || press.go === 'again') {
    const question = asked.find(({ id }) => id === press.question)
    return question ? show(question, carried, press.go === 'change') : checkOrOpen(questionnaire, carried, true)
  }
  const question = asked.find(({ id }) => id === screen.at)
  if (press.go === 'check' || !question) return checkOrOpen(questionnaire, carried, screen.isChanging)
  const chosen = press.go === 'skip' ? declined : readChoice(question, screen)
  const fault = judgeAnswer(question, carried, chosen)
  if (press.go === 'back') {
    const kept = fault ? carried : tidy(questionnaire, { ...carried, [question.id]: chosen })
    return goBack(questionnaire, kept, question, screen.isChanging)
  }
  if (fault) return { ...show(question, carried, screen.isChanging), shown: chosen, fault }
  const answers = tidy(questionnaire, { ...carried, [question.id]: chosen })
  const ending = endingOf(questionnaire, answers)
  if (ending) return { kind: 'end', ending, question: question.id, answers }
  const next = screen.isChanging ? null : nextQuestion(questionnaire, answers, question.id)
  return next ? show(next, answers, false) : checkOrOpen(questionnaire, answers, screen.isChanging)
}

function show(question: Question, answers: Answers, isChanging: boolean): Step & { kind: 'question' } {
  return { kind: 'question', question, answers, shown: answers[question.id] ?? null, fault: null, isChanging }
}

/** The check page once nothing is missing, else the first question that is. */
function checkOrOpen(questionnaire: Questionnaire, answers: Answers, isChanging: boolean): Step {
  const open = firstOpen(questionnaire, answers)
  return open ? show(open, answers, isChanging) : { kind: 'check', answers }
}

function goBack(questionnaire: Questionnaire, answers: Answers, question: Question, isChanging: boolean): Step {
  if (isChanging && firstOpen(questionnaire, answers) === null) return { kind: 'check', answers }
  return show(previousQuestion(questionnaire, answers, question.id) ?? question, answers, isChanging)
}

function readChoice(question: Question, { choices, rows }: Screen): Answer {
  if (question.kind === 'grid') return rows
  return question.kind === 'multiple' ? choices : (choices[0] ?? '')
}

/** Answers that travelled through someone else's hands: only what is asked and fits its question stays. */
function tidy(questionnaire: Questionnaire, carried: Answers): Answers {
  let kept: Answers = {}
  const pruned = prune(questionnaire, carried)
  for (const question of questionnaire.questions) {
    const answer = pruned[question.id]
    if (answer !== undefined && judgeAnswer(question, kept, answer) === null) kept = { ...kept, [question.id]: answer }
  }
  return prune(questionnaire, kept)
}
