import { Hono } from 'hono'
import * as z from 'zod/mini'
import { contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { type OpenMatter, openMatterSchema, type Proof, proofOf, proofSchema } from '../contract/matter-schemas.ts'
import { type SealedMatterInput, sealedMatterSchema } from '../contract/sealed-matter.ts'
import { type Admit, admitOpen, admitWithWork, callerOf } from '../guard/crowd.ts'
import { keyIn, writeOnce } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { refuseDiverted, refuseUnsealed, repeatSubmission, submitMatter } from '../matters/submit.ts'
import { repeatSealed, type SubmittedSealedMatter, submitSealed } from '../matters/submit-sealed.ts'
import { trackMatter } from '../matters/track.ts'
import type { MatterForResident, SubmittedMatter } from '../matters/types.ts'
import { withdrawMatter } from '../matters/withdraw.ts'
import { attachmentsDoor } from './attachments.ts'
import { byHolder } from './holder.ts'
import { parseBy, readJson } from './read.ts'
import { whileOpen } from './while-open.ts'

/** What a body says of itself before its schema is asked. */
type Claimed = {
  readonly keeping?: unknown
  readonly kind?: unknown
  readonly privacy?: unknown
  readonly topic?: unknown
}

/** `POST /api/matters`, `/track`, `/withdraw`: audience resident, without an account. */
export function mattersDoor(home: Home): Hono {
  return new Hono()
    .route('/attachments', attachmentsDoor(home))
    .post('/', async (c) => {
      const body: Claimed = Object(await readJson(c.req.raw, z.unknown()))
      const ctx = contextFor(home, 'resident')
      const key = keyIn(c)
      // Before the rest is judged: whoever sends a tip needs the telephone, not a list of mistakes.
      refuseDiverted(ctx, body.topic)
      const caller = callerOf(home, c.req.raw)
      if (body.keeping === 'sealed') {
        const input = parseBy(sealedMatterSchema, body)
        return c.json(
          await fileSealed(home, key, input, whileOpen(ctx, 'submissions', admitWithWork(ctx, caller))),
          201,
        )
      }
      refuseUnsealed(ctx, body)
      const input = parseBy(openMatterSchema, body)
      return c.json(
        await fileMatter(home, key, input, whileOpen(ctx, 'submissions', admitOpen(home, ctx, caller))),
        201,
      )
    })
    .post('/track', async (c) => {
      const proof = proofOf(await readJson(c.req.raw, proofSchema))
      return c.json(await byHolder(home, c.req.raw, proof, (ctx) => trackMatter(ctx, proof)))
    })
    .post('/withdraw', async (c) => {
      const proof = proofOf(await readJson(c.req.raw, proofSchema))
      const key = keyIn(c)
      return c.json(await byHolder(home, c.req.raw, proof, () => takeBack(home, key, proof)))
    })
}

/** Submits once per key; the page for people without script calls this too. @param admit the limit of its door */
export function fileMatter(home: Home, key: string, input: OpenMatter, admit: Admit): Promise<SubmittedMatter> {
  const ctx = contextFor(home, 'resident')
  return writeOnce(
    ctx,
    { action: 'matter.submit', key, body: input, admit },
    ({ riders, ...attempt }) => submitMatter({ ...ctx, riders }, input, { key, ...attempt }),
    (earlier) => repeatSubmission(ctx, input, key, earlier),
  )
}

/** Takes in a sealed matter once per key, with solved work: whoever is unknown for good pays with time. */
export function fileSealed(
  home: Home,
  key: string,
  input: SealedMatterInput,
  admit: Admit,
): Promise<SubmittedSealedMatter> {
  const ctx = contextFor(home, 'resident')
  return writeOnce(
    ctx,
    { action: 'matter.submit', key, body: input, admit },
    ({ riders, ...attempt }) => submitSealed({ ...ctx, riders }, input, attempt),
    (earlier) => repeatSealed(ctx, input, earlier),
  )
}

/** Withdraws once per key; a repeat shows the matter as it stands. */
export async function takeBack(home: Home, key: string, proof: Proof): Promise<MatterForResident> {
  const ctx = contextFor(home, 'resident')
  const attempt = () =>
    writeOnce(
      ctx,
      { action: 'matter.withdraw', key, body: proof },
      ({ remember }) => withdrawMatter(ctx, proof, remember),
      () => trackMatter(ctx, proof),
    )
  try {
    return await attempt()
  } catch (error) {
    // A parallel post with the same key may have won: looking again tells it from another person's withdrawal.
    if (error instanceof PortalError && error.code === 'conflict') return attempt()
    throw error
  }
}
