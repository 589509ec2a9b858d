/** Intake at the counter and by telephone: plain constants and types, so that the island of the counter imports them. */
import { type MatterKind, matterKinds, sealedKinds } from './matters.ts'

/** How the resident speaks to the clerk. */
export const intakeWays = ['counter', 'telephone'] as const
export type IntakeWay = (typeof intakeWays)[number]

/** What a clerk may write down for somebody: a tip never leaves the browser of who knows it but sealed. */
export const intakeKinds: readonly MatterKind[] = matterKinds.filter((kind) => !sealedKinds.includes(kind))

/** `POST /api/staff/intake`: what is printed and read out, once. */
export interface IntakeReceipt {
  /** `7K3M QX9T …`: the clerk has seen it, so the first return changes it. */
  readonly receipt: string
  readonly handle: string
  readonly qr: { readonly path: string; readonly size: number }
  readonly route: {
    readonly unit: string
    readonly basis: { readonly title: string; readonly url: string; readonly quote: string }
  }
  readonly receiver: { readonly name: string; readonly insteadOf: string | null }
  readonly next: { readonly promise: string }
  readonly clocks: readonly { readonly name: string; readonly dueText: string }[]
}
