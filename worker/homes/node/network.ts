import type { HttpBindings } from '@hono/node-server'

/** Set by this home on every request, over whatever a client sent under its name. */
const addressHeader = 'X-Address-Seen'
const loopback = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * Notes where a request came from: the address of the connection; behind nginx on the same machine the last entry of
 * X-Forwarded-For, which nginx has written. From anywhere else that header is a claim and is not read.
 */
export function noteAddress(request: Request, { incoming }: HttpBindings): Request {
  const peer = incoming.socket.remoteAddress ?? ''
  const forwarded = loopback.test(peer) ? request.headers.get('X-Forwarded-For')?.split(',').pop()?.trim() : undefined
  request.headers.set(addressHeader, forwarded || peer)
  return request
}

export function addressNoted(request: Request): string {
  return request.headers.get(addressHeader) ?? ''
}
