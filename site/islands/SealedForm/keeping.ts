import { browserShelf } from '../../browser/drafts/shelf.ts'
import { openVault } from '../../browser/drafts/vault.ts'
import type { Photo } from '../../browser/photos/types.ts'
import type { Answers } from './answers.ts'
import type { Parcel } from './deliver.ts'

const records = { answers: 'answers', photos: 'photos', parcel: 'parcel' } as const

const PAUSE_MS = 400

export interface Kept {
  readonly answers: Answers | null
  readonly photos: readonly Photo[]
  /** Was to be sent, and not all of it was acknowledged. */
  readonly parcel: Parcel | null
}

/** What this browser keeps for a day, unless the phone is shared or there is no place for it. */
export interface Keeping {
  load(): Promise<Kept>
  /** Soon, not at every key; at once when a step is finished or the page is hidden. */
  keepAnswers(answers: Answers, isStepDone: boolean): void
  keepPhotos(photos: readonly Photo[]): void
  /** Waits until it lies there: only then it may be sent. */
  keepParcel(parcel: Parcel): Promise<void>
  /** What was written; the parcel stays. */
  dropDraft(): void
  dropParcel(): Promise<void>
  /** On for a phone of one's own; off takes away what is there. */
  allow(isAllowed: boolean): void
  forget(): Promise<void>
}

/** @param onOff told once when this browser has no place for drafts */
export function openKeeping(onOff: () => void): Keeping {
  const vault = openVault(browserShelf())
  let isAllowed = true
  let hasPlace = true
  const refuse = () => {
    if (hasPlace) onOff()
    hasPlace = false
  }
  const keep = async (record: string, value: unknown) => {
    if (isAllowed && hasPlace) await vault.keep(record, value).catch(refuse)
  }
  const read = <T>(record: string) =>
    vault.read<T>(record).catch(() => {
      refuse()
      return null
    })
  const drop = (record: string) => vault.drop(record).catch(() => undefined)
  let waiting: Answers | null = null
  let timer = 0
  const stopWaiting = () => {
    window.clearTimeout(timer)
    waiting = null
  }
  const flush = () => {
    const answers = waiting
    stopWaiting()
    if (answers) void keep(records.answers, answers)
  }
  document.addEventListener('visibilitychange', flush)
  const forget = () => {
    stopWaiting()
    return vault.wipe().catch(() => undefined)
  }
  return {
    load: async () => {
      const answers = await read<Answers>(records.answers)
      const photos = (await read<Photo[]>(records.photos)) ?? []
      return { answers, photos, parcel: await read<Parcel>(records.parcel) }
    },
    keepAnswers: (answers, isStepDone) => {
      if (!waiting) timer = window.setTimeout(flush, PAUSE_MS)
      waiting = answers
      if (isStepDone) flush()
    },
    keepPhotos: (photos) => void keep(records.photos, photos),
    keepParcel: (parcel) => keep(records.parcel, parcel),
    dropDraft: () => {
      stopWaiting()
      void drop(records.answers)
      void drop(records.photos)
    },
    dropParcel: () => drop(records.parcel),
    allow: (allowed) => {
      const turnsOff = isAllowed && !allowed
      isAllowed = allowed
      if (turnsOff) void forget()
    },
    forget,
  }
}
