import { Hono } from 'hono'
import { type Context, contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { type EnrolInput, enrolSchema, volunteerReceiptSchema } from '../contract/volunteers.ts'
import { type Admit, admitOpen, callerOf } from '../guard/crowd.ts'
import { keyIn, writeOnce } from '../guard/idempotency.ts'
import { withTries } from '../guard/tries.ts'
import type { Home } from '../home.ts'
import { enrol, repeatReceipt, requireAdult } from '../volunteers/enrol.ts'
import { erase } from '../volunteers/erase.ts'
import { nextAfterEnrol } from '../volunteers/next.ts'
import { show } from '../volunteers/show.ts'
import { readJson } from './read.ts'
import { whileOpen } from './while-open.ts'

/** Signs up once per key; a repeat answers with the same code. @throws PortalError refused (under 18), key-reused */
export function enrolOnce(ctx: Context, key: string, input: EnrolInput, admit: Admit): Promise<string> {
  requireAdult(ctx, input)
  return writeOnce(
    ctx,
    { action: 'volunteer.enrol', key, body: input, admit },
    // No trace from the key to the row: the code is derived again from key and counter.
    ({ remember, counter, riders }) => enrol({ ...ctx, riders: [...riders, remember(null)] }, input, { key, counter }),
    ({ counter }) => repeatReceipt(ctx, key, counter),
  )
}

/** Erases once per key. @throws PortalError unknown-receipt, key-reused */
export async function eraseOnce(ctx: Context, key: string, receipt: string): Promise<void> {
  const attempt = () =>
    writeOnce(
      ctx,
      { action: 'volunteer.erase', key, body: receipt },
      ({ remember }) => erase({ ...ctx, riders: [remember(null)] }, receipt),
      async () => undefined,
    )
  try {
    await attempt()
  } catch (error) {
    if (!(error instanceof PortalError) || error.code !== 'unknown-receipt') throw error
    // A parallel post with the same key may have erased it in between: then its key is there now.
    await attempt()
  }
}

/**
 * Runs what only the holder of a code may do, within the limit of wrong tries; the pages come in by this door too.
 * @param work of a plain form, in its field
 */
export function byCode<T>(
  home: Home,
  request: Request,
  receipt: string,
  verb: (ctx: Context) => Promise<T>,
  work = '',
): Promise<T> {
  const ctx = contextFor(home, 'volunteer')
  return withTries(home, ctx, callerOf(home, request, work), { noun: 'volunteer', proof: { receipt } }, () => verb(ctx))
}

/** `POST /api/volunteers`, `/record` and `/erase`. */
export function volunteersDoor(home: Home): Hono {
  const refuse = () => {
    throw new PortalError('method-not-allowed')
  }
  return new Hono()
    .post('/', async (c) => {
      const ctx = contextFor(home, 'volunteer')
      const input = await readJson(c.req.raw, enrolSchema)
      const admit = whileOpen(ctx, 'submissions', admitOpen(home, ctx, callerOf(home, c.req.raw)))
      const receipt = await enrolOnce(ctx, keyIn(c), input, admit)
      return c.json({ receipt, next: nextAfterEnrol(ctx) }, 201)
    })
    .post('/record', async (c) => {
      const { receipt } = await readJson(c.req.raw, volunteerReceiptSchema)
      return c.json(await byCode(home, c.req.raw, receipt, (ctx) => show(ctx, receipt)))
    })
    .post('/erase', async (c) => {
      const { receipt } = await readJson(c.req.raw, volunteerReceiptSchema)
      const key = keyIn(c)
      await byCode(home, c.req.raw, receipt, (ctx) => eraseOnce(ctx, key, receipt))
      return c.json({ erased: true })
    })
    .all('/', refuse)
    .all('/record', refuse)
    .all('/erase', refuse)
}
