import { track as words } from '../../../../content/words/track.ts'
import { contextFor } from '../../../context.ts'
import type { Home } from '../../../home.ts'
import { labelsOf } from '../../../matters/review.ts'
import type { MatterCopy } from '../../../matters/types.ts'
import { doOnce } from '../../../public/dialogue.ts'
import { renderPage, type View } from '../../fill.ts'
import type { Act } from './act.ts'
import { dialogueView } from './dialogue.ts'
import { asHolder } from './look.ts'
import { pathOfAct } from './paths.ts'
import { hiddenOf } from './posted.ts'
import { formatOf, mineView, sealedJson } from './state.ts'

const rows = words.acts.copy.rows

/** Everything that is kept, to print or to copy. Taking it is an event: whoever shares the code sees that it happened. */
export const copy: Act = {
  name: 'copy',
  take: async (home, posted) => {
    const matter = await asHolder(home, posted, () => doOnce(home, 'copy', posted.key, posted.proof))
    const view = { ...copyView(home, matter), hidden: hiddenOf(posted.proof) }
    return renderPage(home, pathOfAct('copy'), view, { noStore: true })
  },
}

function copyView(home: Home, matter: MatterCopy): View {
  const ctx = contextFor(home, 'resident')
  const { handle, kind, topic, stateText, text, contact, receivedAt, keeping, timeline } = matter
  const { city, county } = matter.place
  const labels = labelsOf(ctx, { kind, topic, place: county === null ? { city } : { city, county } })
  const format = formatOf(keeping)
  const reached = [contact?.name, contact?.phone].filter(Boolean).join(words.comma)
  const facts = [
    { label: rows.handle, value: handle },
    { label: rows.state, value: stateText },
    { label: rows.received, value: format(receivedAt) },
    { label: rows.kind, value: labels.kind },
    { label: rows.topic, value: labels.topic },
    { label: rows.place, value: labels.place },
  ]
  return {
    taken: true,
    rows: facts,
    text,
    textPlace: text === null ? 'body' : null,
    contact: reached || ctx.words.matters.noContact,
    contactPlace: keeping === 'sealed' ? 'contact' : null,
    ...dialogueView(matter),
    ...mineView(matter),
    events: timeline.map((entry) => ({ when: format(entry.at), title: entry.title, text: entry.text })),
    json: JSON.stringify(matter, null, 2),
    sealed: sealedJson(matter),
  }
}
