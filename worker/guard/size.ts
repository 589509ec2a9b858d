import { bodyLimit } from 'hono/body-limit'
import { PortalError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'

/** Refuses a body over the limit before it is buffered, whether its length is declared or not. */
export const bodySize = bodyLimit({
  maxSize: limits.bodyBytesMax,
  onError: () => {
    throw new PortalError('too-large')
  },
})
