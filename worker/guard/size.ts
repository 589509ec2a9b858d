import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { PortalError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { sealingLimits } from '../contract/sealing.ts'
import { staffKeyLimits } from '../contract/staff-keys.ts'
import { taskLimits } from '../contract/tasks.ts'

/** What takes more than a form: a chunk of a picture, as it is. */
const chunkAddress = /^\/api\/matters\/attachments\/\d+\/\d+$/

/** And a unit's key, once for each of its members. */
const keyAddress = /^\/api\/staff\/keys\/(?:renew|grant|recover\/grant)$/

/** And what a grid worker sends, with its picture. */
const taskAddress = /^\/api\/staff\/(?:hazards|tasks\/[\w-]+\/done)$/

const formSize = atMost(limits.bodyBytesMax)
const chunkSize = atMost(sealingLimits.chunkBytesMax)
const taskSize = atMost(taskLimits.bodyBytesMax)
const keySize = atMost(staffKeyLimits.bodyBytesMax)

/** Refuses a body over the limit of its address before it is buffered, whether its length is declared or not. */
export const bodySize: MiddlewareHandler = (c, next) => {
  const { method, path } = c.req
  if (method === 'PUT' && chunkAddress.test(path)) return chunkSize(c, next)
  if (method === 'POST' && taskAddress.test(path)) return taskSize(c, next)
  return (method === 'POST' && keyAddress.test(path) ? keySize : formSize)(c, next)
}

function atMost(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new PortalError('too-large')
    },
  })
}
