import { track as words } from '../../../../content/words/track.ts'
import { takeBack } from '../../../public/matters.ts'
import type { Act } from './act.ts'
import { asHolder } from './look.ts'
import { showState } from './state.ts'

/** At once and alone until somebody has accepted; afterwards the unit is asked. */
export const withdraw: Act = {
  name: 'withdraw',
  view: (_home, { state }) => ({ asks: !['registered', 'to-assign', 'assigned', 'objected'].includes(state) }),
  take: async (home, posted) => {
    const matter = await asHolder(home, posted, () => takeBack(home, posted.key, posted.proof))
    const { done, asked } = words.acts.withdraw
    return showState(home, posted.proof, matter, matter.state === 'withdrawn' ? done : asked)
  },
}
