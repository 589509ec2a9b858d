import { track as words } from '../../../../content/words/track.ts'
import { doOnce } from '../../../public/dialogue.ts'
import type { Act } from './act.ts'
import { asHolder } from './look.ts'
import { showState } from './state.ts'

/** It is solved: only the person can say so. */
export const confirm: Act = {
  name: 'confirm',
  take: async (home, posted) => {
    const matter = await asHolder(home, posted, () => doOnce(home, 'confirm', posted.key, posted.proof))
    return showState(home, posted.proof, matter, words.acts.confirm.done)
  },
}
