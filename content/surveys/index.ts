export { dayOf, sayDay, startOfDay } from './day.ts'
export { type LegalHeader, legalHeader, openCaveat } from './header.ts'
export { type Group, type Indicator, indicators, thresholds } from './indicators.ts'
export { type Fault, judgeAnswer } from './judge.ts'
export { orderOptions } from './order.ts'
export {
  askedQuestions,
  codesOf,
  endingOf,
  firstOpen,
  isComplete,
  nextQuestion,
  optionsOf,
  previousQuestion,
  prune,
  rowsOf,
} from './path.ts'
export {
  type Answer,
  type Answers,
  declined,
  type Ending,
  type Option,
  type Question,
  type Questionnaire,
} from './types.ts'
export { findWave, hasMarks, isOpen, lastDay, type Wave, waves } from './waves.ts'
