import type { Act } from './act.ts'
import { questionView } from './dialogue.ts'
import { wordsAct } from './words-act.ts'

/** The answer to the latest question; the page shows it with its day. */
export const answer: Act = {
  ...wordsAct('answer'),
  view: (_home, matter) => ({ question: questionView(matter) }),
}
