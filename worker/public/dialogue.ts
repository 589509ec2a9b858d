import { Hono } from 'hono'
import * as z from 'zod/mini'
import { type Context, contextFor } from '../context.ts'
import { additionInputSchema, correctionSchema, wordsSchema } from '../contract/dialogue-schemas.ts'
import { PortalError } from '../contract/errors.ts'
import { exchangeSchema } from '../contract/intake-schemas.ts'
import { type Proof, proofOf, proofSchema } from '../contract/matter-schemas.ts'
import { keyIn, type Remember, writeOnce } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { addWords } from '../matters/add.ts'
import { answerQuestion } from '../matters/answer.ts'
import { confirmSolved } from '../matters/confirm.ts'
import { copyAgain, copyMatter } from '../matters/copy.ts'
import { correctMatter } from '../matters/correct.ts'
import { deleteMatter, erasedAnswer } from '../matters/delete.ts'
import { exchangedBefore, exchangeReceipt } from '../matters/intake/exchange.ts'
import { sayNotSolved } from '../matters/not-solved.ts'
import { trackMatter } from '../matters/track.ts'
import type { ErasedMatter, MatterCopy, MatterForResident } from '../matters/types.ts'
import { byHolder } from './holder.ts'
import { parseBy, readJson } from './read.ts'

/** What the holder of a code asks for: how its body is read, what it does, and what a repeated post shows. */
interface Ask<Schema extends z.ZodMiniType, Answer> {
  readonly schema: Schema
  readonly act: (ctx: Context, proof: Proof, input: z.output<Schema>, remember: Remember) => Promise<Answer>
  readonly repeat: (ctx: Context, proof: Proof, input: z.output<Schema>) => Promise<Answer>
}

function ask<Schema extends z.ZodMiniType, Answer>(one: Ask<Schema, Answer>): Ask<Schema, Answer> {
  return one
}

const again = (ctx: Context, proof: Proof) => trackMatter(ctx, proof)

const asks = {
  add: ask({ schema: additionInputSchema, act: addWords, repeat: again }),
  answer: ask({ schema: wordsSchema, act: answerQuestion, repeat: again }),
  'not-solved': ask({ schema: wordsSchema, act: sayNotSolved, repeat: again }),
  correct: ask({ schema: correctionSchema, act: correctMatter, repeat: again }),
  confirm: ask({
    schema: proofSchema,
    act: (ctx, proof, _, remember) => confirmSolved(ctx, proof, remember),
    repeat: again,
  }),
  copy: ask({
    schema: proofSchema,
    act: (ctx, proof, _, remember) => copyMatter(ctx, proof, remember),
    repeat: copyAgain,
  }),
  delete: ask({
    schema: proofSchema,
    act: (ctx, proof, _, remember) => deleteMatter(ctx, proof, remember),
    repeat: async (ctx) => erasedAnswer(ctx),
  }),
  exchange: ask({
    schema: exchangeSchema,
    act: (ctx, proof, { next }, remember) => exchangeReceipt(ctx, proof, next, remember),
    repeat: (ctx, proof, { next }) => exchangedBefore(ctx, proof, next),
  }),
} as const

export type Asked = keyof typeof asks

/** `POST /api/matters/{add,answer,confirm,not-solved,correct,copy,delete,exchange}`: audience resident, by the code alone. */
export function dialogueDoor(home: Home): Hono {
  const door = new Hono()
  for (const asked of Object.keys(asks) as Asked[]) {
    door.post(`/${asked}`, async (c) => {
      const input = parseBy(asks[asked].schema as z.ZodMiniType<object>, await readJson(c.req.raw, z.unknown()))
      const key = keyIn(c)
      return c.json(await byHolder(home, c.req.raw, proofOf(input), () => doOnce(home, asked, key, input)))
    })
  }
  return door
}

/**
 * Does what was asked once per key, or shows the matter as it stands to a repeat; the pages call this too, under the same
 * limit of wrong tries.
 * @param input proof and fields as JSON; held against the schema of what is asked
 */
export async function doOnce<A extends Asked>(
  home: Home,
  asked: A,
  key: string,
  input: unknown,
): Promise<A extends 'copy' ? MatterCopy : A extends 'delete' ? ErasedMatter : MatterForResident> {
  // The table of asks gives each name its own types; here they are run alike.
  const one = asks[asked] as unknown as Ask<z.ZodMiniType<object>, never>
  const ctx = contextFor(home, 'resident')
  const body = parseBy(one.schema, input)
  const proof = proofOf(body)
  const attempt = () =>
    writeOnce(
      ctx,
      { action: `matter.${asked}`, key, body },
      ({ remember }) => one.act(ctx, proof, body, remember),
      () => one.repeat(ctx, proof, body),
    )
  try {
    return await attempt()
  } catch (error) {
    if (isRaced(error, asked)) return attempt()
    throw error
  }
}

/**
 * A parallel post with the same key may have won: looking again tells it from another person's deed. After a deletion
 * or an exchange that won, the code is already unknown.
 */
function isRaced(error: unknown, asked: Asked): boolean {
  if (!(error instanceof PortalError)) return false
  return error.code === 'conflict' || ((asked === 'delete' || asked === 'exchange') && error.code === 'unknown-receipt')
}
