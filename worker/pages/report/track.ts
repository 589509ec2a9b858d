import { Hono } from 'hono'
import { contextFor } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { parseReceipt, receiptSymbols } from '../../contract/receipts.ts'
import type { Home } from '../../home.ts'
import { labelsOfTracked } from '../../matters/review.ts'
import { trackMatter } from '../../matters/track.ts'
import type { MatterForResident } from '../../matters/types.ts'
import { takeBack } from '../../public/matters.ts'
import { renderPage } from '../fill.ts'
import { readForm } from '../form.ts'
import { clocksView } from './clocks.ts'
import { mistakeView } from './views.ts'
import { formatWhen } from './when.ts'

const trackPath = '/report/track/'
const statePath = '/report/track/state/'
const withdrawPath = '/report/track/withdraw/'

/** `/report/track/`: come back with the code, see, withdraw. Mounted at the root. */
export function trackPages(home: Home): Hono {
  const app = new Hono()
  app.get(trackPath, () => renderPage(home, trackPath, { value: {}, hidden: [] }))
  for (const path of [statePath, withdrawPath]) app.get(path, (c) => c.redirect(trackPath, 303))
  app.post(trackPath, async (c) => look(home, await readReceipt(c.req.raw)))
  app.post(statePath, () => {
    throw new PortalError('method-not-allowed')
  })
  app.post(withdrawPath, async (c) => withdraw(home, await readReceipt(c.req.raw)))
  return app
}

interface Posted {
  readonly receipt: string
  readonly go: string
  readonly key: string
}

async function readReceipt(request: Request): Promise<Posted> {
  const form = await readForm(request)
  return { receipt: form.text('receipt'), go: form.text('go'), key: form.text('key') }
}

async function look(home: Home, { receipt }: Posted): Promise<Response> {
  const slip = findSlip(home, receipt)
  if (slip) return askAgain(home, receipt, slip)
  try {
    return await showState(home, receipt, await trackMatter(contextFor(home, 'resident'), { receipt }))
  } catch (error) {
    return askAgain(home, receipt, sentenceOf(error), statusOf(error))
  }
}

/** First press: what withdrawing means. Second press, `go=yes`: it happens, once per key. */
async function withdraw(home: Home, { receipt, go, key }: Posted): Promise<Response> {
  try {
    const matter = await trackMatter(contextFor(home, 'resident'), { receipt })
    if (go === 'no' || matter.state === 'withdrawn') return await showState(home, receipt, matter)
    if (go === 'yes') return await showState(home, receipt, await takeBack(home, key, { receipt }))
    const hidden = [
      { name: 'receipt', value: receipt },
      { name: 'key', value: home.ids.mint() },
    ]
    return renderPage(home, withdrawPath, { hidden }, { noStore: true })
  } catch (error) {
    return askAgain(home, receipt, sentenceOf(error), statusOf(error))
  }
}

/** What can be said about a code without looking it up: nothing typed, or a number of symbols that no code has. */
function findSlip(home: Home, receipt: string): string | null {
  const { fields } = contextFor(home, 'resident').words.errors
  if (receipt === '') return fields.receiptMissing
  const symbols = receipt.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').length
  return parseReceipt(receipt) === null && symbols !== receiptSymbols ? fields.receiptLength : null
}

function askAgain(home: Home, receipt: string, message: string, status = 400): Promise<Response> {
  const view = { ...mistakeView({ receipt: message }), value: { receipt }, hidden: [] }
  return renderPage(home, trackPath, view, { status, noStore: true })
}

function sentenceOf(error: unknown): string {
  if (error instanceof PortalError) return error.message
  throw error
}

function statusOf(error: unknown): number {
  return error instanceof PortalError ? error.status : 503
}

function showState(home: Home, receipt: string, matter: MatterForResident): Promise<Response> {
  const ctx = contextFor(home, 'resident')
  const { state, stateText, handle, timeline, route, next, clocks } = matter
  const entries = timeline.map(({ at, title, text }) => ({ iso: at, when: formatWhen(at), title, text })).reverse()
  const view = {
    hidden: [{ name: 'receipt', value: receipt }],
    stateText,
    stateNote: ctx.words.matters.stateNotes[state],
    labels: labelsOfTracked(ctx, matter),
    handle,
    timeline: entries.map((entry, index) => ({ ...entry, now: index === 0, cite: null })),
    route,
    hasNoLead: route.lead === 'none',
    next,
    clocks: clocksView(clocks),
    mayWithdraw: state === 'registered',
  }
  return renderPage(home, statePath, view, { noStore: true })
}
