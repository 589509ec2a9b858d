import { Hono } from 'hono'
import { type Context, contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { workField } from '../contract/work.ts'
import { admitOpen, type Caller, callerOf, mayResubmit } from '../guard/crowd.ts'
import type { Home } from '../home.ts'
import { answerOnce } from '../public/surveys.ts'
import { whileOpen } from '../public/while-open.ts'
import { newestNotice } from '../surveys/notice.ts'
import { results } from '../surveys/results.ts'
import { resultsScreen } from '../surveys/results-screen.ts'
import { checkScreen, questionScreen } from '../surveys/screen.ts'
import { begin, type Step, walk } from '../surveys/walk.ts'
import { openWave } from '../surveys/wave.ts'
import { offNotice } from '../switches/require-open.ts'
import { renderPage } from './fill.ts'
import { readForm } from './form.ts'
import { refusedForNow } from './refusal.ts'
import { type Posted, readPosted } from './survey-form.ts'

const noStore = { noStore: true } as const
/** Pages of a wave that answer a post; on their own they lead to its start. */
const answered = ['check', 'thanks', 'under-16', 'outside']

/** `/survey/`: one question per screen, plain forms, the same with and without script. Mounted at the root. */
export function surveyPages(home: Home): Hono {
  const app = new Hono()
    .get('/survey/', async (c) => {
      const ctx = context(home)
      return renderPage(home, c.req.path, { ...newestNotice(ctx), ...(await offNotice(ctx, 'survey', true)) })
    })
    .get('/survey/:wave/', (c) => {
      const ctx = context(home)
      const { questionnaire } = openWave(ctx, c.req.param('wave'))
      // The key orders shuffled choices on the way and makes the last post safe to repeat.
      return showStep(ctx, home, c.req.param('wave'), begin(questionnaire), ctx.ids.mint(), true)
    })
    .post('/survey/:wave/', async (c) => {
      const posted = await readPosted(await readForm(c.req.raw, ['choice']))
      return goOn(home, c.req.param('wave'), posted)
    })
    .post('/survey/:wave/check/', async (c) => {
      const form = await readForm(c.req.raw)
      const posted = await readPosted(form)
      return posted.isSending
        ? send(home, c.req.param('wave'), posted, callerOf(home, c.req.raw, form.text(workField)))
        : goOn(home, c.req.param('wave'), posted)
    })
    .get('/survey/:wave/results/', async (c) => {
      const ctx = context(home)
      return renderPage(home, c.req.path, resultsScreen(ctx, await results(ctx, c.req.param('wave'))))
    })
  for (const name of answered) {
    app.get(`/survey/:wave/${name}/`, (c) => c.redirect(`/survey/${encodeURIComponent(c.req.param('wave'))}/`, 303))
  }
  return app
}

function goOn(home: Home, waveId: string, posted: Posted): Promise<Response> {
  const ctx = context(home)
  const { questionnaire } = openWave(ctx, waveId)
  return showStep(ctx, home, waveId, walk(questionnaire, posted.screen, posted.press), posted.key)
}

async function send(home: Home, waveId: string, posted: Posted, caller: Caller): Promise<Response> {
  const ctx = context(home)
  const { questionnaire } = openWave(ctx, waveId)
  const step = walk(questionnaire, { ...posted.screen, isChanging: true }, { go: 'check' })
  if (step.kind !== 'check') return showStep(ctx, home, waveId, step, posted.key)
  try {
    await answerOnce(ctx, waveId, step.answers, posted.key, whileOpen(ctx, 'survey', admitOpen(home, ctx, caller)))
  } catch (error) {
    const isUsed = error instanceof PortalError && error.code === 'key-reused'
    if (isUsed) throw new PortalError('key-reused', { message: ctx.words.surveys.already })
    return showRefused(home, waveId, step, posted.key, caller, refusedForNow(error, '/survey/check/'))
  }
  return renderPage(home, `/survey/${waveId}/thanks/`, {}, noStore)
}

/** The answers once more, with the reason why they were not taken in for now and the same key. */
function showRefused(
  home: Home,
  waveId: string,
  step: Step & { kind: 'check' },
  key: string,
  caller: Caller,
  refused: PortalError,
): Promise<Response> {
  const ctx = context(home)
  const { message, status, retryAfterSeconds } = refused
  const hidden = [
    { name: 'answers', value: JSON.stringify(step.answers) },
    { name: 'key', value: key },
  ]
  const errors = [{ field: 'send', message }]
  const view = {
    ...checkScreen(ctx, openWave(ctx, waveId), step.answers),
    hidden,
    hasErrors: true,
    errors,
    crowded: mayResubmit(refused, caller),
  }
  return renderPage(home, `/survey/${waveId}/check/`, view, { status, noStore: true, retryAfterSeconds })
}

/**
 * The page of a step; the answers so far travel in it as a hidden field, nothing is kept here. Only the first page is
 * never taken from a cache, since it brings a new key: with the others the browser's own way back works unasked.
 */
async function showStep(
  ctx: Context,
  home: Home,
  waveId: string,
  step: Step,
  key: string,
  isFresh = false,
): Promise<Response> {
  const wave = openWave(ctx, waveId)
  const path = `/survey/${waveId}/`
  const hidden = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).map(([name, value]) => ({ name, value }))
  const carried = { answers: JSON.stringify(step.answers), key }
  const off = await offNotice(ctx, 'survey', isFresh)
  if (step.kind === 'check') {
    const view = { ...checkScreen(ctx, wave, step.answers), ...off, hidden: hidden(carried) }
    return renderPage(home, `${path}check/`, view)
  }
  if (step.kind === 'end') {
    return renderPage(home, `${path}${step.ending}/`, { again: step.question, hidden: hidden(carried) }, noStore)
  }
  const changing: Readonly<Record<string, string>> = step.isChanging ? { changing: '1' } : {}
  const view = questionScreen(ctx, wave, step, key)
  const rows: Readonly<Record<string, string>> = view.grid
    ? { rows: view.grid.rows.map(({ code }) => code).join(' ') }
    : {}
  const fields = hidden({ ...carried, at: step.question.id, ...rows, ...changing })
  return renderPage(home, path, { ...view, ...off, hidden: fields }, { noStore: isFresh })
}

function context(home: Home): Context {
  return contextFor(home, 'respondent')
}
