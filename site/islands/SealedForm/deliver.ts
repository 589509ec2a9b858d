// Fetched at the last press: sealing, work, sending. Nothing of this runs before.
import { formatReceipt } from '../../../worker/contract/receipts.ts'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import type { Photo } from '../../browser/photos/types.ts'
import { uploadChunks } from '../../browser/photos/upload.ts'
import type { DirectoryFile } from '../../browser/sealing/directory.ts'
import type { Draft } from '../../browser/sealing/seal.ts'
import { submitSealed } from '../../browser/sealing/submit.ts'
import { drawKey, PortalFault, sendOnce, waitFor } from '../../browser/send.ts'
import { loadReader } from '../../browser/suggest.ts'
import { WorkFault } from '../../browser/work/fault.ts'
import { solveWork } from '../../browser/work/solve.ts'
import { unitsAddress } from '../../data/units-address.ts'
import type { Answers } from './answers.ts'
import { placeOf, receivingOf } from './receivers.ts'

/** What is on its way: ciphertext, the key of its one sending, and the code that comes back with it. */
export interface Parcel {
  readonly matter: SealedMatter
  readonly key: string
  readonly code: string
  /** The sealed chunks of each picture. */
  readonly chunks: readonly (readonly Uint8Array<ArrayBuffer>[])[]
}

/** What the server answers; shown beside the code. */
export interface Filed {
  readonly handle: string
  readonly route: {
    readonly unit: string
    readonly place: string
    readonly basis: { readonly title: string; readonly url: string; readonly quote: string }
    readonly unitBasis?: { readonly title: string; readonly url: string; readonly quote: string }
    readonly note?: string
  }
  readonly next: { readonly promise: string }
  readonly clocks: readonly {
    readonly id: string
    readonly group: string
    readonly name: string
    readonly period: string
    readonly due: string
    readonly dueText: string
    readonly source: string
    readonly force: string
  }[]
  readonly attachments?: readonly { readonly number: number; readonly stored: number }[]
}

export type Stage = 'seal' | 'work' | 'post'

export interface Hooks {
  readonly onStage: (stage: Stage) => void
  readonly onWait: (why: 'offline' | 'busy') => void
  /** Before anything is posted. */
  readonly keep: (parcel: Parcel) => Promise<void>
  readonly signal: AbortSignal
}

/** Why nothing was sent; `network` before anything left. */
export class DeliveryFault extends Error {
  readonly reason: 'network' | 'directory'

  constructor(reason: DeliveryFault['reason']) {
    super(`delivery: ${reason}`)
    this.reason = reason
  }
}

const triesOfWork = 3
const workPauseMs = 5000
const staleWork: readonly string[] = ['work-needed', 'work-wrong', 'work-expired', 'work-used']

/**
 * Holds the units' keys against the root of this build, seals, keeps, posts; a taken handle is drawn anew.
 * @throws SealingFault, DeliveryFault before anything was sent · PortalFault what the server refuses
 */
export async function sealAndPost(
  answers: Answers,
  photos: readonly Photo[],
  fingerprint: string,
  hooks: Hooks,
): Promise<{ readonly parcel: Parcel; readonly filed: Filed }> {
  hooks.onStage('seal')
  const to = receivingOf(answers)
  const file = await fetchDirectory(answers.city)
  const draft = await draftOf(answers, photos)
  const sent: { parcel: Parcel; filed: Filed }[] = []
  await submitSealed(draft, to, file, { fingerprint, now: Date.now() }, async (matter, { receipt, sealed }) => {
    const chunks = sealed.attachments.map((attachment) => attachment.chunks)
    const parcel: Parcel = { matter, key: drawKey(), code: formatReceipt(receipt), chunks }
    await hooks.keep(parcel)
    try {
      sent.push({ parcel, filed: await postParcel(parcel, hooks) })
      return 'stored'
    } catch (error) {
      if (error instanceof PortalFault && error.code === 'handle-taken') return 'taken'
      throw error
    }
  })
  const [done] = sent
  if (!done) throw new DeliveryFault('network')
  return done
}

/** Posts what was kept: the same key and the same words, so that it is stored once however often it is sent. */
export async function postParcel(
  { matter, key }: Parcel,
  { onStage, onWait, signal }: Omit<Hooks, 'keep'>,
): Promise<Filed> {
  for (let tried = 1; ; tried++) {
    onStage('work')
    const work = await workPatiently(onWait, signal)
    onStage('post')
    try {
      return await sendOnce<Filed>('/api/matters', matter, { key, work, onWait, signal })
    } catch (error) {
      if (tried === triesOfWork || !(error instanceof PortalFault) || !staleWork.includes(error.code)) throw error
    }
  }
}

/** Work for one post; without network it waits, as the post itself does. */
async function workPatiently(onWait: Hooks['onWait'], signal: AbortSignal): Promise<string> {
  for (;;) {
    try {
      return await solveWork({ signal })
    } catch (error) {
      if (!(error instanceof WorkFault) || error.key !== 'offline') throw error
      onWait('offline')
      await waitFor(workPauseMs, signal)
    }
  }
}

/** Sends the pictures one by one. @param onReceived told how many the server has confirmed whole @throws UploadFault */
export async function sendPictures(
  { matter, chunks }: Parcel,
  filed: Filed,
  onReceived: (count: number) => void,
): Promise<void> {
  for (const [index, own] of chunks.entries()) {
    const number = index + 1
    const stored = filed.attachments?.find((one) => one.number === number)?.stored ?? 0
    await uploadChunks({ handle: matter.handle, auth: matter.auth, number, chunks: own, stored })
    onReceived(number)
  }
}

async function fetchDirectory(city: string): Promise<DirectoryFile> {
  const answer = await fetch(unitsAddress(city), { credentials: 'omit' }).catch(() => null)
  if (!answer) throw new DeliveryFault('network')
  if (!answer.ok) throw new DeliveryFault('directory')
  return (await answer.json().catch(() => {
    throw new DeliveryFault('directory')
  })) as DirectoryFile
}

/** What is sealed: trimmed, without what was not asked; urgent where the text tells of danger now. */
async function draftOf(answers: Answers, photos: readonly Photo[]): Promise<Draft> {
  const { kind, topic, text, name, phone, privacy } = answers
  const read = await loadReader().catch(() => null)
  const shared = {
    kind,
    topic: topic || 'other',
    place: placeOf(answers),
    urgency: read?.(text).danger ? ('urgent' as const) : ('ordinary' as const),
    text: text.trim(),
    attachments: photos.map(({ type, bytes }) => ({ type, bytes })),
    ...(answers.aboutUnit === 'yes' && { aboutUnit: true as const }),
  }
  if (privacy !== 'confidential') return { ...shared, privacy: 'anonymous' }
  const contact = { phone: phone.trim(), ...(name.trim() && { name: name.trim() }) }
  return { ...shared, privacy, contact }
}
