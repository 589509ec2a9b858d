import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { PortalError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { sealingLimits } from '../contract/sealing.ts'

/** The one address that takes more than a form: a chunk of a picture, as it is. */
const chunkAddress = /^\/api\/matters\/attachments\/\d+\/\d+$/

const formSize = atMost(limits.bodyBytesMax)
const chunkSize = atMost(sealingLimits.chunkBytesMax)

/** Refuses a body over the limit of its address before it is buffered, whether its length is declared or not. */
export const bodySize: MiddlewareHandler = (c, next) =>
  (c.req.method === 'PUT' && chunkAddress.test(c.req.path) ? chunkSize : formSize)(c, next)

function atMost(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new PortalError('too-large')
    },
  })
}
