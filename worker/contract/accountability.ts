/** What crosses the wire of the public numbers: plain constants and types. */

/** Numbers of people under this are not published, nor what they could be worked out from. */
export const cellMin = 10

/** What is counted, in the order of the page. `onTime` and `late` are parts of `answered`. */
export const publicMeasures = [
  'received',
  'answered',
  'onTime',
  'late',
  'confirmed',
  'unconfirmed',
  'reopened',
] as const

/** One row; null: hidden. */
export type PublicRow = Readonly<Record<(typeof publicMeasures)[number], number | null>> & {
  /** Half were answered within so many workdays; null: hidden, or nothing was answered. */
  readonly medianWorkdays: number | null
}

export interface PublicArea extends PublicRow {
  /** Six digits; 360000 for the units of the province itself. */
  readonly code: string
}

export interface PublicNumbers {
  readonly number: number
  /** `2026-11-01` */
  readonly from: string
  /** The first day that does not belong to it. */
  readonly until: string
  readonly total: PublicRow
  /** In the order of the list of divisions, which is no ranking. */
  readonly areas: readonly PublicArea[]
}

/** `GET /api/accountability`: the newest first; nothing before there is enough to publish. */
export interface PublicNumbersAnswer {
  readonly cellMin: number
  readonly periods: readonly PublicNumbers[]
}
