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
  const place = openPlace(onOff)
  const answers = soon<Answers>((latest) => void place.keep(records.answers, latest))
  document.addEventListener('visibilitychange', answers.flush)
  const forget = () => {
    answers.stop()
    return place.wipe()
  }
  return {
    load: async () => ({
      answers: await place.read<Answers>(records.answers),
      photos: (await place.read<Photo[]>(records.photos)) ?? [],
      parcel: await place.read<Parcel>(records.parcel),
    }),
    keepAnswers: (latest, isStepDone) => {
      answers.put(latest)
      if (isStepDone) answers.flush()
    },
    keepPhotos: (photos) => void place.keep(records.photos, photos),
    keepParcel: (parcel) => place.keep(records.parcel, parcel),
    dropDraft: () => {
      answers.stop()
      void place.drop(records.answers)
      void place.drop(records.photos)
    },
    dropParcel: () => place.drop(records.parcel),
    allow: (isAllowed) => {
      if (place.allow(isAllowed)) void forget()
    },
    forget,
  }
}

/** The vault, when it may be used and there is room for one; what fails is told once and then left alone. */
function openPlace(onOff: () => void) {
  const vault = openVault(browserShelf())
  let isAllowed = true
  let hasRoom = true
  const refuse = () => {
    if (hasRoom) onOff()
    hasRoom = false
  }
  return {
    keep: async (record: string, value: unknown) => {
      if (isAllowed && hasRoom) await vault.keep(record, value).catch(refuse)
    },
    read: <T>(record: string): Promise<T | null> =>
      vault.read<T>(record).catch(() => {
        refuse()
        return null
      }),
    drop: (record: string) => vault.drop(record).catch(() => undefined),
    wipe: () => vault.wipe().catch(() => undefined),
    /** @returns whether it was on and is off now */
    allow: (allowed: boolean) => {
      const turnsOff = isAllowed && !allowed
      isAllowed = allowed
      return turnsOff
    },
  }
}

/** Hands on the latest value after a pause, not each one. */
function soon<T>(hand: (latest: T) => void) {
  let waiting: T | null = null
  let timer = 0
  const stop = () => {
    window.clearTimeout(timer)
    waiting = null
  }
  const flush = () => {
    const latest = waiting
    stop()
    if (latest !== null) hand(latest)
  }
  const put = (value: T) => {
    if (waiting === null) timer = window.setTimeout(flush, PAUSE_MS)
    waiting = value
  }
  return { put, flush, stop }
}
