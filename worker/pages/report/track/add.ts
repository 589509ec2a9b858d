import type { Act } from './act.ts'
import { wordsAct } from './words-act.ts'

/** More words, and with script pictures. */
export const add: Act = {
  ...wordsAct('add'),
  view: (_home, { keeping, attachments }) => ({ isSealed: keeping === 'sealed', taken: attachments.length }),
}
