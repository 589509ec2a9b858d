import type { Keeping, MatterKind } from './matters.ts'

/**
 * How long things stay, in days. Neither the regulation nor security of state asks for these numbers: they are ours, and
 * every page that says one says so. The sealed ones and the days of the backups are the promise of the form.
 */
export const keepDays: Readonly<Record<Keeping, Readonly<Record<MatterKind, number>>>> = {
  // Counted from the day of closing. Three years where somebody may still go to court over it (民法典 188).
  open: { inquiry: 365, suggestion: 365, help: 3 * 365, complaint: 3 * 365, tip: 90 },
  // Whoever seals is afraid of somebody: as short as an appeal allows.
  sealed: { inquiry: 90, suggestion: 90, help: 90, complaint: 90, tip: 90 },
}

export const retention = {
  /** Of what was taken back, from the day of withdrawal; its holder may delete it at once. */
  withdrawnDays: 30,
  /** From closing until it is put away: so long "not solved" opens it again. */
  archiveDays: 30,
  /** A repeated post of the same write finds the first one. */
  idempotencyDays: 2,
  /** A challenge solved just before midnight may still come after it. */
  workNonceDays: 1,
  answerDays: 2 * 365,
  /** Sessions, wrong tries and spent challenges of staff; a session itself ends after hours. */
  signInDays: 1,
  /** So long a link of invitation is good. */
  inviteDays: 3,
  /** Requests for a list without identity, from the day of asking; the ledger keeps who asked and who agreed. */
  exportDays: 30,
  /** No upload lasts so long: bytes that no row names by then belong to nobody. */
  uploadDays: 1,
  /** What is deleted stays in the database's own backups for so long, as ciphertext. */
  backupDays: 30,
} as const
