import { Hono } from 'hono'
import { answer } from '../assistant/answer.ts'
import { contextFor } from '../context.ts'
import { checkQuestion, questionSchema } from '../contract/assistant.ts'
import { PortalError } from '../contract/errors.ts'
import type { Home } from '../home.ts'
import { requireOpen } from '../switches/require-open.ts'
import { readJson } from './read.ts'

/** `POST /api/assistant`: who is responsible, in the regulation's own words. Writes nothing, so it needs no key. */
export function assistantDoor(home: Home): Hono {
  return new Hono()
    .post('/', async (c) => {
      const body = await readJson(c.req.raw, questionSchema)
      const question = checkQuestion(body.question)
      const ctx = contextFor(home, 'resident')
      await requireOpen(ctx, 'assistant')
      return c.json(await answer(ctx, { ...body, question }))
    })
    .all('/', () => {
      throw new PortalError('method-not-allowed')
    })
}
