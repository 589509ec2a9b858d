import { Hono } from 'hono'
import { PortalError } from '../../contract/errors.ts'
import type { Home } from '../../home.ts'
import { renderPage } from '../fill.ts'
import { pressAct } from './track/act.ts'
import { acts } from './track/acts.ts'
import { pressExchange } from './track/exchange.ts'
import { look, refuse } from './track/look.ts'
import { deletedPath, exchangePath, pathOfAct, statePath, trackPath } from './track/paths.ts'
import { readPosted } from './track/posted.ts'

/** `/report/track/`: come back with the code, see, and act. Mounted at the root. */
export function trackPages(home: Home): Hono {
  const app = new Hono()
  app.get(trackPath, () => renderPage(home, trackPath, { value: {}, hidden: [] }))
  app.post(trackPath, async (c) => {
    const posted = await readPosted(c.req.raw).catch((error: unknown) => ({ refused: refuse(home, null, error) }))
    return 'refused' in posted ? posted.refused : look(home, posted)
  })
  // Answers, and no addresses to open: whoever does begins with the code.
  for (const path of [statePath, deletedPath]) {
    app.get(path, (c) => c.redirect(trackPath, 303))
    app.post(path, () => {
      throw new PortalError('method-not-allowed')
    })
  }
  app.get(exchangePath, (c) => c.redirect(trackPath, 303))
  app.post(exchangePath, (c) => pressExchange(home, c.req.raw))
  for (const act of acts) {
    app.get(pathOfAct(act.name), (c) => c.redirect(trackPath, 303))
    app.post(pathOfAct(act.name), (c) => pressAct(home, act, c.req.raw))
  }
  return app
}
