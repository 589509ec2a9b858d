import type { Receipt } from '../../../worker/contract/receipts.ts'
import { deriveAuth } from '../sealing/receipts.ts'

/** Who came back: the code, and what proves it to the server without naming it. */
export interface Held {
  readonly receipt: Receipt
  readonly auth: string
}

/** In this variable and nowhere else: no storage, no address, no request. */
let held: Held | null = null
/** The code that takes the place of one that staff have seen, until the server has it. */
let fresh: Held | null = null
let shared = false

/** @param onSharedPhone nothing of what is shown stays behind when the page is left */
export async function hold(receipt: Receipt, onSharedPhone: boolean): Promise<Held> {
  shared = onSharedPhone
  fresh = null
  held = { receipt, auth: await deriveAuth(receipt) }
  return held
}

export function heldNow(): Held | null {
  return held
}

export function isShared(): boolean {
  return shared
}

export function freshNow(): Held | null {
  return fresh
}

export function keepFresh(next: Held): void {
  fresh = next
}

/** The server has the new code: the old one is dead. */
export function adoptFresh(): void {
  held = fresh ?? held
  fresh = null
}

/** Forgets the code. */
export function release(): void {
  held = null
  fresh = null
}

/** What the forms of these pages carry in the code's place. */
export function proofFields({ receipt, auth }: Held): URLSearchParams {
  return new URLSearchParams({ handle: receipt.handle, auth })
}
