/** Lists without identity that two people let out (spec: staff, "Desk"): plain constants and types for the islands. */

import type { MatterKind } from './matters.ts'

export const exportLimits = {
  /** Days in which a second person can agree, and the list be fetched. */
  days: 7,
  /** A list of more is asked for in parts. */
  rowsMax: 10_000,
  listMost: 50,
} as const

/** Which matters: what is left out is not asked for. Days of China, both included. */
export interface ExportFilter {
  readonly state?: string | undefined
  readonly topic?: string | undefined
  readonly kind?: MatterKind | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** `POST /api/staff/exports` */
export interface ExportInput {
  readonly filter: ExportFilter
  /** For the second person. */
  readonly reason: string
}

/** A request as both of them see it; `GET /api/staff/exports`: `{ rows: ExportView[] }`, the newest first. */
export interface ExportView {
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly filter: ExportFilter
  readonly reason: string
  /** S-… of who asked. */
  readonly askedBy: string
  readonly isMine: boolean
  readonly askedAt: number
  readonly until: number
  /** Agreed and mine: `POST /api/staff/exports/:id/file` hands it out, until `until`. */
  readonly state: 'waiting' | 'agreed' | 'refused' | 'done' | 'lapsed'
  /** Whether this person can agree or decline. */
  readonly mayDecide: boolean
}

/** `POST /api/staff/exports/:id/file`: once; the browser keeps it as a file. */
export interface ExportFile {
  /** `matters-2026-11-22.csv` */
  readonly name: string
  /** With its byte order mark. */
  readonly csv: string
}
