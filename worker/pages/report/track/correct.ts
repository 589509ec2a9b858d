import { track as words } from '../../../../content/words/track.ts'
import { PortalError } from '../../../contract/errors.ts'
import { doOnce } from '../../../public/dialogue.ts'
import type { Act } from './act.ts'
import { asHolder } from './look.ts'
import type { Posted } from './posted.ts'
import { showState } from './state.ts'
import { wordsAct } from './words-act.ts'

const note = wordsAct('correct', 'note')
const { contact: contactWords, done } = words.acts.correct

/** A note of what is wrong; of an open matter also how to reach the person, which leaves nothing of the old. */
export const correct: Act = {
  name: 'correct',
  view: (_home, { keeping }) => ({ isOpen: keeping === 'open' }),
  take: async (home, posted) => {
    const contact = contactIn(posted)
    if (!contact) return note.take(home, posted)
    const input = { ...posted.proof, contact }
    const matter = await asHolder(home, posted, () => doOnce(home, 'correct', posted.key, input))
    return showState(home, posted.proof, matter, posted.go === 'forget' ? contactWords.forgotten : done)
  },
}

/** An empty form is a slip and deletes nothing: that is a button of its own. */
function contactIn({ go, name, phone }: Posted): { name?: string; phone?: string } | null {
  if (go === 'forget') return {}
  if (go !== 'contact') return null
  if (name === '' && phone === '') throw new PortalError('invalid', { fields: { phone: contactWords.missing } })
  return { ...(name && { name }), ...(phone && { phone }) }
}
