import { Hono } from 'hono'
import { PortalError } from './contract/errors.ts'
import { securityHeaders } from './guard/headers.ts'
import { sameOrigin } from './guard/origin.ts'
import { bodySize } from './guard/size.ts'
import type { Home } from './home.ts'
import { askPages } from './pages/ask.ts'
import { problemPage } from './pages/problem.ts'
import { reportPages } from './pages/report/report.ts'
import { trackPages } from './pages/report/track.ts'
import { searchPages } from './pages/search.ts'
import { surveyPages } from './pages/survey.ts'
import { volunteerPages } from './pages/volunteer/volunteer.ts'
import { assistantDoor } from './public/assistant.ts'
import { healthDoor } from './public/health.ts'
import { mattersDoor } from './public/matters.ts'
import { searchDoor } from './public/search.ts'
import { surveysDoor } from './public/surveys.ts'
import { volunteersDoor } from './public/volunteers.ts'

/** Mounts the doors; the same application runs in both homes. */
export function createApp(home: Home): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.use(sameOrigin)
  app.use(bodySize)

  app.route('/api/health', healthDoor(home))
  app.route('/api/matters', mattersDoor(home))
  app.route('/api/assistant', assistantDoor(home))
  app.route('/api/search', searchDoor(home))
  app.route('/', askPages(home))
  app.route('/', searchPages(home))
  app.route('/', reportPages(home))
  app.route('/', trackPages(home))
  app.route('/api/volunteers', volunteersDoor(home))
  app.route('/volunteer', volunteerPages(home))
  app.route('/api/surveys', surveysDoor(home))
  app.route('/', surveyPages(home))

  app.notFound((c) => {
    if (c.req.path.startsWith('/api/')) throw new PortalError('not-found')
    return home.assets.fetch(new URL(c.req.url).pathname, c.req.raw.headers)
  })
  app.onError((error, c) => {
    const known = error instanceof PortalError ? error : new PortalError('unavailable')
    // The defect itself is for the operator's log; its message may hold no text of a person.
    if (known !== error) console.error(`${c.req.method} ${c.req.routePath}: ${error.name}`)
    return c.req.path.startsWith('/api/') ? errorJson(home, known) : problemPage(home, known)
  })
  return app
}

function errorJson(home: Home, error: PortalError): Response {
  const { code, message, fields, retryAfterSeconds } = error
  const body = { error: { code, message, ...(fields && { fields }) }, requestId: home.ids.mint() }
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }
  return Response.json(body, { status: error.status, headers })
}
