import { UploadFault, type UploadReason } from './fault.ts'
import type { Progress, Upload } from './types.ts'

/** A mebibyte on a very slow phone takes a minute. */
const deadlineMs = 120_000

/** Not now: a network that broke, a server that is busy. */
export interface Later {
  readonly afterMs: number
}

const ends: Readonly<Record<number, UploadReason>> = { 401: 'unknown', 404: 'unknown', 409: 'closed' }

/** Sends one chunk once. The code never travels: handle and auth were derived from it. @throws UploadFault */
export async function putChunk(upload: Upload, seq: number): Promise<Progress | Later> {
  const { signal, handle, auth, number, chunks } = upload
  if (signal?.aborted) throw new UploadFault('stopped')
  const control = new AbortController()
  const abort = () => control.abort()
  const timer = setTimeout(abort, deadlineMs)
  signal?.addEventListener('abort', abort)
  try {
    const response = await fetch(`/api/matters/attachments/${number}/${seq}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Handle': handle, 'X-Auth': auth },
      body: chunks[seq] ?? null,
      credentials: 'omit',
      cache: 'no-store',
      signal: control.signal,
    })
    return await understand(response, chunks.length)
  } catch (error) {
    if (error instanceof UploadFault) throw error
    if (signal?.aborted) throw new UploadFault('stopped')
    return { afterMs: 0 }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

async function understand(response: Response, chunks: number): Promise<Progress | Later> {
  const { status } = response
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return { afterMs: 1000 * (Number(response.headers.get('Retry-After')) || 0) }
  if (!response.ok) throw new UploadFault(ends[status] ?? 'refused')
  const answer: unknown = await response.json()
  if (!isProgress(answer) || answer.chunks !== chunks) throw new UploadFault('refused')
  return { stored: answer.stored, chunks, whole: answer.whole }
}

function isProgress(answer: unknown): answer is Progress {
  if (typeof answer !== 'object' || answer === null) return false
  const { stored, chunks, whole } = answer as Progress
  return typeof stored === 'number' && typeof chunks === 'number' && typeof whole === 'boolean'
}
