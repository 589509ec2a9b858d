import { Hono } from 'hono'
import { contextFor } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { type ReportStep, reportSteps } from '../../contract/matters.ts'
import { groupsOf } from '../../contract/receipts.ts'
import { workField } from '../../contract/work.ts'
import { admitOpen, type Caller, callerOf, mayResubmit } from '../../guard/crowd.ts'
import type { Home } from '../../home.ts'
import { refuseUnsealed } from '../../matters/submit.ts'
import type { SubmittedMatter } from '../../matters/types.ts'
import { fileMatter } from '../../public/matters.ts'
import { whileOpen } from '../../public/while-open.ts'
import { type OffMarks, offNotice } from '../../switches/require-open.ts'
import { renderPage } from '../fill.ts'
import { readForm } from '../form.ts'
import { drawQr } from '../qr.ts'
import { findMistakes, findOpenStep, toMatter } from './check.ts'
import { clocksView } from './clocks.ts'
import { type Draft, emptyDraft, hiddenFor, readDraft } from './draft.ts'
import { pathOf, receiverView, type StepOptions, suggestedField, takenMark, tipView, viewOf } from './views.ts'

/** Pages that are answers: opened by themselves they lead to the beginning. */
const receiptPath = '/report/receipt/'
const divertedPath = '/report/diverted/'
/** The form that seals in the browser; the Worker never sees what is written there. */
const sealedPath = '/report/sealed/'
/** Where tips were sent to the telephone before they could be sealed. */
const formerTipPath = '/report/tip/'

/** `/report/`: the form for people without script, one step a page. Mounted at the root. */
export function reportPages(home: Home): Hono {
  const app = new Hono()
  app.get(pathOf('kind'), () => showStep(home, 'kind', emptyDraft))
  for (const step of reportSteps) {
    // A step opened by itself has no answers before it: the form begins at its beginning.
    if (step !== 'kind') app.get(pathOf(step), (c) => c.redirect(pathOf('kind'), 303))
    app.post(pathOf(step), (c) => takeStep(home, step, c.req.raw))
  }
  app.get(receiptPath, (c) => c.redirect(pathOf('kind'), 303))
  app.get(divertedPath, () => renderPage(home, divertedPath, { hidden: [] }))
  app.get(sealedPath, async () => renderPage(home, sealedPath, { hidden: [], ...(await off(home, true)) }))
  app.get(formerTipPath, (c) => c.redirect(sealedPath, 301))
  for (const path of [receiptPath, divertedPath, sealedPath, formerTipPath]) app.post(path, refuseMethod)
  return app
}

function refuseMethod(): never {
  throw new PortalError('method-not-allowed')
}

/** One press of a button on the page of a step: onwards, back, or to an answer that shall be changed. */
async function takeStep(home: Home, step: ReportStep, request: Request): Promise<Response> {
  const form = await readForm(request)
  const suggested = form.text(suggestedField)
  const draft = suggested === '' ? readDraft(form) : { ...readDraft(form), topic: suggested }
  const target = reportSteps.find((name) => name === form.text('go'))
  const returning = form.has('returning') || step === 'check'
  const taken = form.has(takenMark.name)
  if (target !== undefined) {
    const start = (await findOpenStep(draft, target)) ?? target
    return showStep(home, start, draft, { returning: returning && start === target, taken })
  }
  // Out of order: something before this step is missing.
  if ((await findOpenStep(draft, step)) !== null) return showStep(home, 'kind', draft, { taken })
  const diverted = await divert(home, step, draft, taken)
  if (diverted) return diverted
  const mistakes = await findMistakes(step, draft)
  // A suggestion was taken: nothing is sent, the answers are shown once more.
  if (step === 'check' && suggested !== '') return showStep(home, step, draft, { taken })
  if (Object.keys(mistakes).length > 0) return showStep(home, step, draft, { mistakes, returning, taken })
  if (step === 'check') return send(home, draft, form.text('key'), callerOf(home, request, form.text(workField)))
  return showStep(home, await stepAfter(step, draft, returning), draft, { returning, taken })
}

