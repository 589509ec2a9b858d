import { Hono } from 'hono'
import { answerForPage } from '../assistant/for-page.ts'
import { knownCitations } from '../assistant/known-citations.ts'
import { contextFor } from '../context.ts'
import { checkQuestion } from '../contract/assistant.ts'
import { PortalError } from '../contract/errors.ts'
import type { Home } from '../home.ts'
import { offNotice } from '../switches/require-open.ts'
import { renderPage, type View } from './fill.ts'
import { type Form, readForm } from './form.ts'

const PATH = '/ask/'

/** The form again with the mistake beside the box; nothing that was typed is lost. */
function mistakeView(typed: string, message: string, citations: readonly string[]): View {
  return {
    hasErrors: true,
    errors: [{ field: 'q', message }],
    bad: { q: true },
    error: { q: message },
    value: { q: typed },
    context: citations.map((id) => ({ id })),
  }
}

async function answerForm(home: Home, form: Form): Promise<Response> {
  const typed = form.text('q')
  const citations = knownCitations(form.list('c'))
  const off = await offNotice(contextFor(home, 'resident'), 'assistant', false)
  // Nothing is answered, and nothing that was typed is lost.
  if (off.switchedOff) return renderPage(home, PATH, { ...off, value: { q: typed } }, { status: 503, noStore: true })
  try {
    const question = checkQuestion(typed)
    const view = await answerForPage(contextFor(home, 'resident'), { question, context: { citations } })
    // Cacheable for this browser alone, like the steps of the report form: otherwise going back from an article fails.
    return await renderPage(home, PATH, { ...view, asked: true, question })
  } catch (error) {
    if (!(error instanceof PortalError) || error.fields?.question === undefined) throw error
    const view = mistakeView(typed, error.fields.question, citations)
    return renderPage(home, PATH, view, { status: error.status })
  }
}

/** `/ask/`: the question travels in the body and stands in no address. Mounted at the root. */
export function askPages(home: Home): Hono {
  return new Hono()
    .get(PATH.slice(0, -1), (c) => c.redirect(PATH, 301))
    .get(PATH, async () => renderPage(home, PATH, await offNotice(contextFor(home, 'resident'), 'assistant', true)))
    .post(PATH, async (c) => answerForm(home, await readForm(c.req.raw, ['c'])))
    .all(PATH, () => {
      throw new PortalError('method-not-allowed')
    })
}
