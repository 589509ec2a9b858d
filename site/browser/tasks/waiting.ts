import { toBase64Url } from '../../../worker/contract/bytes.ts'
import type { NewHazard, TaskDone } from '../../../worker/contract/tasks.ts'
import { NoAnswer, StaffFault, writeStaff } from '../staff/ask.ts'

export interface KeptPicture {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Something done in the street that the server may not have yet: its key makes it happen once. */
export interface Waiting {
  readonly key: string
  readonly at: number
  readonly deed:
    | { readonly kind: 'hazard'; readonly body: Omit<NewHazard, 'photo'> }
    | { readonly kind: 'done'; readonly id: string; readonly body: Omit<TaskDone, 'photo'> }
  readonly picture: KeptPicture | null
}

/** A picture over a poor line takes its time. */
const deadlineMs = 60_000

/**
 * What came of sending one. `taken` · `refused`: the server will never take it, with its sentence · `later`: no network, or
 * too busy · `ended`: somebody has to sign in first.
 */
export type Sent =
  | { readonly end: 'taken'; readonly handle: string }
  | { readonly end: 'refused'; readonly message: string }
  | { readonly end: 'later' }
  | { readonly end: 'ended' }

/** Sends one thing, again as often as it takes. */
export async function sendWaiting({ key, deed, picture }: Waiting): Promise<Sent> {
  const photo = picture ? { photo: { type: picture.type, data: toBase64Url(picture.bytes) } } : {}
  const path = deed.kind === 'hazard' ? '/hazards' : `/tasks/${deed.id}/done`
  try {
    const { handle = '' } = await writeStaff<{ handle?: string }>(path, { ...deed.body, ...photo }, key, deadlineMs)
    return { end: 'taken', handle }
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): Sent {
  if (error instanceof NoAnswer || !(error instanceof StaffFault)) return { end: 'later' }
  const { status, code, message, fields } = error
  if (status === 401 || code === 'wrong-token') return { end: 'ended' }
  if (status === 429 || status >= 500) return { end: 'later' }
  return { end: 'refused', message: Object.values(fields)[0] ?? message }
}
