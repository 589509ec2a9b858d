import { type Context, contextFor } from '../../../context.ts'
import { PortalError } from '../../../contract/errors.ts'
import type { Proof } from '../../../contract/matter-schemas.ts'
import { parseReceipt, receiptSymbols } from '../../../contract/receipts.ts'
import type { Home } from '../../../home.ts'
import { trackMatter } from '../../../matters/track.ts'
import { byHolder } from '../../../public/holder.ts'
import { renderPage } from '../../fill.ts'
import { mistakeView } from '../views.ts'
import { showExchange } from './exchange-page.ts'
import { trackPath } from './paths.ts'
import type { Posted } from './posted.ts'
import { showState } from './state.ts'

/** What only the holder may have, under the limit of wrong tries. */
export function asHolder<T>(home: Home, { proof, request }: Posted, verb: (ctx: Context) => Promise<T>): Promise<T> {
  return byHolder(home, request, proof, verb)
}

/** The matter of this code, or the page with the code once more. */
export async function look(home: Home, posted: Posted): Promise<Response> {
  const { proof } = posted
  const slip = findSlip(home, proof)
  if (slip) return askAgain(home, proof, slip)
  try {
    return await showState(home, proof, await asHolder(home, posted, (ctx) => trackMatter(ctx, proof)))
  } catch (error) {
    return refuse(home, proof, error)
  }
}

/** What can be said about a code without looking it up: nothing typed, or a number of symbols that no code has. */
function findSlip(home: Home, proof: Proof): string | null {
  if (!('receipt' in proof)) return null
  const { receipt } = proof
  const { fields } = contextFor(home, 'resident').words.errors
  if (receipt === '') return fields.receiptMissing
  const symbols = receipt.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').length
  return parseReceipt(receipt) === null && symbols !== receiptSymbols ? fields.receiptLength : null
}

/** An error that these pages know, said beside the code; any other is thrown on. A code that a clerk has seen is exchanged. */
export function refuse(home: Home, proof: Proof | null, error: unknown): Promise<Response> {
  if (!(error instanceof PortalError)) throw error
  if (error.code === 'exchange-needed' && proof) return showExchange(home, proof)
  return askAgain(home, proof, error.message, error)
}

const mistyped = { status: 400, retryAfterSeconds: undefined } as const

/** The code is given back as it was typed; with script nothing of it came here. */
function askAgain(
  home: Home,
  proof: Proof | null,
  message: string,
  { status, retryAfterSeconds }: Pick<PortalError, 'status' | 'retryAfterSeconds'> = mistyped,
): Promise<Response> {
  const value = proof && 'receipt' in proof ? { receipt: proof.receipt } : {}
  const view = { ...mistakeView({ receipt: message }), value, hidden: [] }
  return renderPage(home, trackPath, view, { status, noStore: true, retryAfterSeconds })
}
