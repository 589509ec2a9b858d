import { Hono } from 'hono'
import type { Context as Ctx } from '../context.ts'
import { declarationSchema, parseNumber, parseSeq, proofHeaders } from '../contract/attachments.ts'
import { PortalError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { type Proof, proofOf, proofSchema } from '../contract/matter-schemas.ts'
import { keyIn } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { declarePicture } from '../matters/attachments/declare.ts'
import { readChunk } from '../matters/attachments/read-chunk.ts'
import { type Place, storeChunk } from '../matters/attachments/store-chunk.ts'
import { authenticate } from '../matters/authenticate.ts'
import { byHolder } from './holder.ts'
import { readJson } from './read.ts'

const bytesType = 'application/octet-stream'

/** `POST /api/matters/attachments`, `PUT` and `GET …/<number>/<seq>`: pictures, for the holder of the code. */
export function attachmentsDoor(home: Home): Hono {
  return new Hono()
    .post('/', async (c) => {
      const key = keyIn(c)
      if (key.length < limits.idempotencyKeyCharsMin || key.length > limits.idempotencyKeyCharsMax) {
        throw new PortalError('missing-key')
      }
      const body = await readJson(c.req.raw, declarationSchema)
      const proof = proofOf(body)
      const declare = async (ctx: Ctx) => declarePicture(ctx, await authenticate(ctx, proof), body, key)
      return c.json(await byHolder(home, c.req.raw, proof, declare), 201)
    })
    .put('/:number/:seq', async (c) => {
      if (c.req.header('Content-Type') !== bytesType) throw new PortalError('wrong-content-type')
      const proof = proofIn(c.req.raw.headers)
      const store = async (ctx: Ctx) => {
        const record = await authenticate(ctx, proof)
        const place = placeOf(c.req.param())
        return storeChunk(ctx, record, place, new Uint8Array(await c.req.arrayBuffer()))
      }
      return c.json(await byHolder(home, c.req.raw, proof, store))
    })
    .get('/:number/:seq', async (c) => {
      const proof = proofIn(c.req.raw.headers)
      const read = async (ctx: Ctx) => readChunk(ctx, await authenticate(ctx, proof), placeOf(c.req.param()))
      const bytes = await byHolder(home, c.req.raw, proof, read)
      // Never a page, never an image in a tab: bytes to be put together by script.
      return c.body(bytes, 200, { 'Content-Type': bytesType, 'Content-Disposition': 'attachment' })
    })
}

/** Bytes leave no room for a proof in the body. Headers that are none get the answer of an unknown code. */
function proofIn(headers: Headers): Proof {
  const claimed = { handle: headers.get(proofHeaders.handle) ?? '', auth: headers.get(proofHeaders.auth) ?? '' }
  const parsed = proofSchema.safeParse(claimed)
  if (!parsed.success) throw new PortalError('unknown-receipt')
  return proofOf(parsed.data)
}

function placeOf(parameters: { readonly number: string; readonly seq: string }): Place {
  const number = parseNumber(parameters.number)
  const seq = parseSeq(parameters.seq)
  if (number === null || seq === null) throw new PortalError('not-found')
  return { number, seq }
}