/** Onwards; back to the check page for who came from there. Another place is another unit: that is asked once more. */
async function stepAfter(step: ReportStep, draft: Draft, returning: boolean): Promise<ReportStep> {
  if (returning && step !== 'county') return (await findOpenStep(draft, 'check')) ?? 'check'
  return reportSteps[reportSteps.indexOf(step) + 1] ?? 'check'
}

async function showStep(home: Home, step: ReportStep, draft: Draft, options: StepOptions = {}): Promise<Response> {
  const key = step === 'check' ? { key: options.key ?? home.ids.mint() } : {}
  const status = options.mistakes ? 400 : 200
  // Cacheable for this browser alone: without it the back gesture of a phone asks to send the form again.
  const [view, switched] = await Promise.all([
    viewOf(home, step, draft, { ...options, ...key }),
    off(home, step === 'kind'),
  ])
  return renderPage(home, pathOf(step), { ...view, ...switched }, { status })
}

/** What every page of the form says while nothing new is taken in. */
function off(home: Home, isStart: boolean): Promise<OffMarks> {
  return offNotice(contextFor(home, 'resident'), 'submissions', isStart)
}

/** Tips go to the form that seals, national security to the telephone, as soon as they are chosen; nothing is stored. */
async function divert(home: Home, step: ReportStep, draft: Draft, taken: boolean): Promise<Response | null> {
  try {
    refuseUnsealed(contextFor(home, 'resident'), { kind: draft.kind, topic: step === 'kind' ? '' : draft.topic })
    return null
  } catch (error) {
    if (!(error instanceof PortalError)) throw error
    if (error.code === 'must-be-sealed') return new Response(null, { status: 303, headers: { Location: sealedPath } })
    const hidden = [...hiddenFor('what', draft), { name: 'text', value: draft.text }]
    if (taken) hidden.push(takenMark)
    return renderPage(home, divertedPath, { hidden }, { noStore: true })
  }
}

/** Files the matter and answers with its receipt; a failure gives the check page back with all that was written. */
async function send(home: Home, draft: Draft, key: string, caller: Caller): Promise<Response> {
  const matter = toMatter(draft)
  const ctx = contextFor(home, 'resident')
  const admit = whileOpen(ctx, 'submissions', admitOpen(home, ctx, caller))
  try {
    return await showReceipt(home, draft, await fileMatter(home, key, matter, admit))
  } catch (error) {
    const known = error instanceof PortalError ? error : new PortalError('unavailable')
    if (known !== error) console.error(`${pathOf('check')}: ${error instanceof Error ? error.name : 'unknown'}`)
    // Refused for now, the same key is safe to send again; any other refusal asks for a new one.
    const kept = known.status === 503 || known.status === 429 ? { key } : { key: home.ids.mint() }
    const shown = await viewOf(home, 'check', draft, { ...kept, mistakes: { send: known.message } })
    const view = { ...shown, crowded: mayResubmit(known, caller) }
    const { status, retryAfterSeconds } = known
    return renderPage(home, pathOf('check'), view, { status, noStore: true, retryAfterSeconds })
  }
}

function showReceipt(home: Home, draft: Draft, filed: SubmittedMatter): Promise<Response> {
  const { receipt, handle, route, next, clocks } = filed
  const { path, size } = drawQr(receipt)
  const view = {
    receipt,
    groups: groupsOf(receipt.replace(/ /g, '')),
    qr: path,
    qrSize: size,
    handle,
    route,
    hasNoLead: route.lead === 'none',
    next,
    clocks: clocksView(clocks),
    ...receiverView(draft),
    ...tipView(draft),
  }
  return renderPage(home, receiptPath, view, { noStore: true })
}
