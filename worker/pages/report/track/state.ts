import { track as words } from '../../../../content/words/track.ts'
import { type Context, contextFor } from '../../../context.ts'
import type { ResidentAction } from '../../../contract/dialogue.ts'
import type { Proof } from '../../../contract/matter-schemas.ts'
import type { Home } from '../../../home.ts'
import { labelsOfTracked } from '../../../matters/review.ts'
import type { MatterForResident } from '../../../matters/types.ts'
import { renderPage, type View } from '../../fill.ts'
import { clocksView } from '../clocks.ts'
import { formatHour, formatWhen } from '../when.ts'
import { answerView, dialogueView, questionView } from './dialogue.ts'
import { statePath } from './paths.ts'
import { hiddenOf } from './posted.ts'

/** Nothing is to be taken in any more: whose it was stands in the course of events. */
const overStates: readonly MatterForResident['state'][] = ['withdrawn', 'archived', 'erased', 'confirmed-solved']

/**
 * Where a matter stands, for whoever holds its code.
 * @param outcome what an act has just done, said before everything else
 */
export function showState(home: Home, proof: Proof, matter: MatterForResident, outcome = ''): Promise<Response> {
  const ctx = contextFor(home, 'resident')
  const { state, stateText, handle, route, receiver, next, clocks, mayDo } = matter
  const question = mayDo.includes('answer') ? questionView(matter) : null
  const asksSolved = mayDo.includes('confirm') || mayDo.includes('not-solved')
  const view = {
    hidden: hiddenOf(proof),
    outcome,
    stateText,
    stateNote: ctx.words.matters.stateNotes[state],
    labels: labelsOfTracked(ctx, matter),
    handle,
    // What waits for the person is said where it can be done.
    nextText: question || asksSolved ? '' : next.text,
    question,
    asksSolved,
    answer: asksSolved ? answerView(matter) : null,
    erasure: matter.erasure,
    erasesLater: !mayDo.includes('delete'),
    may: Object.fromEntries(mayDo.map((act: ResidentAction) => [act, true])),
    ...dialogueView(matter),
    ...mineView(matter),
    ...looksView(ctx, matter),
    timeline: timelineView(matter),
    hasRoute: !overStates.includes(state),
    route,
    isRaised: receiver.insteadOf !== null,
    receiver: receiver.name,
    own: receiver.insteadOf ?? '',
    hasNoLead: route.lead === 'none',
    next,
    clocks: clocksView(clocks),
    sealed: sealedJson(matter),
  }
  return renderPage(home, statePath, view, { noStore: true })
}

/** For the browser to open; empty for an open matter. */
export function sealedJson({ sealed }: MatterForResident): string {
  return sealed ? JSON.stringify(sealed) : ''
}

function timelineView({ timeline, keeping }: MatterForResident): View[] {
  const format = formatOf(keeping)
  const entries = timeline.map(({ at, title, text }) => ({ iso: at, when: format(at), title, text })).reverse()
  return entries.map((entry, index) => ({ ...entry, now: index === 0, cite: null }))
}

/** Times of a sealed matter are known to the hour, and say no more. */
export function formatOf(keeping: MatterForResident['keeping']): (iso: string) => string {
  return keeping === 'sealed' ? formatHour : formatWhen
}

function looksView(ctx: Context, { looks, keeping, privacy }: MatterForResident): View {
  const format = formatOf(keeping)
  const rows = looks.map(({ at, who, what }) => ({ iso: at, when: format(at), who, what })).reverse()
  const { events } = ctx.words.matters
  const reveals: readonly string[] = [events['matter.reveal'].title, events['matter.reveal-identity'].title]
  const contactUnseen = privacy !== 'anonymous' && !looks.some(({ what }) => reveals.includes(what))
  return { looks: rows, hasLooks: rows.length > 0, contactUnseen }
}

/** What was sent at first: of a sealed matter to be opened in the browser, and the pictures of both. */
export function mineView({ keeping, attachments }: MatterForResident): View {
  const pictures = attachments.map(({ number, chunks, stored, type }) => {
    const isWhole = stored >= chunks
    return { number, chunks, type: type ?? '', isWhole, label: labelOf(number, stored, chunks) }
  })
  const isSealed = keeping === 'sealed'
  return { isSealed, hasPictures: pictures.length > 0, pictures, hasMine: isSealed || pictures.length > 0 }
}

function labelOf(number: number, stored: number, chunks: number): string {
  return stored >= chunks ? words.mine.pictureOf(number) : words.mine.partly(number, stored, chunks)
}
