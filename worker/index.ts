import { Hono } from 'hono'
import { PortalError } from './contract/errors.ts'
import { securityHeaders } from './guard/headers.ts'
import { sameOrigin } from './guard/origin.ts'
import { bodySize } from './guard/size.ts'
import type { Home } from './home.ts'
import { accountabilityPages } from './pages/accountability.ts'
import { askPages } from './pages/ask.ts'
import { problemPage } from './pages/problem.ts'
import { reportPages } from './pages/report/report.ts'
import { trackPages } from './pages/report/track.ts'
import { searchPages } from './pages/search.ts'
import { surveyPages } from './pages/survey.ts'
import { tidyAddress } from './pages/tidy.ts'
import { volunteerPages } from './pages/volunteer/volunteer.ts'
import { accountabilityDoor } from './public/accountability.ts'
import { assistantDoor } from './public/assistant.ts'
import { challengeDoor } from './public/challenge.ts'
import { dialogueDoor } from './public/dialogue.ts'
import { healthDoor } from './public/health.ts'
import { ledgerDoor } from './public/ledger.ts'
import { mattersDoor } from './public/matters.ts'
import { searchDoor } from './public/search.ts'
import { surveysDoor } from './public/surveys.ts'
import { volunteersDoor } from './public/volunteers.ts'
import { staffDoor } from './staff/index.ts'
import { staffPages } from './staff/pages.ts'

export { type ClockReport, runClock } from './clock/run-clock.ts'

/** Addresses that answer plain forms, as in `run_worker_first` of wrangler.toml. */
const filledFolders = [
  '/search/',
  '/ask/',
  '/report/',
  '/volunteer/',
  '/survey/',
  '/accountability/',
  '/staff/',
] as const
/** An address that no page has: the assets answer with their 404 page. */
const nowhere = '/no-such-page'

/** Mounts the doors; the same application runs in both homes. */
export function createApp(home: Home): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.use(sameOrigin)
  app.use(bodySize)

  app.route('/api/health', healthDoor(home))
  app.route('/api/challenge', challengeDoor(home))
  app.route('/api/search', searchDoor(home))
  app.route('/api/assistant', assistantDoor(home))
  app.route('/api/matters', mattersDoor(home))
  app.route('/api/matters', dialogueDoor(home))
  app.route('/api/volunteers', volunteersDoor(home))
  app.route('/api/surveys', surveysDoor(home))
  app.route('/api/accountability', accountabilityDoor(home))
  app.route('/api/staff', staffDoor(home))
  app.route('/data/ledger-head.txt', ledgerDoor(home))

  for (const folder of filledFolders) app.use(`${folder}*`, tidyAddress)
  app.route('/', searchPages(home))
  app.route('/', askPages(home))
  app.route('/', reportPages(home))
  app.route('/', trackPages(home))
  app.route('/', volunteerPages(home))
  app.route('/', surveyPages(home))
  app.route('/', accountabilityPages(home))
  app.route('/', staffPages(home))

  app.notFound((c) => {
    const { path } = c.req
    if (path.startsWith('/api/')) throw new PortalError('not-found')
    if (c.req.method === 'POST') throw new PortalError('method-not-allowed')
    // A page with marks is delivered filled or not at all.
    const isFilled = filledFolders.some((folder) => path.startsWith(folder))
    return home.assets.fetch(isFilled ? nowhere : path, c.req.raw.headers)
  })
  app.onError((error, c) => {
    const known = error instanceof PortalError ? error : new PortalError('unavailable')
    // The defect itself is for the operator's log; its message may hold no text of a person.
    if (known !== error && !isCutOff(c.req.raw, error))
      console.error(`${c.req.method} ${c.req.routePath}: ${error.name}`)
    return c.req.path.startsWith('/api/') ? errorJson(home, known) : problemPage(home, known)
  })
  return app
}

function errorJson(home: Home, error: PortalError): Response {
  const { code, message, fields, retryAfterSeconds, challenge } = error
  const problem = { code, message, ...(fields && { fields }) }
  const body = { error: problem, requestId: home.ids.mint(), ...(challenge && { challenge }) }
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }
  return Response.json(body, { status: error.status, headers })
}

/** A body that broke off with its connection: no defect of ours, and nobody hears the answer. */
function isCutOff({ signal }: Request, { message }: Error): boolean {
  return signal.aborted && message === 'aborted'
}
