import { Hono } from 'hono'
import { type Context, contextFor } from '../context.ts'
import { answerBody } from '../contract/surveys.ts'
import { type Admit, admitOpen, callerOf } from '../guard/crowd.ts'
import { keyIn, writeOnce } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { answer } from '../surveys/answer.ts'
import { results } from '../surveys/results.ts'
import { readJson } from './read.ts'
import { whileOpen } from './while-open.ts'

/** `POST /api/surveys/<wave>/answers` and `GET /api/surveys/<wave>/results`. */
export function surveysDoor(home: Home): Hono {
  return new Hono()
    .post('/:wave/answers', async (c) => {
      const { answers } = await readJson(c.req.raw, answerBody)
      const ctx = contextFor(home, 'respondent')
      const admit = whileOpen(ctx, 'survey', admitOpen(home, ctx, callerOf(home, c.req.raw)))
      await answerOnce(ctx, c.req.param('wave'), answers, keyIn(c), admit)
      return c.json({ thanks: ctx.words.surveys.thanks.api }, 201)
    })
    .get('/:wave/results', async (c) => c.json(await results(contextFor(home, 'respondent'), c.req.param('wave'))))
}

/**
 * Stores answers once per key; JSON and plain forms meet here. The fingerprint that is kept with the key is made of
 * the answers and the key itself, which is not kept: so it cannot be tried out against the stored answers.
 */
export async function answerOnce(
  ctx: Context,
  wave: string,
  answers: Answers,
  key: string,
  admit: Admit,
): Promise<void> {
  const sealed = await digest(`${key}|${JSON.stringify(answers)}`)
  await writeOnce(
    ctx,
    { action: `survey.answer.${wave}`, key, body: { sealed }, admit },
    ({ remember, riders }) => answer({ ...ctx, riders: [...riders, remember(null)] }, wave, answers),
    () => Promise.resolve(),
  )
}

type Answers = Parameters<typeof answer>[2]

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
